import { LIMITS } from '../limits.ts';
import { NotGradable } from '../not-gradable.ts';

/** Counts comparisons, so that no pair of exercise and session can hold the engine up; a count, not a clock. */
export class Budget {
  #left: number = LIMITS.steps;

  /** @throws NotGradable when the budget is used up. */
  spend(): void {
    this.#left--;
    if (this.#left < 0) {
      throw new NotGradable({ code: 'too-complex' });
    }
  }
}
