import { RECORDING_LIMITS } from '../limits.ts';

/** What is left of the work that control sequences and resizes may ask for beyond what their own bytes cost. */
export class Allowance {
  #left: number = RECORDING_LIMITS.terminalWork;
  #spent = false;

  /**
   * Takes units of `RECORDING_LIMITS.terminalWork` off.
   * @returns whether they could be taken; once they could not, nothing can be
   */
  take(units: number): boolean {
    if (this.#spent || units > this.#left) {
      this.#spent = true;
      return false;
    }
    this.#left -= units;
    return true;
  }

  /** Whether something was refused, so that the terminal does not show what it should. */
  get spent(): boolean {
    return this.#spent;
  }
}
