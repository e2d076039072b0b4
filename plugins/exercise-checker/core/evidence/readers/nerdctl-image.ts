import { completeReference } from '../../../../container-commands/index.ts';
import { outputText, type Observation } from '../legacy.ts';
import { pulledDigest } from './pulled-digest.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/**
 * Reads what nerdctl does to images: `pull`, `rmi`, `tag`, `save`, `load`. As with ctr, that a pull worked is taken
 * from status or error, never from its progress.
 */
export const readNerdctlImage: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  if (invocation.tool !== 'nerdctl') return [];
  const { namespace, flags } = invocation;
  const images = invocation.operands.map(completeReference);
  const [first, second] = images;
  const result = { namespace, succeeded, error };
  switch (invocation.action) {
    case 'pull':
      return first === undefined
        ? []
        : [{ type: 'pull', values: { image: first, digest: pulledDigest(observation), ...result } }];
    case 'tag':
      return second === undefined
        ? []
        : [{ type: 'tag', values: { source: first, target: second, ...result } }];
    case 'save':
      return images.map((image): Finding => ({
        type: 'export',
        values: { file: fileOf(flags.get('output')), image, ...result },
      }));
    case 'load':
      return [{ type: 'import', values: { file: fileOf(flags.get('input')), ...result } }];
    case 'rmi':
      return images.map((image) => deletion(observation, image));
    default:
      return [];
  }
};

/** Without the flag the shell gives it the file, by `<` or `>`. */
function fileOf(flag: string | true | undefined): string | undefined {
  return typeof flag === 'string' ? flag : undefined;
}

/** `Untagged: NAME@sha256:…` tells what went, also where an ID was given; with `-f` a missing image is no failure. */
function deletion(observation: Observation, image: string): Finding {
  const { invocation, error } = observation;
  const text = outputText(observation);
  const gone = text.flatMap(
    (line) => /^Untagged: (\S+)@sha256:[0-9a-f]{64}$/.exec(line.slice(0, 500))?.[1] ?? [],
  );
  const id = /^[0-9a-f]{4,64}$/.test(image) && gone.length === 1 ? gone[0] : image;
  const missing = text.some((line) => line.includes('no such image: '));
  return {
    type: 'delete',
    values: {
      of: 'image',
      id,
      namespace: invocation.namespace,
      forced: invocation.flags.has('force'),
      succeeded: gone.includes(id ?? image) || (missing ? false : observation.succeeded),
      error,
    },
  };
}
