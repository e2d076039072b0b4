import { part } from './dom.ts';

/** Sites that share a host keep theirs apart by their base path, and the boxes of a site by their names. */
const KEY = `exercise-check:text:${import.meta.env.BASE_URL}`;

/** The prompt is that of the learner's shell, and the same for all boxes of the site. */
const PROMPT_KEY = `exercise-check:prompt:${import.meta.env.BASE_URL}`;

/** Set where someone does not want it; for all boxes of the site, in all tabs. */
const OFF = `exercise-check:forget:${import.meta.env.BASE_URL}`;

/** How long, in milliseconds, a text has to be left alone before it is kept. */
const PAUSE = 300;

/**
 * Keeps what was pasted into a box over a reload of the page, and the pattern of the prompt for all boxes: in the storage of
 * the tab, which goes with it, until it is cleared or someone does not want it. Where the browser keeps nothing, or the
 * text is too much for it, a note says so.
 */
export class KeptText {
  readonly #box: HTMLElement;
  readonly #text: HTMLTextAreaElement;
  readonly #prompt: HTMLInputElement;
  readonly #keep: HTMLInputElement;
  #timer: number | undefined;

  constructor(box: HTMLElement) {
    this.#box = box;
    this.#text = part(box, 'exercise-text');
    this.#prompt = part(box, 'exercise-prompt');
    this.#keep = part(box, 'exercise-keep');
    this.#keep.checked = read(() => localStorage.getItem(OFF)) === null;
    if (this.#keep.checked) this.#fillIn();
    for (const field of [this.#text, this.#prompt]) field.addEventListener('input', this);
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

  #fillIn(): void {
    if (this.#text.value === '') this.#text.value = read(() => sessionStorage.getItem(this.#key)) ?? '';
    if (this.#prompt.value === '') this.#prompt.value = read(() => sessionStorage.getItem(PROMPT_KEY)) ?? '';
    // A pattern that counts is one that can be seen.
    if (this.#prompt.value !== '') part<HTMLDetailsElement>(this.#box, 'exercise-prompt-details').open = true;
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
    this.#keepValue(PROMPT_KEY, this.#prompt.value);
    const isKept = this.#keepValue(this.#key, this.#text.value);
    part(this.#box, 'exercise-not-kept').hidden = !this.#keep.checked || isKept;
  }

  /** @returns whether the storage did as it was told */
  #keepValue(key: string, value: string): boolean {
    const done = read(() => {
      sessionStorage.removeItem(key);
      if (this.#keep.checked && value !== '') sessionStorage.setItem(key, value);
      return true;
    });
    return done === true;
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
