import { outputText, type Observation } from '../../observation.ts';

/** The CRI knows containers and pods by their IDs only: 64 hexadecimal digits, or the first few of them. */
const ID = /^[0-9a-f]{1,64}$/;

/** The ID a word of a command line is; undefined for a variable whose value was not shown, and for a name. */
export function idIn(word: string | undefined): string | undefined {
  return word !== undefined && ID.test(word) ? word : undefined;
}

/** What became of one container or pod that a command was given. */
export interface Result {
  id: string;
  succeeded: boolean | undefined;
}

/**
 * What a command did to each of several containers or pods: each is done by itself and told by its ID as it was typed.
 * Those given as `$WEB`, or by `--all`, are known by what was printed.
 * @param told what the row begins with that reports one, behind which its ID stands
 */
export function resultsOf(observation: Observation, told = ''): Result[] {
  const { operands } = observation.invocation;
  const printed = new Set(
    outputText(observation).flatMap((row) => {
      const id = row.startsWith(told) ? row.slice(told.length) : '';
      return idIn(id) === undefined ? [] : [id];
    }),
  );
  const given = operands
    .filter((word) => !/[$`]/.test(word))
    .map((id): Result => {
      // `stop` and `stopp` say of anything that they stopped it, and a name is not an ID of anything.
      if (idIn(id) === undefined) return { id, succeeded: false };
      return { id, succeeded: printed.has(id) || observation.succeeded };
    });
  const typed = new Set(operands);
  const others = [...printed].filter((id) => !typed.has(id));
  return [...given, ...others.map((id): Result => ({ id, succeeded: true }))];
}
