import type { Pipeline } from 'container-commands';
import { isTalker } from './echoed-text.ts';

/** `$?` of bash and zsh, and fish's `$status`. */
const STATUS_VARIABLES = new Set(['?', 'status']);

/** `echo $?`, zsh's `print $?` and their like, or fish's `echo $status`, ask for the status of the command before. */
export function asksForStatus({ stages }: Pipeline): boolean {
  const [stage] = stages;
  return (
    stage !== undefined &&
    isTalker({ tool: stage.words[0] ?? '' }) &&
    stage.substitutions.length === 0 &&
    stage.variables.some(({ name }) => STATUS_VARIABLES.has(name))
  );
}
