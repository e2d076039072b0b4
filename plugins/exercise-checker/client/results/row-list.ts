import { build } from '../dom.ts';

/** Rows drawn above and below those in view. */
const MARGIN = 12;

/** What a list of rows shows, and what it tells. */
interface RowSource {
  /** How many rows there are. */
  length: number;
  /** Characters of the longest row, for the width of the list. */
  longest: number;
  draw(line: number): HTMLElement;
  /** Someone has pressed Enter on a row, or clicked on it. */
  chosen(line: number): void;
}

/**
 * A list of which only the rows in view are in the page, however many there are. The list has the focus and names its
 * current row, so that rows may come and go; a screen reader is told which of how many it is.
 */
export class RowList {
  readonly element: HTMLElement;
  readonly #space = build('div', 'transcript-space');
  readonly #source: RowSource;
  readonly #name: string;
  #drawn = new Map<number, HTMLElement>();
  #height = 0;
  /** Whether the current row has still to be brought into view, as the list is not in the page yet. */
  #waits = false;
  /** The last row that is shown, while a session is played; those behind it keep their room. */
  #lastShown = Infinity;
  /** The row the keyboard is at. */
  current = 0;

  /** @param name prefix of the ids of rows, its own in the page */
  constructor(source: RowSource, name: string, label: string) {
    this.#source = source;
    this.#name = name;
    this.#space.role = 'presentation';
    this.#space.style.minInlineSize = `${Math.min(source.longest, 2000) + 12}ch`;
    this.element = build('div', 'transcript-rows', this.#space);
    Object.assign(this.element, { role: 'listbox', tabIndex: 0, ariaLabel: label });
    this.element.addEventListener(
      'scroll',
      () => {
        this.#draw();
      },
      { passive: true },
    );
    this.element.addEventListener('keydown', (event) => {
      this.#press(event);
    });
    this.element.addEventListener('click', (event) => {
      this.#click(event);
    });
    // The first drawing, and whenever the list is shown again or has another size.
    new ResizeObserver(() => {
      this.#draw();
    }).observe(this.element);
  }

  /** Brings a row into view, without moving the page, and makes it the current one. */
  show(line: number): void {
    this.current = Math.max(0, Math.min(line, this.#source.length - 1));
    const { clientHeight, scrollTop } = this.element;
    this.#waits = clientHeight === 0;
    const top = this.current * this.#height;
    const isInView = top >= scrollTop && top + this.#height <= scrollTop + clientHeight;
    if (!isInView) this.element.scrollTop = top - clientHeight / 3;
    this.#draw();
  }

  /** Shows the rows up to one, and hides those behind it, which keep their room. */
  showUpTo(line: number): void {
    this.#lastShown = line;
    for (const [drawn, row] of this.#drawn) row.toggleAttribute('data-later', drawn > line);
  }

  /** The element of a row, where it is drawn. */
  drawn(line: number): HTMLElement | undefined {
    return this.#drawn.get(line);
  }

  /** Draws all rows in view again. */
  refresh(): void {
    for (const row of this.#drawn.values()) row.remove();
    this.#drawn = new Map();
    this.#draw();
  }

  #draw(): void {
    const { clientHeight, scrollTop } = this.element;
    if (clientHeight === 0) return;
    if (this.#height === 0) this.#measure();
    if (this.#waits) {
      this.show(this.current);
      return;
    }
    const first = Math.max(0, Math.floor(scrollTop / this.#height) - MARGIN);
    const last = Math.min(this.#source.length, Math.ceil((scrollTop + clientHeight) / this.#height) + MARGIN);
    const drawn = new Map<number, HTMLElement>();
    for (let line = first; line < last; line++) drawn.set(line, this.#drawn.get(line) ?? this.#make(line));
    // The current row is never away: the list names it.
    if (!drawn.has(this.current))
      drawn.set(this.current, this.#drawn.get(this.current) ?? this.#make(this.current));
    for (const [line, row] of this.#drawn) if (!drawn.has(line)) row.remove();
    for (const [line, row] of drawn) {
      if (!row.isConnected) this.#space.append(row);
      row.toggleAttribute('data-current', line === this.current);
    }
    this.#drawn = drawn;
    this.element.setAttribute('aria-activedescendant', this.#idOf(this.current));
  }

  #make(line: number): HTMLElement {
    const row = this.#source.draw(line);
    row.id = this.#idOf(line);
    row.ariaPosInSet = String(line + 1);
    row.ariaSetSize = String(this.#source.length);
    row.toggleAttribute('data-later', line > this.#lastShown);
    row.style.insetBlockStart = `${line * this.#height}px`;
    return row;
  }

  #measure(): void {
    const row = this.#source.draw(0);
    this.#space.append(row);
    this.#height = row.getBoundingClientRect().height;
    row.remove();
    this.#space.style.blockSize = `${this.#height * this.#source.length}px`;
  }

  #idOf(line: number): string {
    return `${this.#name}-${line + 1}`;
  }

  #click({ target }: Event): void {
    const row = (target as Element).closest<HTMLElement>('.transcript-row');
    if (!row || getSelection()?.type === 'Range') return;
    this.current = Number(row.ariaPosInSet) - 1;
    this.#draw();
    this.#source.chosen(this.current);
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / this.#height) - 1);
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: this.current + 1,
      ArrowUp: this.current - 1,
      PageDown: this.current + page,
      PageUp: this.current - page,
      Home: 0,
      End: this.#source.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) this.#step(target);
    else if (event.key === 'Enter' || event.key === ' ') this.#source.chosen(this.current);
    else return;
    event.preventDefault();
  }

  /** As far as it must be scrolled for the row to be in view, and no further. */
  #step(line: number): void {
    this.current = Math.max(0, Math.min(line, this.#source.length - 1));
    const { clientHeight, scrollTop } = this.element;
    const top = this.current * this.#height;
    if (top < scrollTop) this.element.scrollTop = top;
    else if (top + this.#height > scrollTop + clientHeight)
      this.element.scrollTop = top + this.#height - clientHeight;
    this.#draw();
  }
}
