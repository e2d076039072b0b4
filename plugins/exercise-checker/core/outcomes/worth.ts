import type { Outcome } from '../exercise.ts';

/** What some outcomes are worth when they are met. */
export interface Worth {
  /** How many of them are required: one of these counts more than all points. */
  required: number;
  points: number;
}

export const NOTHING: Worth = { required: 0, points: 0 };

/** The worth of an outcome and of some others. */
export function addWorth({ required, points }: Pick<Outcome, 'required' | 'points'>, others: Worth): Worth {
  return { required: others.required + (required ? 1 : 0), points: others.points + points };
}

/** More than 0 where `a` is worth more. */
export function compareWorth(a: Worth, b: Worth): number {
  return a.required - b.required || a.points - b.points;
}
