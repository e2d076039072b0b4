import { programOf, readCommandLine, withSubstitutions } from 'container-commands';
import { builtImage } from './built-image.ts';
import { fragmentOf, LONGEST_COMMAND, untypable, type Untypable } from './core/commands-to-try.ts';
import { PROGRAMS } from './core/programs.ts';

/** What recorded sessions need of the lab, to offer their commands in it. */
export interface TryInLab {
  address(commands: readonly string[]): string | undefined;
  refusal(command: string): string | undefined;
}

const REFUSALS: Readonly<Record<Untypable, string>> = {
  empty: 'is empty',
  characters: 'is more than one line, or has characters other than the printable ones of ASCII',
  length: `is longer than ${String(LONGEST_COMMAND)} characters`,
};

/**
 * Lets readers try commands on the page that has the lab by itself.
 * @param page its address on the site, from the base path on, such as `/lab/`
 */
export function tryInLab(page: string): TryInLab {
  const built = builtImage() !== undefined;
  return {
    address: (commands) => (built ? page + fragmentOf(commands) : undefined),
    refusal,
  };
}

/** Why a command cannot be tried in the machine of the lab, in words for the author; undefined if it can. */
export function refusal(command: string): string | undefined {
  const wrong = untypable(command);
  if (wrong !== undefined) return `"${command.slice(0, 80)}" ${REFUSALS[wrong]}`;
  const missing = programsOf(command).find((program) => !PROGRAMS.has(program));
  return missing === undefined ? undefined : `"${command}" runs ${missing}, which the lab does not have`;
}

function programsOf(command: string): string[] {
  const stages = withSubstitutions(readCommandLine(command)).flatMap((pipeline) => pipeline.stages);
  // An assignment alone has no program.
  return stages.map(programOf).filter((program) => program !== '');
}
