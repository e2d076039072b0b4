import { Unicode11Addon } from '@xterm/addon-unicode11/lib/addon-unicode11.mjs';
import { Terminal } from '@xterm/headless/lib-headless/xterm-headless.mjs';
import type { IBuffer } from '@xterm/headless';
import { RECORDING_LIMITS } from '../limits.ts';
import { UnreadableRecording } from '../unreadable.ts';
import { Allowance } from './allowance.ts';
import { ShownRows } from './shown-rows.ts';

/** Characters between two looks at the limits. Counted over the session, so that it never matters how it is cut. */
const BLOCK = 4096;

/** The rows that scroll, 0-based and inclusive (DECSTBM). */
interface Region {
  top: number;
  bottom: number;
}

/**
 * A terminal (xterm.js 6) whose rows are taken out (`shown`) as they leave the screen, so that it never holds more than a screen:
 * its scrollback is one row, which is reused by the next row that scrolls. All that costs more than its bytes is paid
 * from one allowance: the files `…-sequences.ts`, `modes.ts` and `resize.ts` have what is to be paid and the cost of
 * it, measured; the tests have a storm of each sequence.
 */
export class Emulator {
  readonly terminal: Terminal;
  readonly shown: ShownRows;
  readonly allowance = new Allowance();
  /** The screen that is not the alternate one; a view that follows resets. */
  readonly buffer: IBuffer;
  region: Region;
  /** Whether the alternate screen is shown. */
  alternate = false;
  /** How often the alternate screen was taken. */
  alternateScreens = 0;
  /** Set before a switch between the screens, which the emulator tells as if a row had scrolled. */
  switching = false;
  /** Whether tab stops were cleared: a tab may then look at every column. */
  slowTabs = false;
  /** Whether insert mode was on in this block: each character then moves the rest of its row. */
  #slowPrinting = false;
  /** Characters written in the whole session, and tabs of this block. */
  #written = 0;
  #tabs = 0;

  constructor(columns: number, rows: number, convertEol: boolean, keepLooks = false) {
    this.shown = new ShownRows(keepLooks);
    this.terminal = new Terminal({
      allowProposedApi: true,
      cols: columns,
      rows,
      convertEol,
      logLevel: 'off',
      scrollback: 1,
    });
    // Shells and terminals of today give an emoji two columns; without this it has one, and the rows that they fill are
    // longer than what was shown.
    this.terminal.loadAddon(new Unicode11Addon());
    this.terminal.unicode.activeVersion = '11';
    this.buffer = this.terminal.buffer.normal;
    this.region = { top: 0, bottom: rows - 1 };
    // Fills the scrollback, so that what happens at the first row that scrolls away happens at all others, too.
    this.#parse(`${'\n'.repeat(rows)}\u001b[H`);
    this.terminal.onScroll(() => {
      this.#scrolled();
    });
    this.terminal.buffer.onBufferChange(({ type }) => {
      this.switching = false;
      this.alternate = type === 'alternate';
      if (this.alternate) this.alternateScreens++;
    });
  }

  /** Units of work for one row of the screen: one for each 100 columns. */
  get rowCost(): number {
    return Math.ceil(this.terminal.cols / 100);
  }

  /** Units of work for a blank row that takes a place among the others. */
  get blankRowCost(): number {
    return this.rowCost + Math.ceil(this.terminal.rows / 25);
  }

  /** Units of work for all rows of the screen. */
  get screenCost(): number {
    return this.terminal.rows * this.rowCost;
  }

  /** Row of the cursor, numbered from the beginning of the session. */
  get cursorRow(): number {
    return this.shown.finished + this.buffer.cursorY;
  }

  /** Takes the rows of the screen down to the last one with text, which are about to be erased. */
  finishScreen(): void {
    const { baseY, length } = this.buffer;
    let last = length - 1;
    while (last >= baseY && this.buffer.getLine(last)?.translateToString(true) === '') last--;
    this.finishRows(baseY, last);
  }

