import type { Pipeline, SimpleCommand } from '../../../container-commands/index.ts';

/** A variable that took the output of a command: `D=$(…)`, or fish's `set D (…)`. */
export function assignedSubstitution(
  command: SimpleCommand,
): { name: string; pipeline: Pipeline } | undefined {
  const [pipeline, ...more] = command.substitutions;
  if (pipeline === undefined || more.length > 0) return undefined;
  const [program, ...rest] = command.words;
  const name =
    program === undefined
      ? [...command.assignments.keys()][0]
      : program === 'set'
        ? rest.find((word) => /^[A-Za-z_]\w*$/.test(word))
        : undefined;
  return name === undefined ? undefined : { name, pipeline };
}

/** A variable that is printed, with nothing but fixed text before it: `echo $D`, `echo sha256:$D`. */
export function shownVariable(pipeline: Pipeline | undefined): { name: string; prefix: string } | undefined {
  const [stage, ...more] = pipeline?.stages ?? [];
  if (stage === undefined || more.length > 0) return undefined;
  const match = /^echo\s+"?([^"'$\s]*)\$\{?([A-Za-z_]\w*)\}?"?$/.exec(stage.text.trim());
  return match ? { prefix: match[1] ?? '', name: match[2] ?? '' } : undefined;
}
