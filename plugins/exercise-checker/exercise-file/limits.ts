/**
 * Caps on an exercise file. What the course has is far below each of them; anything above is a mistake, or meant
 * to hold the checker up, and is told to the author when the file is read, never to a learner.
 */
export const EXERCISE_LIMITS = {
  /** Characters of the file. */
  characters: 100_000,
  /** Levels of YAML, collections within collections. */
  levels: 60,
  /** Outcomes, and mistakes, of one exercise. */
  outcomes: 100,
  mistakes: 100,
  sessions: 500,
  /** Programs, and whatever else is a list of words. */
  words: 50,
  /** Outcomes one after another, by "after" and "needs". */
  chain: 30,
  /** Conditions nested in conditions. */
  conditions: 10,
  /** Parts of one "all", "any", "sequence" or "different", and of a list behind an attribute. */
  parts: 50,
  /** Matchers within matchers. */
  matchers: 8,
  /** Patterns of the whole file. */
  patterns: 1_000,
  /** Contradictions of one outcome. */
  unless: 10,
  /** Characters of an id, a title or the name of a file. */
  name: 200,
  /** Characters of what learners or authors are told. */
  text: 2_000,
  /** Characters of a value an attribute is compared with. */
  value: 500,
} as const;

/** Words for what breaks a limit: what was found, what is expected, and how to get there. */
export function tooMuch(found: string, expected: string, fix: string): string {
  return `found ${found}, expected at most ${expected}; ${fix}`;
}
