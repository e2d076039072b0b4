import { completeReference } from 'container-commands';
import { fact } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';

/**
 * Reads `nerdctl build -t NAME FOLDER`: a fact for each name that was given, and one without an image where none was.
 * Whether it worked is in the status or the error, never in BuildKit's progress.
 */
const read: Reader = ({ invocation, succeeded, error }) => {
  const { operands, flags, replacedFlags, namespace } = invocation;
  if (operands.length === 0) return [];
  const names = [...replacedFlags, ...flags].flatMap(([name, value]) =>
    name === 'tag' && typeof value === 'string' ? [completeReference(value)] : [],
  );
  const images = names.length === 0 ? [undefined] : names;
  return images.map((image) => fact('build', { image, namespace, succeeded, error }));
};

export const BUILD: RegisteredReader = {
  tool: 'nerdctl',
  actions: ['build', 'builder build'],
  forms: ['-t NAME FOLDER'],
  versions: '1.7 to 2.3',
  proves: ['build'],
  read,
};
