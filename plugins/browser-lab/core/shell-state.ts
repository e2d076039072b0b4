import { MarkScanner } from './marks.ts';

/** What a shell is doing, as its marks tell it. */
export class ShellState {
  readonly #scanner = new MarkScanner();
  #ended = false;

  /** Whether it waits for a command line. */
  atPrompt = false;

  /**
   * Takes in a piece of what the terminal is sent.
   * @returns how many commands have finished in it: their output has ended, and the next prompt is there
   */
  read(piece: string): number {
    let finished = 0;
    for (const mark of this.#scanner.read(piece)) {
      this.atPrompt = mark === 'B';
      if (mark === 'D') this.#ended = true;
      if (mark === 'B' && this.#ended) {
        this.#ended = false;
        finished += 1;
      }
    }
    return finished;
  }
}
