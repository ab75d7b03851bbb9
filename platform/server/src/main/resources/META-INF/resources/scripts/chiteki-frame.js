/*
 * What the frame does in the browser: shortcuts of one key, the focus after a navigation, the navigation's state, and the
 * banner about a lost connection. Whatever is said comes from the server as attributes.
 */
(() => {
  'use strict';

  const SINGLE_KEYS = 'chiteki-single-keys';
  const DRAWER = 'chiteki-drawer';

  const kept = {
    get: name => {
      try {
        return localStorage.getItem(name);
      } catch {
        return null;
      }
    },
    set: (name, value) => {
      try {
        localStorage.setItem(name, value);
      } catch {
        // A browser that keeps nothing still works; it only forgets.
      }
    }
  };

  const isTyping = event => event.composedPath().some(part => part instanceof HTMLElement
      && (part.isContentEditable || /^(input|textarea|select)$/i.test(part.tagName)));

  const shortcuts = {
    '/': () => document.querySelector('chiteki-search')?.open(),
    '?': () => document.querySelector('.chiteki-frame')?.dispatchEvent(new CustomEvent('chiteki-keys'))
  };

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing
        || kept.get(SINGLE_KEYS) === 'off' || isTyping(event) || document.querySelector('dialog[open]')) {
      return;
    }
    const act = shortcuts[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  // On a narrow screen the search field must be opened before it can take the focus.
  document.addEventListener('click', event => {
    if (event.target.closest?.('.chiteki-skip a[href$="#chiteki-search-input"]')) {
      event.preventDefault();
      document.querySelector('chiteki-search')?.open();
    }
  });

  // A field of the new page that took the focus by itself keeps it.
  const arrive = heading => {
    window.scrollTo(0, 0);
    if (!document.activeElement?.closest('.chiteki-page')) {
      heading.focus({preventScroll: true});
    }
  };

  customElements.define('chiteki-keys-switch', class extends HTMLElement {
    connectedCallback() {
      if (this.firstChild) {
        return;
      }
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.id = 'chiteki-keys-single';
      box.checked = kept.get(SINGLE_KEYS) !== 'off';
      box.addEventListener('change', () => kept.set(SINGLE_KEYS, box.checked ? 'on' : 'off'));
      this.append(box);
    }
  });

  customElements.define('chiteki-connection', class extends HTMLElement {
    static observedAttributes = ['words-lost', 'words-back'];

    connectedCallback() {
      this.write();
      this.timer = setInterval(() => this.look(), 2_000);
    }

    disconnectedCallback() {
      clearInterval(this.timer);
    }

    /*
     * Flow's client leaves the banner standing where it should not. It tells of the end of a failure only where it had
     * shown the request as a long one, which it never does for what is typed; and an answer that it cannot read stops it
     * for good, with the words that all goes on by itself. So where nothing waits for an answer, the server is asked:
     * one that knows the person is back, and one that does not wants them to sign in.
     */
    async look() {
      const connection = window.Vaadin?.connectionState;
      const waits = Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.());
      if (!['reconnecting', 'connection-lost'].includes(connection?.state) || waits || this.asking) {
        this.stopped = false;
        return;
      }
      this.asking = true;
      try {
        const answer = await fetch('/account/session', {
          headers: {Accept: 'application/json'}, cache: 'no-store', signal: AbortSignal.timeout(5_000)
        });
        this.take(answer.status, connection);
      } catch {
        // Still away, as the banner says.
      } finally {
        this.asking = false;
      }
    }

    take(status, connection) {
      if (status === 401) {
        document.querySelector('chiteki-session')?.end();
      } else if (connection.state === 'reconnecting') {
        connection.state = 'connected';
      } else if (this.stopped) {
        // Flow's client has had time to come back and has not: only a new page does.
        document.querySelector('chiteki-session')?.end();
      } else {
        this.stopped = connection.state === 'connection-lost';
      }
    }

    attributeChangedCallback() {
      this.write();
    }

    write() {
      const banner = window.Vaadin?.connectionIndicator ?? document.querySelector('vaadin-connection-indicator');
      if (!banner) {
        if (this.isConnected) {
          setTimeout(() => this.write(), 500);
        }
        return;
      }
      banner.applyDefaultTheme = false;
      banner.expandedDuration = 6000;
      banner.reconnectingText = this.getAttribute('words-lost') ?? '';
      banner.offlineText = banner.reconnectingText;
      banner.onlineText = this.getAttribute('words-back') ?? '';
      banner.setAttribute('role', 'alert');
    }
  });

  // Whoever has put the navigation away on a wide screen finds it away on the next page.
  const wide = window.matchMedia('(min-width: 801px)');
  customElements.whenDefined('vaadin-app-layout').then(() => {
    const watch = frame => {
      if (wide.matches && kept.get(DRAWER) === 'closed') {
        frame.drawerOpened = false;
      }
      frame.addEventListener('drawer-opened-changed', event => {
        if (wide.matches && !frame.overlay) {
          kept.set(DRAWER, event.detail.value ? 'open' : 'closed');
        }
      });
    };
    const seen = new WeakSet();
    const look = () => document.querySelectorAll('.chiteki-frame').forEach(frame => {
      if (!seen.has(frame)) {
        seen.add(frame);
        watch(frame);
      }
    });
    new MutationObserver(look).observe(document.body, {childList: true, subtree: true});
    look();
  });

  // Vaadin's select says of a button that it is required, which no button can be: it is a combobox of a list.
  new MutationObserver(changes => changes
      .filter(change => change.target.localName === 'vaadin-select-value-button')
      .forEach(change => change.target.setAttribute('role', 'combobox')))
      .observe(document.documentElement, {subtree: true, attributeFilter: ['aria-required']});

  window.chiteki = Object.assign(window.chiteki ?? {}, {arrive});
})();
