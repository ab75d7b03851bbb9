/*
 * <chiteki-session>: tells the server that its person is there, warns before the sign-in ends, and lets them stay. The
 * server alone decides (SessionTime.java): before it warns, the element asks, because there may be other windows.
 */
(() => {
  'use strict';

  const DOOR = '/account/session';
  const ACTS = ['keydown', 'pointerdown', 'wheel', 'touchmove'];
  const LONGEST_PAUSE = 60;

  customElements.define('chiteki-session', class extends HTMLElement {
    connectedCallback() {
      this.lastAct = 0;
      this.lastTold = Date.now();
      this.onAct = () => {
        this.lastAct = Date.now();
        if (!this.dialog && this.lastAct - this.lastTold > this.pause * 1000) {
          this.lastTold = this.lastAct;
          this.tell().catch(() => this.askIn(this.pause));
        }
      };
      ACTS.forEach(act => document.addEventListener(act, this.onAct, {capture: true, passive: true}));
      this.onShown = () => document.visibilityState === 'visible' && this.ask();
      document.addEventListener('visibilitychange', this.onShown);
      this.pause = LONGEST_PAUSE;
      this.ask();
    }

    disconnectedCallback() {
      ACTS.forEach(act => document.removeEventListener(act, this.onAct, {capture: true}));
      document.removeEventListener('visibilitychange', this.onShown);
      clearTimeout(this.timer);
      this.close();
    }

    get warning() {
      return Number(this.getAttribute('warning'));
    }

    /** Asks how long the sign-in still lasts, and does what follows from it. */
    async ask() {
      clearTimeout(this.timer);
      try {
        const answer = await fetch(DOOR, {headers: {Accept: 'application/json'}});
        await this.take(answer);
      } catch {
        // The server cannot be reached, which the banner says; the end is asked for again when it can be.
        this.askIn(10);
      }
    }

    /** Tells that somebody is there. */
    async tell() {
      const answer = await fetch(DOOR, {
        method: 'POST',
        headers: {Accept: 'application/json', 'X-CSRF-TOKEN': this.token ?? ''}
      });
      if (answer.status === 403) {
        await this.ask();
        return;
      }
      await this.take(answer);
    }

    async take(answer) {
      if (answer.status === 401) {
        this.end();
        return;
      }
      if (!answer.ok) {
        this.askIn(this.pause);
        return;
      }
      const {seconds, token} = await answer.json();
      this.token = token;
      this.endsAt = Date.now() + seconds * 1000;
      this.pause = Math.max(1, Math.min(LONGEST_PAUSE, (seconds - this.warning) / 4));
      if (seconds > this.warning) {
        this.close();
        this.askIn(seconds - this.warning + 1);
      } else if (this.lastAct > this.lastTold) {
        this.lastTold = this.lastAct;
        await this.tell();
      } else {
        this.warn();
      }
    }

    askIn(seconds) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), seconds * 1000);
    }

    /** The page loads anew: whoever is no longer signed in is told so there, and led back after signing in. */
    end() {
      clearTimeout(this.timer);
      clearInterval(this.tick);
      document.dispatchEvent(new Event('chiteki-session-end'));
      location.reload();
    }

    warn() {
      if (!this.dialog) {
        this.open();
      }
      this.askIn(Math.min(10, Math.max(1, this.left)));
    }

    get left() {
      return Math.max(0, Math.ceil((this.endsAt - Date.now()) / 1000));
    }

    words(name, number) {
      return (this.getAttribute('words-' + name) ?? '').replace('#', number);
    }

    open() {
      const part = (tag, name, ...children) => {
        const made = document.createElement(tag);
        made.className = 'chiteki-session-' + name;
        made.append(...children);
        return made;
      };
      const title = part('h2', 'title', this.words('title'));
      title.id = 'chiteki-session-title';
      this.clock = part('p', 'clock');
      this.clock.setAttribute('aria-hidden', 'true');
      this.spoken = part('p', 'spoken');
      this.spoken.setAttribute('role', 'timer');
      this.spoken.setAttribute('aria-live', 'assertive');
      this.failed = part('p', 'failed');
      this.failed.setAttribute('role', 'alert');
      const stay = part('button', 'stay', this.words('stay'));
      stay.type = 'button';
      stay.autofocus = true;
      stay.addEventListener('click', () => this.stay());
      const text = part('p', 'text', this.words('text'));
      text.id = 'chiteki-session-text';
      const acts = part('div', 'acts', stay);
      this.dialog = part('dialog', 'dialog', title, text, this.clock, this.spoken, this.failed, acts);
      this.dialog.setAttribute('role', 'alertdialog');
      this.dialog.setAttribute('aria-labelledby', title.id);
      this.dialog.setAttribute('aria-describedby', text.id);
      this.dialog.addEventListener('cancel', event => {
        event.preventDefault();
        this.stay();
      });
      this.before = document.activeElement;
      document.body.append(this.dialog);
      this.dialog.showModal();
      this.count();
      this.tick = setInterval(() => this.count(), 1000);
    }

    /** The clock runs by the second; it is read out by the minute, and towards the end more often. */
    count() {
      const left = this.left;
      const said = left > 60 ? this.words('minutes', Math.ceil(left / 60)) : this.words('seconds', left);
      this.clock.textContent =
          this.words('clock', Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0'));
      if (!this.spoken.textContent || left % 60 === 0 || (left <= 60 && left % 20 === 0) || left === 10) {
        this.spoken.textContent = said;
      }
      if (left === 0) {
        this.ask();
      }
    }

    async stay() {
      try {
        this.lastTold = Date.now();
        await this.tell();
      } catch {
        this.failed.textContent = this.words('failed');
      }
    }

    close() {
      clearInterval(this.tick);
      if (this.dialog) {
        this.dialog.close();
        this.dialog.remove();
        this.dialog = null;
        this.before?.focus?.();
      }
    }
  });
})();
