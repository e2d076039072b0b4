import { signalName } from '../../../../container-commands/index.ts';
import { readPlain } from '../legacy.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/**
 * Reads signals sent to processes: by `kill` to process IDs, by `pkill` and `killall` to names. What `kill` gets
 * from `$(pgrep NAME)` or `$(pidof NAME)` goes by the name. `kill -0` sends none.
 */
export const readSignals: Reader = ({ invocation, succeeded: worked, status }) => {
  const { tool } = invocation;
  if (tool !== 'kill' && tool !== 'pkill' && tool !== 'killall') return [];
  // killall knows -s and -9 as kill does.
  const { flags, operands } = readPlain(tool === 'pkill' ? tool : 'kill', invocation.operands) ?? invocation;
  const given = flags.get('signal');
  if (given === '0' || invocation.operands[0] === '-0' || flags.has('list')) return [];
  const signal = signalName(typeof given === 'string' ? given : 'TERM');
  // `sudo pkill -9 -f 'id web'` finds the words in its own command line too, and ends by its own signal.
  const succeeded = tool === 'pkill' && status !== undefined && status > 128 ? undefined : worked;
  return operands.flatMap((operand): Finding[] => {
    const target = tool === 'kill' ? targetOf(operand) : { name: operand };
    return target === undefined ? [] : [{ type: 'signal', values: { ...target, signal, succeeded } }];
  });
};

function targetOf(operand: string): { pid: number } | { name: string } | undefined {
  if (/^\d{1,10}$/.test(operand)) return { pid: Number(operand) };
  const [, quoted, word] =
    /(?:pgrep|pidof)\s+(?:-\S+\s+)*(?:['"]([^'"]+)['"]|([^\s'")-][^\s)]*))/.exec(operand) ?? [];
  const name = quoted ?? word;
  return name === undefined ? undefined : { name };
}
