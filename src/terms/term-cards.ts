/** What `terms.json` says of an entry. */
interface Entry {
  readonly name: string;
  readonly summary: string;
}

/** A pointer that only passes by opens nothing; one on its way to the card closes nothing. In milliseconds. */
const OPENS_AFTER = 200;
const CLOSES_AFTER = 250;
/** Between a term and its card, and between the card and the edge of the window, in pixels. */
const GAP = 8;

const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');

let entries: Promise<Readonly<Record<string, Entry>>> | undefined;

/** Asked for with the first card, and once a page. */
async function entryOf(term: HTMLAnchorElement): Promise<Entry | undefined> {
  entries ??= fetch(`${BASE}terms.json`).then((answer) => answer.json() as Promise<Record<string, Entry>>);
  try {
    return (await entries)[decodeURIComponent(term.hash.slice(1))];
  } catch {
    // The link works all the same, and the next card asks again.
    entries = undefined;
    return undefined;
  }
}

/** The one card of the page. Escape closes it, a pointer may rest on it, and it names what it describes. */
class TermCard {
  readonly #element = document.createElement('div');
  #term: HTMLAnchorElement | undefined;
  #timer = 0;

  constructor() {
    this.#element.className = 'term-card';
    this.#element.id = 'term-card';
    this.#element.role = 'tooltip';
    this.#element.hidden = true;
    this.#element.addEventListener('pointerenter', () => {
      clearTimeout(this.#timer);
    });
    this.#element.addEventListener('pointerleave', () => {
      this.closeSoon();
    });
    // Within a landmark, as everything that is read.
    (document.querySelector('main') ?? document.body).append(this.#element);
  }

  isOf(term: HTMLAnchorElement): boolean {
    return this.#term === term;
  }

  openSoon(term: HTMLAnchorElement): void {
    clearTimeout(this.#timer);
    if (this.isOf(term)) return;
    this.#timer = window.setTimeout(() => void this.open(term), OPENS_AFTER);
  }

  closeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.close();
    }, CLOSES_AFTER);
  }

  async open(term: HTMLAnchorElement, more = ''): Promise<void> {
    clearTimeout(this.#timer);
    this.close();
    this.#term = term;
    const entry = await entryOf(term);
    // Something else may have been asked for in the meantime.
    if (!entry || !this.isOf(term)) return;
    this.#element.replaceChildren(
      line('term-card-name', entry.name),
      line('term-card-text', entry.summary),
      ...(more === '' ? [] : [line('term-card-more', more)]),
    );
    this.#element.hidden = false;
    this.#place(term);
    term.setAttribute('aria-describedby', this.#element.id);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#term?.removeAttribute('aria-describedby');
    this.#term = undefined;
    this.#element.hidden = true;
  }

  /** Below the first line of the term, or above where there is no room. */
  #place(term: HTMLAnchorElement): void {
    const { left, top, bottom } = term.getClientRects()[0] ?? term.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = this.#element;
    const below = bottom + GAP + offsetHeight <= document.documentElement.clientHeight;
    const furthest = document.documentElement.clientWidth - offsetWidth - GAP;
    style.left = `${Math.max(GAP, Math.min(left, furthest))}px`;
    style.top = `${below ? bottom + GAP : Math.max(GAP, top - GAP - offsetHeight)}px`;
  }
}

function line(className: string, text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  paragraph.textContent = text;
  return paragraph;
}

function termAt(event: Event): HTMLAnchorElement | undefined {
  return (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a.term') ?? undefined;
}

/** Shows what a term means: to a pointer that rests on it, to the keyboard, and to the first tap of a finger. */
export function showTermCards(): void {
  const card = new TermCard();
  let touched = false;
  document.addEventListener('pointerover', (event) => {
    const term = termAt(event);
    if (term && event.pointerType === 'mouse') card.openSoon(term);
  });
  document.addEventListener('pointerout', (event) => {
    if (termAt(event) && event.pointerType === 'mouse') card.closeSoon();
  });
  document.addEventListener('pointerdown', (event) => {
    touched = event.pointerType !== 'mouse';
    if (!termAt(event) && !(event.target as Element | null)?.closest('.term-card')) card.close();
  });
  document.addEventListener('click', (event) => {
    const term = termAt(event);
    // The second tap follows the link.
    if (!term || !touched || card.isOf(term)) return;
    event.preventDefault();
    void card.open(term, 'Tap again for the whole entry.');
  });
  document.addEventListener('focusin', (event) => {
    const term = termAt(event);
    if (term?.matches(':focus-visible') && !touched) void card.open(term);
  });
  document.addEventListener('focusout', (event) => {
    if (termAt(event) && !touched) card.close();
  });
  document.addEventListener('keydown', (event) => {
    touched = false;
    if (event.key === 'Escape') card.close();
  });
  addEventListener(
    'scroll',
    () => {
      card.close();
    },
    { passive: true },
  );
}
