import type { Redirection } from 'unbash';
import type { Pipeline } from './command-line.ts';
import type { ShellEnvironment } from './shell-environment.ts';
import { expandWord } from './word.ts';

/** Whether redirections send a program's standard output elsewhere, so that nothing of it is on the screen. */
export function redirectsOutput(redirects: readonly Redirection[]): boolean {
  return redirects.some(
    (redirect) =>
      redirect.type === 'Redirect' &&
      /^(>|>>|>\||&>|&>>)$/.test(redirect.operator) &&
      (redirect.descriptor === undefined ||
        (redirect.descriptor.type === 'FileDescriptor' && redirect.descriptor.value === 1)),
  );
}

/** Redirections as a shell would write them, quotes removed: `2>&1`, `>log`. */
export function redirectionsOf(redirects: readonly Redirection[], environment: ShellEnvironment): string[] {
  return redirects.map((redirect) => {
    const { descriptor, operator } = redirect;
    const number = descriptor?.type === 'FileDescriptor' ? String(descriptor.value) : '';
    if (redirect.type === 'HereDoc') return `${number}${operator}${redirect.body?.text ?? ''}`;
    return `${number}${operator}${redirect.target ? expandWord(redirect.target, environment) : ''}`;
  });
}

/** Gives commands the redirections of the group or the shell that they ran in. */
export function redirectAll(
  pipelines: readonly Pipeline[],
  outputRedirected: boolean,
  redirections: readonly string[],
): void {
  for (const { stages } of pipelines) {
    const last = stages.at(-1);
    if (!last) continue;
    last.outputRedirected ||= outputRedirected;
    last.redirections.push(...redirections);
  }
}
