import {
  readInvocation,
  ShellEnvironment,
  signalName,
  type Invocation,
  type Pipeline,
} from 'container-commands';
import type { Observation, Stage } from '../../observation.ts';
import { filterOf } from '../../filter.ts';
import { wordsIn } from '../../searched-words.ts';
import { fact } from '../../finding.ts';
import type { Reader } from '../reader.ts';
import { searchFact } from './processes/search.ts';

/** Whom a signal goes to. */
type Target = { pid: number } | { name: string };

const PID = /^\d{1,10}$/;

/**
 * Reads signals sent to processes: by `kill` to process IDs, by `pkill` and `killall` to names. What `kill` gets
 * from `$(pgrep NAME)`, `$(pidof NAME)` or a pipe goes by the name. `kill -0` sends none: it asks whether a process is
 * there.
 */
export const readSignals: Reader = (observation) => {
  const { invocation, succeeded: worked, status } = observation;
  const { tool, flags, operands } = invocation;
  const given = flags.get('signal');
  if (isProbe(invocation)) return tool === 'kill' ? probe(observation) : [];
  if (flags.has('list') || flags.has('table')) return [];
  const signal = signalName(typeof given === 'string' ? given : 'TERM');
  // `sudo pkill -9 -f 'id web'` finds the words in its own command line too, and ends by its own signal.
  const succeeded = tool === 'pkill' && status !== undefined && status > 128 ? undefined : worked;
  const targets = tool === 'kill' ? targetsOfKill(observation) : operands.map((name) => ({ name }));
  return targets.map((target) => fact('signal', { ...target, signal, succeeded }));
};

function isProbe({ flags, words }: Invocation): boolean {
  return flags.get('signal') === '0' || words[0] === '-0';
}

/** `kill -0 PID` sends nothing, and fails where there is no such process. */
function probe({ invocation, succeeded, status, output }: Observation) {
  const pid = invocation.operands.find((word) => PID.test(word));
  const gone = output.some(({ text }) => text.includes('No such process'));
  if (pid === undefined || (status === undefined && !gone)) return [];
  return [searchFact(Number(pid), succeeded === true)];
}

function targetsOfKill({ invocation, command, pipeline, stage }: Observation): Target[] {
  const pids = invocation.operands.filter((word) => PID.test(word)).map((word) => ({ pid: Number(word) }));
  const substituted = command.substitutions.flatMap((one) => nameSoughtBy(callsOf(one)) ?? []);
  const isFed = invocation.wrappers.includes('xargs') && pids.length === 0;
  const piped = isFed
    ? nameSoughtBy(pipeline.stages.slice(0, stage).map((one: Stage) => one.invocation))
    : undefined;
  return [
    ...pids,
    ...substituted.map((name) => ({ name })),
    ...(piped === undefined ? [] : [{ name: piped }]),
  ];
}

function callsOf({ stages }: Pipeline): (Invocation | undefined)[] {
  return stages.map((stage) => readInvocation(stage, new ShellEnvironment()));
}

/** The name that `pgrep`, `pidof`, or `ps` through `grep` looks for. */
function nameSoughtBy(calls: readonly (Invocation | undefined)[]): string | undefined {
  const [first] = calls;
  if (first?.tool === 'pgrep' || first?.tool === 'pidof') return first.operands.at(-1);
  if (first?.tool !== 'ps') return undefined;
  const filters = calls.slice(1).map((call) => filterOf(call));
  const words = filters.flatMap((one) => (one.kind === 'search' && !one.inverted ? wordsIn(one) : []));
  return words.length === 1 ? words[0] : undefined;
}
