import { completeReference } from '../../../../container-commands/index.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/**
 * Reads `nerdctl build -t NAME FOLDER`: a fact for each name that was given, and one without an image where none
 * was. Whether it worked is in the status or the error, never in BuildKit's progress.
 */
export const readNerdctlBuild: Reader = ({ invocation, succeeded, error }) => {
  const { tool, action, operands, flags, replacedFlags, namespace } = invocation;
  if (tool !== 'nerdctl' || !/^(?:builder )?build$/.test(action) || operands.length === 0) return [];
  const names = [...replacedFlags, ...flags].flatMap(([name, value]) =>
    name === 'tag' && typeof value === 'string' ? [completeReference(value)] : [],
  );
  const images = names.length === 0 ? [undefined] : names;
  return images.map((image): Finding => ({ type: 'build', values: { image, namespace, succeeded, error } }));
};
