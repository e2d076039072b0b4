import { readPlain } from '../legacy.ts';
import type { Observation } from '../legacy.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/**
 * Reads a look for processes by their IDs, which also shows that one has ended: `ps -p PID` without a row for it (or
 * with that of a zombie), `kill -0 PID`, and a folder of `/proc` that is not there.
 */
export const readSearchByPid: Reader = (observation) => {
  switch (observation.invocation.tool) {
    case 'ps':
      return readPs(observation);
    case 'kill':
      return readProbe(observation);
    default:
      return readProc(observation);
  }
};

function readPs({ invocation, output, filtered, segment }: Observation): Finding[] {
  const { flags } = readPlain('ps', invocation.operands) ?? { flags: new Map<string, string>() };
  const asked = flags.get('p');
  if (typeof asked !== 'string' || filtered) return [];
  const rows = output.map(({ text }) => text.trim());
  // Without a heading there may be no PID in the row, but with one process asked for it is that one's.
  const shown = rows.filter((row) => !/\b(?:PID|COMMAND|CMD)\b/.test(row) && row !== '');
  const pids = asked.split(',').filter((pid) => /^\d{1,10}$/.test(pid));
  // Of `ps -p $PID` nobody knows what was looked for, and rows of several commands are nobody's.
  if (/[;&]/.test(segment.command)) return [];
  return pids.flatMap((pid) => {
    const row = pids.length === 1 ? shown[0] : shown.find((text) => text.split(/\s+/).includes(pid));
    return found(Number(pid), row !== undefined && !/<defunct>/.test(row));
  });
}

function readProbe({ invocation, succeeded, status, output }: Observation): Finding[] {
  const { flags, operands } = readPlain('kill', invocation.operands) ?? invocation;
  const probes = flags.get('signal') === '0' || invocation.operands[0] === '-0';
  const [pid] = operands.filter((word) => /^\d{1,10}$/.test(word));
  const gone = output.some(({ text }) => /No such process/.test(text));
  if (!probes || pid === undefined || (status === undefined && !gone)) return [];
  return found(Number(pid), succeeded === true);
}

const GONE = /\/proc\/(\d{1,10})(?:\/\S{0,200}?)?['’]?: No such (?:file|process)/;

function readProc({ output }: Observation): Finding[] {
  return output.flatMap((line) => {
    const pid = GONE.exec(line.text)?.[1];
    return pid === undefined ? [] : found(Number(pid), false);
  });
}

function found(pid: number, isFound: boolean): Finding[] {
  return [{ type: 'search', values: { of: 'process', pid, found: isFound } }];
}
