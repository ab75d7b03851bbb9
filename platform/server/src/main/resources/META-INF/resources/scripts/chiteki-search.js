/*
 * <chiteki-search>: opens and closes the list of what was found and moves through it by the keyboard; the server fills it
 * (SearchField.java). The input keeps the focus, aria-activedescendant names the chosen option.
 */
(() => {
  'use strict';

  customElements.define('chiteki-search', class extends HTMLElement {
    connectedCallback() {
      if (this.listening) {
        return;
      }
      this.listening = true;
      this.addEventListener('keydown', event => this.onKey(event));
      this.addEventListener('input', () => this.show(true));
      this.addEventListener('focusin', event => {
        if (event.target === this.input && this.input.value) {
          this.show(true);
        }
      });
      this.addEventListener('focusout', event => {
        if (!this.contains(event.relatedTarget)) {
          this.show(false);
          this.removeAttribute('wide');
        }
      });
      // The pointer must not take the focus from the input before its click has opened the link.
      this.addEventListener('mousedown', event => {
        if (event.target.closest('[role=option]')) {
          event.preventDefault();
        }
      });
      this.addEventListener('click', event => {
        if (event.target.closest('.chiteki-search-open')) {
          this.open();
        } else if (event.target.closest('[role=option]')) {
          this.leave();
        }
      });
    }

    get input() {
      return this.querySelector('[role=combobox]');
    }

    get options() {
      return [...this.querySelectorAll('[role=option]')].filter(option => option.offsetParent);
    }

    /** Takes the focus; on a narrow screen the field takes the bar as well. */
    open() {
      this.setAttribute('wide', '');
      this.input.focus();
      this.input.select();
    }

    show(open) {
      this.toggleAttribute('open', open);
      this.input.setAttribute('aria-expanded', String(open));
      if (!open) {
        this.choose(null);
      }
    }

    choose(option) {
      this.querySelectorAll('[aria-selected=true]').forEach(old => old.setAttribute('aria-selected', 'false'));
      if (option) {
        option.setAttribute('aria-selected', 'true');
        option.scrollIntoView({block: 'nearest'});
        this.input.setAttribute('aria-activedescendant', option.id);
      } else {
        this.input.removeAttribute('aria-activedescendant');
      }
    }

    leave() {
      this.show(false);
      this.removeAttribute('wide');
      this.input.blur();
    }

    onKey(event) {
      if (event.target !== this.input || event.isComposing || event.keyCode === 229) {
        return;
      }
      const options = this.options;
      const chosen = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
      switch (event.key) {
        case 'ArrowDown':
        case 'ArrowUp': {
          event.preventDefault();
          this.show(true);
          const step = event.key === 'ArrowDown' ? 1 : -1;
          const from = chosen < 0 && step < 0 ? 0 : chosen;
          this.choose(options[(from + step + options.length) % options.length] ?? null);
          break;
        }
        case 'Enter':
          event.preventDefault();
          (options[chosen] ?? options[0])?.click();
          break;
        case 'Escape':
          event.preventDefault();
          event.stopPropagation();
          if (this.hasAttribute('open')) {
            this.show(false);
          } else {
            this.input.value = '';
            this.input.dispatchEvent(new Event('input', {bubbles: true}));
            this.leave();
          }
          break;
        default:
      }
    }
  });
})();
