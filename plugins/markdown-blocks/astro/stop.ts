import { AstroError } from 'astro/errors';

interface Log {
  error(text: string): void;
}

/**
 * Ends a build that has problems, with all of them.
 *
 * They are logged and not put into the error: Astro takes the text of an error for Markdown, and would take asterisks and
 * links out of the lines of source that are shown.
 * @param problems ready to print
 * @param blocks where they are, as in "in the knowledge checks"
 * @param log of the integration that ends the build
 * @throws AstroError where there are any
 */
export function stopAt(problems: readonly string[], blocks: string, log: Log): void {
  if (problems.length === 0) return;
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  log.error(`${count} in ${blocks}:\n\n${problems.join('\n\n')}\n`);
  throw new AstroError(`${count} in ${blocks}, listed above.`);
}
