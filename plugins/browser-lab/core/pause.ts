/** How long nothing has to happen at a prompt, in milliseconds. */
const IDLE = 3000;

/**
 * When the machine may stand still: its kernel has 250 ticks a second, even where no one does anything. It stands while
 * the page is hidden and nothing runs, and some seconds after the last key and the last output at a prompt. A command that
 * runs is never stopped.
 */
export class PauseRule {
  #last: number;
  #atPrompt = false;

  /** Whether someone sees the page. */
  visible = true;

  /** @param now in milliseconds, here and below */
  constructor(now: number) {
    this.#last = now;
  }

  /** Something came to or from the terminal. */
  touch(now: number, atPrompt: boolean): void {
    this.#last = now;
    this.#atPrompt = atPrompt;
  }

  mayPause(now: number): boolean {
    return this.#atPrompt && (!this.visible || now - this.#last >= IDLE);
  }
}
