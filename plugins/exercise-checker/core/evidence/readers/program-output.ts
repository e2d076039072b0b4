import type { Observation } from '../observation.ts';
import { isFiltered } from '../pipeline.ts';
import { outputFile } from 'container-commands';
import { isLogRow } from './log-row.ts';

/** What the shell's `time` measured, in bash and in zsh. */
const TIME = /^(?:(?:real|user|sys)\s{1,10}\d{1,6}m[\d.]{1,10}s$|.{1,500} cpu [\d:.]{1,20} total$)/;

/**
 * What a program in an attached container printed: all rows but those of the tool's own log, of `time`, and of other
 * commands of the line.
 * @param isOwn what else is the tool's own, such as the display of a pull
 * @returns undefined where a filter may have swallowed it
 */
export function programOutput(
  observation: Observation,
  isOwn: (row: string) => boolean = () => false,
): string | undefined {
  const rows = observation.output
    .map(({ text }) => text)
    .filter((row) => !isLogRow(row) && !TIME.test(row) && !isOwn(row));
  const output = withoutEchoes(rows, observation).join('\n').trim();
  return isFiltered(observation) && output === '' ? undefined : output;
}

/** Whether a program ended with a status of its own: then the container it was started in did run. */
export function ranInside({ status, error }: Observation): boolean {
  return status !== undefined && status !== 0 && error === undefined;
}

/**
 * The rows without those that the shell printed by `echo`: of `ctr run … true && echo done` nothing but "done" is shown,
 * and the container printed none of it.
 */
function withoutEchoes(rows: readonly string[], observation: Observation): string[] {
  const echoed = echoesIn(observation);
  return rows.filter((row) => {
    const index = echoed.indexOf(row.trim());
    if (index < 0) return true;
    echoed.splice(index, 1);
    return false;
  });
}

const MOST_ECHOES = 50;

function echoesIn({ line }: Observation): string[] {
  return line.slice(0, MOST_ECHOES).flatMap(({ stages: [stage, ...more] }) => {
    if (stage?.invocation?.tool !== 'echo' || more.length > 0) return [];
    if (outputFile(stage.command.redirections) !== undefined) return [];
    const { words } = stage.invocation;
    const first = words.findIndex((word) => !/^-[neE]{1,3}$/.test(word));
    return first < 0 ? [] : [words.slice(first).join(' ').trim()];
  });
}