  /** Takes rows of the emulator's buffer, the uppermost of the screen first. */
  finishRows(first: number, last: number): void {
    for (let row = first; row <= last; row++) {
      const cells = this.buffer.getLine(row);
      if (cells) this.shown.finish(cells, this.goesOn(row));
    }
  }

  /** Whether a row of the emulator's buffer is continued by the next one. */
  goesOn(row: number): boolean {
    return row + 1 < this.buffer.length && this.buffer.getLine(row + 1)?.isWrapped === true;
  }

  #scrolled(): void {
    if (this.alternate || this.switching) return;
    const { top, bottom } = this.region;
    const { rows } = this.terminal;
    if (top > 0) {
      this.allowance.take(this.blankRowCost);
      this.moveRows(top, bottom, -1);
      return;
    }
    const above = this.buffer.baseY - 1;
    this.finishRows(above, above);
    if (bottom < rows - 1) this.allowance.take(this.blankRowCost);
    this.#keepBelow(1);
  }

  /** What stands below the region keeps its place on the screen, once rows above it were finished. */
  #keepBelow(rows: number): void {
    const { finished } = this.shown;
    const { bottom } = this.region;
    const last = this.terminal.rows - 1;
    if (bottom < last) this.shown.move(finished + bottom + 1 - rows, finished + last, rows);
  }

  /** To be called before rows of the region are scrolled up (CSI S): what leaves the screen at its top has been seen. */
  scrollUp(count: number): void {
    const { top, bottom } = this.region;
    if (top > 0 || this.alternate) {
      this.moveRows(top, bottom, -count);
      return;
    }
    const { baseY } = this.buffer;
    const away = Math.min(count, bottom + 1);
    this.finishRows(baseY, baseY + away - 1);
    this.#keepBelow(away);
  }

  /** To be called before insert mode ends: it may have been on for a while of this block. */
  noteInsertMode(): void {
    this.#slowPrinting ||= this.terminal.modes.insertMode;
  }

  /** Moves the notes of rows of the screen, as the rows themselves are moved by the emulator. */
  moveRows(top: number, bottom: number, by: number): void {
    const { finished } = this.shown;
    if (!this.alternate) this.shown.move(finished + top, finished + bottom, by);
  }

  /**
   * Writes text to the terminal. It is parsed before this returns.
   * @throws UnreadableRecording where it asks for more than a limit
   */
  write(text: string): void {
    for (let at = 0; at < text.length;) {
      const length = Math.min(BLOCK - (this.#written % BLOCK), text.length - at);
      const piece = at === 0 && length === text.length ? text : text.slice(at, at + length);
      this.#parse(piece);
      this.#written += length;
      for (let tab = piece.indexOf('\t'); tab >= 0; tab = piece.indexOf('\t', tab + 1)) this.#tabs++;
      at += length;
      if (this.#written % BLOCK === 0) this.#payForBlock();
    }
    this.checkLimits();
  }

  /**
   * The emulator parses what is written right after input of its user at once, and all else in its own timer.
   * What it throws is its own fault, which a hostile recording may know of and this class does not.
   */
  #parse(text: string): void {
    let parsed = false;
    try {
      this.terminal.input('');
      this.terminal.write(text, () => {
        parsed = true;
      });
    } catch (error) {
      throw error instanceof UnreadableRecording ? error : notPlayable();
    }
    if (!parsed) throw new Error('the terminal emulator did not parse what was written to it');
  }

  #payForBlock(): void {
    if (this.#slowPrinting) this.allowance.take((BLOCK / 2) * this.rowCost);
    if (this.slowTabs) this.allowance.take(this.#tabs * this.rowCost);
    this.#slowPrinting = this.terminal.modes.insertMode;
    this.#tabs = 0;
    this.checkLimits();
  }

  checkLimits(): void {
    if (this.shown.finished + this.terminal.rows > RECORDING_LIMITS.rows)
      throw new UnreadableRecording({ code: 'too-large', limit: 'lines', most: RECORDING_LIMITS.rows });
    if (this.allowance.spent) throw new UnreadableRecording({ code: 'too-complex', of: 'screen' });
  }
}

function notPlayable(): UnreadableRecording {
  return new UnreadableRecording({ code: 'not-playable' });
}
