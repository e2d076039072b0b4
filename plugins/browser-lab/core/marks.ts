/** Where a shell is (OSC 133): a prompt begins, a command line begins, output begins, output has ended. */
export type Mark = 'A' | 'B' | 'C' | 'D';

const BEGINNING = '\u001b]133;';
const MARKS: readonly string[] = ['A', 'B', 'C', 'D'] satisfies Mark[];

/** Finds the marks in what a terminal is sent, however it is cut into pieces. */
export class MarkScanner {
  /** The end of what came last, where a mark may have begun in it. */
  #rest = '';

  /** The marks that end in this piece, in their order. */
  read(piece: string): Mark[] {
    const text = this.#rest + piece;
    const found: Mark[] = [];
    let at = text.indexOf(BEGINNING);
    let read = 0;
    while (at >= 0 && at + BEGINNING.length < text.length) {
      read = at + BEGINNING.length + 1;
      const letter = text.charAt(read - 1);
      if (isMark(letter)) found.push(letter);
      at = text.indexOf(BEGINNING, read);
    }
    this.#rest = text.slice(Math.max(read, text.length - BEGINNING.length));
    return found;
  }
}

function isMark(letter: string): letter is Mark {
  return MARKS.includes(letter);
}
