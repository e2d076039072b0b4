import { LIMITS } from '../limits.ts';
import { NotGradable } from '../not-gradable.ts';

/** Counts comparisons, so that no pair of exercise and session can hold the engine up; a count, not a clock. */
export class Budget {
  #left: number;
  readonly #whole: Budget | undefined;

  /** @param whole the budget this one is a share of: what is spent here is spent there as well */
  constructor(steps: number = LIMITS.steps, whole?: Budget) {
    this.#left = steps;
    this.#whole = whole;
  }

  /** @throws NotGradable when the budget is used up. */
  spend(steps = 1): void {
    this.#whole?.spend(steps);
    this.#left -= steps;
    if (this.#left < 0) throw tooComplex();
  }

  /** A separate budget with a share, between 0 and 1, of what is left in this one. */
  share(fraction: number): Budget {
    return new Budget(Math.max(0, Math.floor(this.#left * fraction)), this);
  }
}

/** What is said of a session that fits an exercise in more ways than can be compared. */
export function tooComplex(): NotGradable {
  return new NotGradable({ code: 'too-complex', of: 'ways' });
}

/** Whether an error says that a budget is used up. */
export function isSpent(error: unknown): boolean {
  return error instanceof NotGradable && error.reason.code === 'too-complex';
}
