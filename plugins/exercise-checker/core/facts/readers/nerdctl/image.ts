import { completeReference } from 'container-commands';
import { outputText, type Observation } from '../../observation.ts';
import { pulledDigest } from '../pulled-digest.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';

/**
 * Reads what nerdctl does to images: `pull`, `tag`, `save`, `load`. As with ctr, that a pull worked is taken from status
 * or error, never from its progress.
 */
const read: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  const { namespace, flags } = invocation;
  const images = invocation.operands.map(completeReference);
  const [image, target] = images;
  const result = { namespace, succeeded, error };
  switch (invocation.action) {
    case 'pull':
      return image === undefined
        ? []
        : [fact('pull', { image, digest: pulledDigest(observation), ...result })];
    case 'tag':
      return target === undefined ? [] : [fact('tag', { source: image, target, ...result })];
    case 'save':
      return images.map((one) =>
        fact('export', { file: fileOf(flags.get('output')), image: one, ...result }),
      );
    default:
      return [fact('import', { file: fileOf(flags.get('input')), ...result })];
  }
};

/** Without the flag the shell gives it the file, by `<` or `>`. */
function fileOf(flag: string | true | undefined): string | undefined {
  return typeof flag === 'string' ? flag : undefined;
}

/** Reads `nerdctl rmi`, of several images each by itself. */
const readRemoval: Reader = (observation) =>
  observation.invocation.operands.map((image) => deletion(observation, completeReference(image)));

/** `Untagged: NAME@sha256:…` tells what went, even where an ID was given; with `-f` a missing image is not a failure. */
function deletion(observation: Observation, image: string): Finding {
  const { invocation, error } = observation;
  const text = outputText(observation).map((line) => line.slice(0, 500));
  const gone = text.flatMap((line) => /^Untagged: (\S+)@sha256:[0-9a-f]{64}$/.exec(line)?.[1] ?? []);
  const id = /^[0-9a-f]{4,64}$/.test(image) && gone.length === 1 ? gone[0] : image;
  const isMissing = text.some((line) => line.includes('no such image: '));
  return fact('delete', {
    of: 'image',
    id,
    namespace: invocation.namespace,
    forced: invocation.flags.has('force'),
    succeeded: gone.includes(id ?? image) || (isMissing ? false : observation.succeeded),
    error,
  });
}

const VERSIONS = '1.7 to 2.3';

export const IMAGE_COMMANDS: readonly RegisteredReader[] = [
  { tool: 'nerdctl', actions: ['pull'], forms: ['IMAGE'], versions: VERSIONS, proves: ['pull'], read },
  { tool: 'nerdctl', actions: ['tag'], forms: ['IMAGE NAME'], versions: VERSIONS, proves: ['tag'], read },
  {
    tool: 'nerdctl',
    actions: ['save'],
    forms: ['-o FILE IMAGE'],
    versions: VERSIONS,
    proves: ['export'],
    read,
  },
  {
    tool: 'nerdctl',
    actions: ['load'],
    forms: ['-i FILE', '< FILE'],
    versions: VERSIONS,
    proves: ['import'],
    read,
  },
  {
    tool: 'nerdctl',
    actions: ['rmi'],
    forms: ['IMAGE…', '-f IMAGE…'],
    versions: VERSIONS,
    proves: ['delete'],
    read: readRemoval,
  },
];
