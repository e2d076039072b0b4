import { codePointsIn } from 'terminal-recording';

/** Widths terminals are opened with. */
const COMMON_WIDTHS = new Set([80, 90, 100, 110, 120, 132, 140, 150, 160, 180, 200]);
/** Other rows of a length with which it is the width of a copy that was cut into rows. */
const ENOUGH_WITNESSES = 2;
const ENOUGH_FOR_COMMON_WIDTH = 1;
/** Rows of a table end alike; rows that were cut end in the middle of anything. */
const END_OF_ROW = 12;

/** A row of a copy, its right prompt taken off, and what was typed in it, where it begins with a prompt. */
export interface CopiedRow {
  text: string;
  command: string | undefined;
}

/** What a copy says about one length of its rows. */
export interface Width {
  /** Whether it is the width of the terminal that cut them. */
  sure: boolean;
  likely: boolean;
  /** Whether no row is longer. */
  longest: boolean;
  /** Whether the width is one column more, and how sure that is. */
  short: 'sure' | 'likely' | 'possible' | undefined;
}

/**
 * At which columns the rows of a copy end. Rows that end at the same column are witnesses of a width; those with an equal
 * end are one, and so are calls of the same tool, which people type again with another ID. A typed row whose join gives a
 * whole name is worth more.
 */
export class CopyWidths {
  readonly #witnesses = new Map<number, Set<string>>();
  #longest = 0;

  /**
   * @param narrowest rows shorter than this were not cut
   * @param isCut whether a row and the next one share a name
   */
  constructor(rows: readonly CopiedRow[], narrowest: number, isCut: (row: string, next: string) => boolean) {
    for (const [index, { text, command }] of rows.entries()) {
      if (text.length < narrowest) continue;
      const length = codePointsIn(text);
      this.#longest = Math.max(this.#longest, length);
      const known = this.#witnesses.get(length) ?? new Set();
      this.#witnesses.set(length, known);
      known.add(command === undefined ? text.slice(-END_OF_ROW) : `typed ${toolIn(command)}`);
      const next = rows[index + 1];
      if (command === undefined || next === undefined || next.command !== undefined) continue;
      if (isCut(text, next.text)) known.add(`cut ${text.slice(-END_OF_ROW)}`);
    }
  }

  /**
   * @param length of a typed row, which is one of the rows of that length itself
   * @param isCut whether it is a witness for its join as well
   */
  of(length: number, isCut: boolean): Width {
    const longest = length === this.#longest;
    const others = this.#count(length) - (isCut ? 2 : 1);
    const common = COMMON_WIDTHS.has(length);
    return {
      sure: longest && others >= (common ? ENOUGH_FOR_COMMON_WIDTH : ENOUGH_WITNESSES),
      likely: others > 0 || (longest && common),
      longest,
      short: this.#widthBeyond(length),
    };
  }

  #widthBeyond(length: number): Width['short'] {
    if (length === this.#longest) return COMMON_WIDTHS.has(length + 1) ? 'possible' : undefined;
    if (length + 1 < this.#longest) return undefined;
    const witnesses = this.#count(this.#longest);
    if (witnesses > ENOUGH_WITNESSES) return 'sure';
    return witnesses > 1 || COMMON_WIDTHS.has(this.#longest) ? 'likely' : undefined;
  }

  #count(length: number): number {
    return this.#witnesses.get(length)?.size ?? 0;
  }
}

/** The first two words of a command, which are those of its tool. */
function toolIn(command: string): string {
  return command
    .replace(/^sudo /, '')
    .split(' ', 2)
    .join(' ');
}
