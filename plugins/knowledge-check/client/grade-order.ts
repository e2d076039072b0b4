import type { Grade } from './grade.ts';

/**
 * Steps in an order. Every step in its own place counts. Explained is the first one that is not: as all before
 * it are right, it comes too early.
 */
export function gradeOrder(steps: readonly string[], key: readonly string[]): Grade {
  const misplaced = steps.filter((step, index) => step !== key[index]);
  return {
    right: misplaced.length === 0,
    explained: misplaced.slice(0, 1),
    yours: steps,
    credit: { right: steps.length - misplaced.length, total: steps.length },
  };
}
