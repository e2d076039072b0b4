import type { Observation } from '../observation.ts';
import { mayLackRows } from '../pipeline.ts';
import { isLogRow } from './log-row.ts';

/** What the shell's `time` measured, in bash and in zsh. */
const TIME = /^(?:(?:real|user|sys)\s{1,10}\d{1,6}m[\d.]{1,10}s$|.{1,500} cpu [\d:.]{1,20} total$)/;

/**
 * What a program in an attached container printed: all rows but those of the tool's own log, and of `time`.
 * @param isOwn what else is the tool's own, such as the display of a pull
 * @returns undefined if a filter may have swallowed it
 */
export function programOutput(
  observation: Observation,
  isOwn: (row: string) => boolean = () => false,
): string | undefined {
  const rows = observation.output
    .map(({ text }) => text)
    .filter((row) => !isLogRow(row) && !TIME.test(row) && !isOwn(row));
  const output = rows.join('\n').trim();
  return mayLackRows(observation) && output === '' ? undefined : output;
}

/** Whether a program ended with its own status: then the container it was started in did run. */
export function ranInside({ status, error }: Observation): boolean {
  return status !== undefined && status !== 0 && error === undefined;
}
