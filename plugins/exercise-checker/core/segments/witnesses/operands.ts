import { readCommandLine, readInvocation, ShellEnvironment } from 'container-commands';

/** Operands these cannot do without; ctr would answer with an error at once. */
const LEAST_OPERANDS = new Map([
  ['run', 2],
  ['containers create', 2],
  ['containers delete', 1],
  ['tasks start', 1],
  ['tasks kill', 1],
  ['tasks delete', 1],
  ['tasks exec', 2],
  ['images pull', 1],
]);

/** Whether a command of ctr ends before its last required operand: then its row was cut, and the next continues. */
export function lacksOperand(command: string): boolean {
  const stage = readCommandLine(command).at(-1)?.stages.at(-1);
  const invocation = stage && readInvocation(stage, new ShellEnvironment());
  if (invocation?.tool !== 'ctr') return false;
  return invocation.operands.length < (LEAST_OPERANDS.get(invocation.action) ?? 0);
}
