/*
 * <chiteki-table-keys>: the browser's side of a table (TableKeys.java). In the rows Enter opens, Space chooses and / leads to
 * the search; Esc leads from the fields back to the rows, and closes what is open beside them. It tells the server whether the
 * screen is narrow and how wide the list is, and writes the table's state into the address without opening the page anew.
 */
(() => {
  if (customElements.get('chiteki-table-keys')) {
    return;
  }
  const LONGEST_RETURN = 800;
  const narrowScreen = window.matchMedia('(max-width: 800px)');

  class TableKeys extends HTMLElement {
    constructor() {
      super();
      this.onKey = event => this.handle(event);
      this.onKeyUp = event => this.endSpace(event);
      this.onWidth = () => this.tellWidth();
    }

    connectedCallback() {
      this.table = this.parentElement;
      this.table.addEventListener('keydown', this.onKey, true);
      this.table.addEventListener('keyup', this.onKeyUp, true);
      narrowScreen.addEventListener('change', this.onWidth);
      this.headings = new MutationObserver(() => this.nameArrows());
      this.headings.observe(this.table, {childList: true, subtree: true});
      this.width = new ResizeObserver(this.onWidth);
      this.width.observe(this.list);
      ['query', 'opened'].forEach(name => this.takeOver(name));
      if (this.early !== undefined) {
        this.opened = this.early;
        delete this.early;
      }
      this.tellWidth();
    }

    disconnectedCallback() {
      this.table.removeEventListener('keydown', this.onKey, true);
      this.table.removeEventListener('keyup', this.onKeyUp, true);
      narrowScreen.removeEventListener('change', this.onWidth);
      this.headings.disconnect();
      this.width.disconnect();
    }

    /* A value that the server set before this script was there. */
    takeOver(name) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }

    set query(query) {
      if (typeof query === 'string') {
        history.replaceState(history.state, '', location.pathname + (query ? '?' + query : '') + location.hash);
      }
    }

    /* The focus follows into what was opened by the keyboard or on a narrow screen; with the pointer it stays in the list. */
    set opened(key) {
      if (!this.table) {
        this.early = key;
        return;
      }
      if (key && (this.byKeyboard || narrowScreen.matches)) {
        requestAnimationFrame(() => this.table.querySelector('.chiteki-datatable-beside')?.focus());
      } else if (key === '' && this.wasOpen) {
        this.backToRows(performance.now() + LONGEST_RETURN);
      }
      this.wasOpen = Boolean(key);
      this.byKeyboard = false;
    }

    tellWidth() {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const room = Math.floor(this.list.clientWidth / rem);
      if (this.narrow !== narrowScreen.matches || this.room !== room) {
        this.narrow = narrowScreen.matches;
        this.room = room;
        this.dispatchEvent(new CustomEvent('chiteki-width'));
      }
    }

    /* The grid calls them in English only. */
    nameArrows() {
      for (const arrow of this.table.querySelectorAll('vaadin-grid-sorter:not([data-named])')) {
        arrow.dataset.named = '';
        arrow.setAttribute('aria-label', this.dataset.sorting.replace('{0}', arrow.textContent));
      }
    }

    get list() {
      return this.table.querySelector('.chiteki-datatable-list');
    }

    get grid() {
      return this.table.querySelector('.chiteki-datatable-grid');
    }

    handle(event) {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      const place = event.composedPath()[0];
      if (this.grid?.shadowRoot?.contains(place)) {
        this.handleInRows(event);
      } else if (place.closest?.('vaadin-multi-select-combo-box[opened]')) {
        return;
      } else if (event.key === 'Escape' && place.closest?.('.chiteki-datatable-filters, .chiteki-datatable-search')) {
        // Else the field would take the key as the wish to be emptied.
        this.stop(event);
        this.focusRows();
      } else if (event.key === 'Escape' && place.closest?.('.chiteki-datatable-beside')) {
        this.table.querySelector('.chiteki-datatable-close')?.click();
      }
    }

    handleInRows(event) {
      const acts = {Enter: 'open', ' ': 'choose'};
      if (event.key === '/') {
        this.stop(event);
        const fields = '.chiteki-datatable-search, .chiteki-datatable-filter > *';
        this.table.querySelector(fields)?.focus();
        return;
      }
      if (event.key === 'Escape' && this.wasOpen) {
        this.stop(event);
        this.table.querySelector('.chiteki-datatable-close')?.click();
        return;
      }
      const context = acts[event.key] && this.grid.getEventContext(event);
      if (context?.section === 'body' && context.item?.key) {
        this.stop(event);
        this.byKeyboard = true;
        this.rowKey = context.item.key;
        this.rowAct = acts[event.key];
        this.dispatchEvent(new CustomEvent('chiteki-row'));
      }
    }

    /* The grid would take the end of the key for a click on the row. */
    endSpace(event) {
      if (event.key === ' ' && this.grid?.shadowRoot?.contains(event.composedPath()[0])) {
        this.stop(event);
      }
    }

    /* The columns that come back beside the others make the rows' cells anew, and with them the one that has the focus. */
    backToRows(until) {
      if (document.activeElement === document.body || !this.wasBack) {
        this.wasBack = true;
        this.focusRows();
      }
      if (performance.now() < until && [document.body, this.grid].includes(document.activeElement)) {
        requestAnimationFrame(() => this.backToRows(until));
      } else {
        this.wasBack = false;
      }
    }

    focusRows() {
      const rows = this.grid?.shadowRoot?.querySelector('#items [tabindex="0"]');
      (rows ?? this.grid)?.focus();
    }

    stop(event) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  customElements.define('chiteki-table-keys', TableKeys);
})();
