import { part } from './dom.ts';

/** Sites that share a host keep theirs apart by their base path, and the boxes of a site by their names. */
const KEY = `exercise-check:text:${import.meta.env.BASE_URL}`;

/** Set where someone does not want it; for all boxes of the site, in all tabs. */
const OFF = `exercise-check:forget:${import.meta.env.BASE_URL}`;

/** How long, in milliseconds, a text has to be left alone before it is kept. */
const PAUSE = 300;

/**
 * Keeps what was pasted into a box over a reload of the page: in the storage of the tab, which goes with it, until it is
 * cleared or someone does not want it. Where the browser keeps nothing, or the text is too much for it, a note says so.
 */
export class KeptText {
  readonly #box: HTMLElement;
  readonly #text: HTMLTextAreaElement;
  readonly #keep: HTMLInputElement;
  #timer: number | undefined;

  constructor(box: HTMLElement) {
    this.#box = box;
    this.#text = part(box, 'exercise-text');
    this.#keep = part(box, 'exercise-keep');
    this.#keep.checked = read(() => localStorage.getItem(OFF)) === null;
    if (this.#keep.checked && this.#text.value === '')
      this.#text.value = read(() => sessionStorage.getItem(this.#key)) ?? '';
    this.#text.addEventListener('input', this);
    for (const type of ['input', 'change']) this.#keep.addEventListener(type, this);
    part(box, 'exercise-clear').addEventListener('click', this);
    addEventListener('pagehide', this);
    this.#showClear();
  }

  handleEvent(event: Event): void {
    window.clearTimeout(this.#timer);
    if (event.target === this.#keep) this.#choose(event);
    else if (event.type === 'input') {
      this.#showClear();
      this.#timer = window.setTimeout(() => {
        this.#write();
      }, PAUSE);
      return;
    }
    if (event.type === 'click') this.#clear();
    this.#write();
  }

  get #key(): string {
    return `${KEY}#${this.#box.id}`;
  }

  /** What is chosen here changes nothing in the session, whose verdict stays. */
  #choose(event: Event): void {
    event.stopPropagation();
    read(() => {
      if (this.#keep.checked) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, '1');
    });
  }

  #clear(): void {
    this.#text.value = '';
    this.#text.dispatchEvent(new Event('input', { bubbles: true }));
    window.clearTimeout(this.#timer);
    this.#text.focus();
  }

  #write(): void {
    const { value } = this.#text;
    const isKept = read(() => {
      sessionStorage.removeItem(this.#key);
      if (this.#keep.checked && value !== '') sessionStorage.setItem(this.#key, value);
      return true;
    });
    part(this.#box, 'exercise-not-kept').hidden = !this.#keep.checked || isKept === true;
  }

  #showClear(): void {
    part(this.#box, 'exercise-clear').hidden = this.#text.value === '';
  }
}

/** What a storage gives; undefined if the browser has none, or no space left. */
function read<Value>(storage: () => Value): Value | undefined {
  try {
    return storage();
  } catch {
    return undefined;
  }
}
