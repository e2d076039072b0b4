import { AstroError } from 'astro/errors';

/**
 * Ends a build that has problems, with all of them.
 * @param problems ready to print
 * @param blocks where they are, as in "in the knowledge checks"
 * @throws AstroError where there are any
 */
export function stopAt(problems: readonly string[], blocks: string): void {
  if (problems.length === 0) return;
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  throw new AstroError(`${count} in ${blocks}:\n\n${problems.join('\n\n')}\n`);
}
