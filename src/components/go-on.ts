import { readingPosition } from '../reading-position.ts';

/**
 * The link of the door "Learn it": to the first page, or to where the reader was last. Names of pages come from the
 * sidebar, so that a page that is gone leads no one anywhere.
 */
class GoOn extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    addEventListener('pageshow', () => {
      this.#show();
    });
  }

  #show(): void {
    const position = readingPosition.get();
    const link = this.querySelector('a');
    if (!position || !link) return;
    const { page, anchor, heading } = position;
    const pages = document.querySelectorAll<HTMLAnchorElement>('#starlight__sidebar .top-level a');
    const name = [...pages].find(({ pathname }) => pathname === page)?.querySelector('span')?.textContent;
    if (name === undefined) return;
    link.href = anchor === '' ? page : `${page}#${encodeURIComponent(anchor)}`;
    link.textContent = `Continue: ${name}${heading === '' ? '' : `, ${heading}`}`;
    link.title = link.textContent;
  }
}

customElements.define('go-on', GoOn);
