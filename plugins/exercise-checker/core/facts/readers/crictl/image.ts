import { completeReference } from 'container-commands';
import { outputText } from '../../observation.ts';
import { fact } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';

/** Reads `crictl pull`. The CRI plugin completes short names as nerdctl does. */
const readPull: Reader = ({ invocation, succeeded, error }) =>
  invocation.operands
    .slice(0, 1)
    .map((image) =>
      fact('pull', { image: completeReference(image), namespace: invocation.namespace, succeeded, error }),
    );

const DELETED = 'Deleted: ';

/** Reads `crictl rmi`. `Deleted: NAME` stands for every tag that went: all of an image's go with it, whichever was named. */
const readRemoval: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  const { namespace, operands } = invocation;
  const told = outputText(observation).flatMap((row) => {
    const name = row.startsWith(DELETED) ? row.slice(DELETED.length) : '';
    return /^\S{1,500}$/.test(name) ? [name] : [];
  });
  const gone = new Set(told);
  return [...new Set([...operands.map(completeReference), ...told])].map((id) =>
    fact('delete', {
      of: 'image',
      id,
      namespace,
      forced: false,
      succeeded: gone.has(id) || succeeded,
      error,
    }),
  );
};

export const IMAGE_COMMANDS: readonly RegisteredReader[] = [
  {
    tool: 'crictl',
    actions: ['pull'],
    forms: ['IMAGE'],
    versions: '1.11 to 1.37',
    proves: ['pull'],
    read: readPull,
  },
  {
    tool: 'crictl',
    actions: ['rmi'],
    forms: ['IMAGE…', '-a', '--prune'],
    versions: '1.11 to 1.37',
    proves: ['delete'],
    read: readRemoval,
  },
];
