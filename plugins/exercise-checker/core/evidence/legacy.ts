import { hasCommands, readInvocation, ShellEnvironment } from '../../../container-commands/index.ts';
import { isFiltered, isUnseen, mayHideError as hides } from './pipeline.ts';
import type { Observation as Observed } from './observation.ts';

export { outputText } from './observation.ts';

/** For readers that have not moved into the folder of their tool yet; goes with the last of them. */
export interface Observation extends Observed {
  filtered: boolean;
  unseen: boolean;
}

export function legacy(observation: Observed): Observation {
  const { invocation } = observation;
  return {
    ...observation,
    filtered: isFiltered(observation),
    unseen: isUnseen(observation),
    invocation: hasCommands(invocation.tool)
      ? invocation
      : { ...invocation, operands: [...invocation.words], flags: new Map() },
  };
}

export function readPlain(
  tool: string,
  words: readonly string[],
): { flags: Map<string, string | true>; operands: string[] } | undefined {
  return readInvocation(
    {
      words: [tool, ...words],
      assignments: new Map(),
      text: '',
      redirections: [],
      substitutions: [],
      variables: [],
    },
    new ShellEnvironment(),
  );
}

export function mayHideError(observation: Observation): boolean {
  return hides(observation);
}
