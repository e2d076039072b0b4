import type { Redirection as ParsedRedirection } from 'unbash';
import type { Pipeline, Redirection } from './model.ts';
import type { ShellEnvironment } from './shell-environment.ts';
import { expandWord } from './word.ts';

/** What a redirection without a number is about: output for `>` and its like, input for the others. */
const OUTPUT_BY_DEFAULT = new Set(['>', '>>', '>|', '>&']);
const BOTH = new Set(['&>', '&>>']);
/** Operators that write a file. */
const WRITES = new Set(['>', '>>', '>|', '&>', '&>>']);

/** Redirections as data, quotes removed and known variables put in place. */
export function readRedirections(
  redirects: readonly ParsedRedirection[],
  environment: ShellEnvironment,
): Redirection[] {
  return redirects.map((redirect) => {
    const { descriptor, operator } = redirect;
    const byDefault = OUTPUT_BY_DEFAULT.has(operator) ? 1 : 0;
    const number = descriptor?.type === 'FileDescriptor' ? descriptor.value : byDefault;
    // The body of a here-document has variables unless its end is quoted.
    const word = redirect.type === 'HereDoc' ? redirect.body : redirect.target;
    const target = word ? expandWord(word, environment) : '';
    return { descriptor: BOTH.has(operator) ? 'both' : number, operator, target };
  });
}

/**
 * The file a program's standard output was written to, so that nothing of it is on the screen; undefined if it was
 * not. The last redirection counts, as in a shell.
 */
export function outputFile(redirections: readonly Redirection[]): string | undefined {
  return redirections.findLast(
    ({ descriptor, operator }) => WRITES.has(operator) && (descriptor === 1 || descriptor === 'both'),
  )?.target;
}

/** Where errors went that would otherwise be on the screen: the path of a file, or undefined. */
export function errorFile(redirections: readonly Redirection[]): string | undefined {
  return redirections.findLast(
    ({ descriptor, operator }) => WRITES.has(operator) && (descriptor === 2 || descriptor === 'both'),
  )?.target;
}

/** The files a program was fed from by `<`. */
export function inputFiles(redirections: readonly Redirection[]): string[] {
  return redirections
    .filter(({ descriptor, operator }) => descriptor === 0 && operator === '<')
    .map(({ target }) => target);
}

/** A redirection as a shell would write it: `2>&1`, `>log`. */
export function writeRedirection({ descriptor, operator, target }: Redirection): string {
  const byDefault = BOTH.has(operator) || descriptor === (OUTPUT_BY_DEFAULT.has(operator) ? 1 : 0);
  return `${byDefault ? '' : descriptor}${operator}${target}`;
}

/** Gives commands the redirections of the group or the shell that they ran in. */
export function redirectAll(pipelines: readonly Pipeline[], redirections: readonly Redirection[]): void {
  for (const { stages } of pipelines) stages.at(-1)?.redirections.push(...redirections);
}
