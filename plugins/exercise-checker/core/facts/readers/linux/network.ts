import { outputFile, type Invocation } from 'container-commands';
import { outputText } from '../../observation.ts';
import { fact } from '../../finding.ts';
import type { Reader } from '../reader.ts';
import { callsMade, programInside } from './inside.ts';

const FAILED =
  /^(?:curl: \(\d{1,3}\)|wget: |Connecting to .{1,300}(?:failed|refused)|.{0,300}\bconnection refused\b)/i;

/** A longer row is cut before it is looked at. */
const LONGEST_ROW = 1000;

/** Reads what `curl` and `wget` got, or that they got nothing; even when one runs inside a container, or by nsenter. */
export const readResponse: Reader = (observation) => {
  const { invocation, command, succeeded } = observation;
  const call = callsMade(invocation).find(({ tool }) => isClient(tool));
  const url = call === undefined ? undefined : urlOf(call);
  if (call === undefined || url === undefined) return [];
  const text = outputText(observation);
  const failed = succeeded === false || text.some((line) => FAILED.test(line.slice(0, LONGEST_ROW)));
  const isShown = !writesFile(call) && outputFile(command.redirections) === undefined;
  const body = failed || !isShown ? undefined : text.join('\n').trim();
  return [fact('response', { url, place: placeOf(invocation), body, succeeded: !failed })];
};

/** Whose network a program uses. (`nsenter` that enters that of PID 1 stays in the machine's.) */
function placeOf(invocation: Invocation): 'machine' | 'container' {
  const { tool, flags } = invocation;
  const entersNetwork =
    tool === 'nsenter' && ['net', 'all'].some((flag) => flags.has(flag)) && flags.get('target') !== '1';
  return entersNetwork || programInside(invocation) !== undefined ? 'container' : 'machine';
}

function isClient(tool: string): boolean {
  return tool === 'curl' || tool === 'wget';
}

/** The address that was asked; not one that only the shell knew. */
function urlOf({ flags, operands }: Invocation): string | undefined {
  const named = flags.get('url');
  const url = typeof named === 'string' ? named : operands[0];
  return url === undefined || /^[$`<]/.test(url) ? undefined : url;
}

/** Whether what came went into a file; wget does that unless it is told to print. */
function writesFile({ tool, flags }: Invocation): boolean {
  if (tool === 'wget') return !/^-?$/.test(String(flags.get('output-document') ?? 'file'));
  return flags.has('remote-name') || (flags.has('output') && flags.get('output') !== '-');
}
