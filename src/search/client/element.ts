import type { Panel } from './panel.ts';

/** What a key typed into is not a command of the page's. */
const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** `<site-search>`: the button in the header and its dialog. What finds something is loaded when it is first opened. */
class SiteSearch extends HTMLElement {
  #panel: Promise<Panel> | undefined;

  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-search="open"]');
    const dialog = this.querySelector('dialog');
    const field = this.querySelector<HTMLInputElement>('[data-search="field"]');
    if (button === null || dialog === null || field === null) return;

    const open = () => {
      if (dialog.open) return;
      dialog.showModal();
      field.select();
      void this.#look(dialog);
    };
    button.addEventListener('click', open);
    button.disabled = false;
    const key = this.querySelector('.search-key');
    if (key !== null && /Macintosh|iPhone|iPad/.test(navigator.userAgent)) key.textContent = '⌘ K';
    this.querySelector('[data-search="close"]')?.addEventListener('click', () => dialog.close());
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (dialog.open) dialog.close();
        else open();
      } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !dialog.open) {
        if (event.target instanceof Element && event.target.closest(TYPED_INTO) !== null) return;
        event.preventDefault();
        open();
      }
    });
    dialog.addEventListener('click', (event) => {
      // The backdrop is the dialog itself; and a link may lead to another part of this very page.
      const target = event.target as Element;
      if (target === dialog || target.closest('a') !== null) dialog.close();
    });
    dialog.addEventListener('keydown', (event) => this.#move(event, dialog, field));
  }

  /** Arrows go through the links, and back into the field; any letter typed on a link belongs into the field. */
  #move(event: KeyboardEvent, dialog: HTMLDialogElement, field: HTMLInputElement): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops: HTMLElement[] = [
      field,
      ...dialog.querySelectorAll<HTMLElement>('.search-link, .search-more'),
    ];
    const visible = stops.filter((stop) => stop.getClientRects().length > 0);
    const at = visible.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (at < 0) return;
      event.preventDefault();
      const next =
        visible[Math.max(0, Math.min(visible.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))];
      next?.focus();
      next?.closest('li')?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && at === 0 && field.value.trim() !== '') {
      event.preventDefault();
      void this.#look(dialog).then(() =>
        dialog.querySelector<HTMLElement>('[data-search="answer"] .search-link')?.click(),
      );
    } else if (at > 0 && (event.key.length === 1 || event.key === 'Backspace') && event.key !== ' ') {
      field.focus();
    }
  }

  async #look(dialog: HTMLDialogElement): Promise<void> {
    // Sections are read from finished pages, and the server for authors has none.
    if (import.meta.env.DEV) return;
    this.#panel ??= import('./panel.ts').then(
      ({ Panel }) => new Panel(dialog, this.dataset['sections'] ?? ''),
    );
    try {
      await (await this.#panel).look();
    } catch (error) {
      // The script itself could not be loaded: it is tried again with the network, or when the dialog is next opened.
      this.#panel = undefined;
      const answer = dialog.querySelector('[data-search="answer"]');
      if (answer)
        answer.textContent = navigator.onLine
          ? 'The search could not be loaded.'
          : 'You are offline, and the search has not been loaded before.';
      if (navigator.onLine) throw error;
      addEventListener('online', () => void this.#look(dialog), { once: true });
    }
  }
}

customElements.define('site-search', SiteSearch);
