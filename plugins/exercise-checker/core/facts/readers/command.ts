import { hasCommands } from 'container-commands';
import { fact } from '../finding.ts';
import type { Reader, RegisteredReader } from './reader.ts';

/** Every command is its own fact: what was called, how, and whether it worked. */
const readCommand: Reader = ({ invocation, succeeded, status, error }) => {
  const { tool, action, namespace, operands, words, flags, unknownFlags } = invocation;
  const isContainerTool = hasCommands(tool);
  return [
    fact('command', {
      tool,
      action,
      namespace,
      operands: (isContainerTool ? operands : words).join(' '),
      flags: [...flags.keys()],
      unknownFlags: isContainerTool ? unknownFlags : [],
      succeeded,
      status,
      error,
    }),
  ];
};

export const COMMAND: RegisteredReader = {
  tool: '*',
  forms: ['any program'],
  proves: ['command'],
  read: readCommand,
};
