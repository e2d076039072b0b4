import type { Reader } from './reader.ts';

/** Every command is a fact of its own: what was called, how, and whether it worked. */
export const readCommand: Reader = ({ invocation, succeeded, error }) => [
  {
    type: 'command',
    values: {
      tool: invocation.tool,
      action: invocation.action,
      namespace: invocation.namespace,
      operands: invocation.operands.join(' '),
      flags: [...invocation.flags.keys()],
      unknownFlags: invocation.unknownFlags,
      succeeded,
      error,
    },
  },
];
