import type { Pipeline } from 'container-commands';

/** `$?` of bash and zsh, and fish's `$status`. */
const STATUS_VARIABLES = new Set(['?', 'status']);

/** `echo $?` and its like, or fish's `echo $status`, ask for the status of the command before. */
export function asksForStatus({ stages }: Pipeline): boolean {
  const [stage] = stages;
  return (
    stage !== undefined &&
    (stage.words[0] === 'echo' || stage.words[0] === 'printf') &&
    stage.substitutions.length === 0 &&
    stage.variables.some(({ name }) => STATUS_VARIABLES.has(name))
  );
}
