/*
 * <chiteki-unsent>: keeps in this window what was typed and may not have reached the server, and offers it once the page
 * stands there anew, after a new start of the server, the end of a sign-in or a reload. What the server has heard of is
 * forgotten, and so is everything when somebody signs out; passwords are never kept.
 */
(() => {
  'use strict';

  const STORE = 'chiteki-unsent';
  const HEARD_AFTER = 3_000;
  const LEAVING_FOR = 30_000;
  const OLDEST = 12 * 60 * 60 * 1_000;
  const LONGEST = 100_000;
  const TYPED = 'input:is([type=text], [type=email], [type=number], [type=tel], :not([type])), textarea';
  const NOT_KEPT = 'chiteki-search, [role=search], .chiteki-datatable-filters';
  const FILLED = 'vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-number-field, vaadin-integer-field';

  const store = {
    read: () => {
      try {
        return JSON.parse(sessionStorage.getItem(STORE) ?? 'null') ?? {};
      } catch {
        return {};
      }
    },
    write: value => {
      try {
        sessionStorage.setItem(STORE, JSON.stringify(value));
      } catch {
        // A browser that keeps nothing still works; only a lost page takes with it what was typed.
      }
    },
    clear: () => {
      try {
        sessionStorage.removeItem(STORE);
      } catch {
        // As above.
      }
    }
  };

  const here = () => location.pathname + location.search;
  const labelOf = input => input.labels?.[0]?.textContent.trim() ?? '';
  const fields = label => [...document.querySelectorAll(TYPED)]
      .filter(input => !input.closest(NOT_KEPT) && labelOf(input) === label);

  /** Nothing is on its way, and the server answers. */
  const isQuiet = () => window.Vaadin?.connectionState?.state === 'connected'
      && Object.values(window.Vaadin.Flow?.clients ?? {}).every(client => !client.isActive?.());

  /** As if a person had typed it: the field tells the server of both. */
  const typeInto = (input, text) => {
    input.value = text;
    input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    input.dispatchEvent(new Event('change', {bubbles: true, composed: true}));
  };

  const part = (tag, ...children) => {
    const made = document.createElement(tag);
    made.append(...children);
    return made;
  };

  customElements.define('chiteki-unsent', class extends HTMLElement {
    connectedCallback() {
      this.setAttribute('role', 'status');
      this.hidden = true;
      this.typed = [];
      this.lost = this.remembered();
      this.lastTyped = 0;
      this.calm = 0;
      this.leaving = 0;
      this.onInput = event => this.note(event.composedPath()[0]);
      this.onLeave = () => this.leave();
      this.onEnd = () => { this.ending = true; };
      this.onSubmit = event => event.target.action?.endsWith('/logout') && this.forgetAll();
      document.addEventListener('input', this.onInput, {capture: true, passive: true});
      document.addEventListener('submit', this.onSubmit, {capture: true});
      document.addEventListener('chiteki-session-end', this.onEnd);
      window.addEventListener('beforeunload', this.onLeave);
      this.timer = setInterval(() => this.look(), 1_000);
    }

    disconnectedCallback() {
      clearInterval(this.timer);
      document.removeEventListener('input', this.onInput, {capture: true});
      document.removeEventListener('submit', this.onSubmit, {capture: true});
      document.removeEventListener('chiteki-session-end', this.onEnd);
      window.removeEventListener('beforeunload', this.onLeave);
    }

    get owner() {
      return this.getAttribute('owner') ?? '';
    }

    /** What an earlier page of the same person has left in this window. */
    remembered() {
      const {owner, entries} = store.read();
      const oldest = Date.now() - OLDEST;
      return owner === this.owner && Array.isArray(entries) ? entries.filter(entry => entry.at > oldest) : [];
    }

    remember() {
      const entries = [...this.lost, ...this.typed.map(({input, ...entry}) => entry)];
      if (entries.length === 0) {
        store.clear();
      } else {
        store.write({owner: this.owner, entries});
      }
    }

    note(input) {
      if (!input?.matches?.(TYPED) || input.closest(NOT_KEPT) || input.value.length > LONGEST) {
        return;
      }
      const label = labelOf(input);
      if (!label) {
        return;
      }
      this.lastTyped = Date.now();
      this.typed = this.typed.filter(entry => entry.input !== input);
      this.typed.push({
        address: here(), label, place: fields(label).indexOf(input), text: input.value, at: this.lastTyped, input
      });
      this.remember();
    }

    look() {
      if (Date.now() < this.leaving) {
        return;
      }
      this.calm = isQuiet() && document.readyState === 'complete' ? this.calm + 1 : 0;
      if (this.calm > 1 && this.typed.length > 0 && this.isHeard()) {
        // Whoever is still in a field may not have told the server of it yet.
        this.typed = this.typed.filter(({input, text}) =>
            input.isConnected && input === document.activeElement && input.value === text);
        this.remember();
      }
      if (this.calm > 1) {
        this.offer();
      }
    }

    isHeard() {
      return Date.now() - this.lastTyped > HEARD_AFTER;
    }

    /** Whoever leaves a page in peace wants nothing of it back; a page that must be loaded anew is not left in peace. */
    leave() {
      if (!this.ending && this.calm > 1 && isQuiet() && this.isHeard()) {
        this.typed = [];
        this.remember();
      }
      this.leaving = Date.now() + LEAVING_FOR;
    }

    forgetAll() {
      this.typed = [];
      this.lost = [];
      store.clear();
    }

    /** Shows what this page has not got back; a draft of the server may have brought some of it. */
    offer() {
      const arrived = entry => entry.address === here() && this.fieldOf(entry)?.value === entry.text;
      if (this.lost.some(arrived)) {
        this.lost = this.lost.filter(entry => !arrived(entry));
        this.remember();
      }
      const mine = this.lost.filter(entry => entry.address === here());
      const shown = mine.map(entry => entry.label + '\n' + entry.text).join('\n');
      if (shown === this.shown) {
        return;
      }
      this.shown = shown;
      this.hidden = mine.length === 0;
      this.replaceChildren(...(mine.length === 0 ? [] : this.content(mine)));
    }

    content(mine) {
      const list = part('dl', ...mine.flatMap(entry => [part('dt', entry.label), part('dd', entry.text)]));
      const fillable = mine.some(entry => this.fieldOf(entry)?.closest(FILLED));
      const acts = part('div',
          ...(fillable ? [this.act('again', () => this.fill(mine))] : []),
          this.act('discard', () => this.take(mine)));
      return [part('p', this.words(fillable ? 'text' : 'left')), list, acts];
    }

    act(name, run) {
      const button = part('button', this.words(name));
      button.type = 'button';
      button.addEventListener('click', run);
      return button;
    }

    fill(mine) {
      const fillable = mine.filter(entry => this.fieldOf(entry)?.closest(FILLED));
      this.take(fillable);
      fillable.forEach(entry => typeInto(this.fieldOf(entry), entry.text));
      this.fieldOf(fillable.at(-1))?.focus();
    }

    take(entries) {
      this.lost = this.lost.filter(entry => !entries.includes(entry));
      this.remember();
      this.offer();
    }

    fieldOf(entry) {
      return fields(entry.label)[entry.place];
    }

    words(name) {
      return this.getAttribute('words-' + name) ?? '';
    }
  });
})();
