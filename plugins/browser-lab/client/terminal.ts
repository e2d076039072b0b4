import { Terminal as Xterm } from '@xterm/xterm';
import { COLUMNS, ROWS } from '../core/screen-size.ts';
import { addStyles, withConstructedStyles } from './constructed-styles.ts';
// As a text: a style sheet would get into every page of the site, even where no one has pressed a button.
import styles from '@xterm/xterm/css/xterm.css?inline';

/** Sizes of letters in pixels: below the smallest, the terminal scrolls sideways instead. */
const SMALLEST = 8;
const LARGEST = 20;
const STEP = 0.25;
/** Height of a row, in sizes of a letter: a little more than any font takes. */
const ROW_HEIGHT = 1.3;

/** The terminal on the page: always of one size in letters, which become smaller where there is less room. */
export class Terminal {
  readonly #xterm: Xterm;
  readonly #box: HTMLElement;

  /**
   * @param label what someone who cannot see it is told that it is
   * @param typed called with what is to be sent to the machine
   */
  constructor(box: HTMLElement, label: string, typed: (bytes: Uint8Array) => void) {
    const style = getComputedStyle(box);
    this.#box = box;
    this.#xterm = new Xterm({
      cols: COLUMNS,
      rows: ROWS,
      fontFamily: style.fontFamily,
      fontSize: LARGEST,
      scrollback: 5000,
      // A link that the guest prints leads nowhere: nothing in there has an address out here.
      linkHandler: { activate: () => undefined },
      theme: { background: style.backgroundColor, foreground: style.color },
    });
    addStyles(styles);
    withConstructedStyles(() => {
      this.#xterm.open(box);
    });
    this.#xterm.textarea?.setAttribute('aria-label', label);
    const encoder = new TextEncoder();
    this.#xterm.onData((text) => {
      typed(encoder.encode(text));
    });
    this.#xterm.onBinary((text) => {
      typed(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    });
    this.#xterm.attachCustomKeyEventHandler((event) => !this.#isForBrowser(event));
    new ResizeObserver(() => {
      this.#fit();
    }).observe(box);
  }

  write(bytes: Uint8Array): void {
    this.#xterm.write(bytes);
  }

  focus(): void {
    this.#xterm.focus();
  }

  /** Undoes what a program did to the terminal and left. */
  reset(): void {
    this.#xterm.reset();
  }

  /** Pasting, copying what is selected, and the way out for anyone who has no mouse. */
  #isForBrowser({ ctrlKey, altKey, shiftKey, code }: KeyboardEvent): boolean {
    if (code === 'Tab' && shiftKey) return true;
    if (!ctrlKey || altKey || shiftKey) return false;
    return code === 'KeyV' || (code === 'KeyC' && this.#xterm.hasSelection());
  }

  #fit(): void {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return;
    // The scroll bar of the terminal needs some room, too.
    const room = this.#box.clientWidth - 16;
    let size = Math.min(LARGEST, Math.floor(innerHeight / (ROWS * ROW_HEIGHT)));
    // Measured at each size: where letters are as wide as whole pixels, their width does not follow the size.
    const tooWide = () => {
      pen.font = `${String(size)}px ${String(this.#xterm.options.fontFamily)}`;
      return pen.measureText('0'.repeat(COLUMNS)).width > room;
    };
    while (size > SMALLEST && tooWide()) size -= STEP;
    this.#xterm.options.fontSize = Math.max(SMALLEST, size);
  }
}
