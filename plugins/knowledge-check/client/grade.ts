/** State of one check: nothing checked yet (or the choice has changed since), or the last verdict. */
export type Verdict = 'open' | 'right' | 'wrong';

/** Grades the chosen option by its id. */
export function grade(chosen: string, key: string): Verdict {
  return chosen === key ? 'right' : 'wrong';
}

/**
 * The score of a page as text. A check without a verdict counts in the total: it has not been answered.
 *
 * @param template has the placeholders `{correct}` and `{total}`
 */
export function scoreText(verdicts: readonly Verdict[], template: string): string {
  const correct = verdicts.filter((verdict) => verdict === 'right').length;
  return template.replace('{correct}', String(correct)).replace('{total}', String(verdicts.length));
}
