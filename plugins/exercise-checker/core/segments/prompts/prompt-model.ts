import type { PromptMatch } from './prompt-candidate.ts';

export type { PromptMatch } from './prompt-candidate.ts';

/** The prompts of one session. */
export interface PromptModel {
  /** Splits a row that begins with a prompt of this session; undefined for output. */
  match(row: string): PromptMatch | undefined;
  /** Finds a prompt behind text that did not end with a newline. */
  matchInside(row: string): { at: number; match: PromptMatch } | undefined;
  /** How many rows begin with a shape. */
  count(shape: string): number;
}
