import { completeReference, referenceInRow } from '../../../../container-commands/index.ts';
import { outputText, type Observation } from '../legacy.ts';
import { readRows } from '../rows.ts';
import { imageFindings } from './image-rows.ts';
import { ownIds, ownTable } from './nerdctl-table.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

const HEADER = /^IMAGE\s+TAG\s/;
/** `--digests` puts a column before the ID, cut to 13 digits unless `--no-trunc` is given. */
const ROW =
  /^(\S+)\s+(\S+)\s+(?:(sha256:[0-9a-f]{64}|[0-9a-f]{13}|<none>)\s+)?(?:sha256:[0-9a-f]{64}|[0-9a-f]{13})\s+[\d.]+ ?[kMGT]?i?B(?:\s|$)/;

/**
 * Reads `crictl images`, `pull` and `rmi`. The ID is the digest of the config, so it is no digest of the image as ctr shows it. The CRI plugin completes
 * short names as nerdctl does.
 */
export const readCrictlImages: Reader = (observation) => {
  const { invocation, succeeded, error } = observation;
  if (invocation.tool !== 'crictl') return [];
  const { namespace, operands } = invocation;
  switch (invocation.action) {
    case 'pull':
      return operands.slice(0, 1).map((image): Finding => ({
        type: 'pull',
        values: { image: completeReference(image), namespace, succeeded, error },
      }));
    case 'rmi':
      return deletions(observation);
    case 'images':
      return succeeded === false ? [] : readList(observation);
    default:
      return [];
  }
};

function readList(observation: Observation): Finding[] {
  const { flags, namespace, operands } = observation.invocation;
  const narrowed = operands.length > 0 || flags.has('filter');
  if (flags.has('verbose') || (flags.get('output') ?? 'table') !== 'table') return [];
  if (flags.has('quiet'))
    return ownIds(observation).empty && !narrowed ? imageFindings(namespace, [], true) : [];
  const { lines, whole } = ownTable(observation, HEADER);
  const images = readRows(lines, ROW).flatMap(({ cells, line }) => {
    const [repository = '', tag = '', shown = ''] = cells;
    const digest = shown.startsWith('sha256:') ? shown : undefined;
    const name = referenceInRow(repository, tag, digest);
    return name === undefined ? [] : [{ name, digest, line }];
  });
  return imageFindings(namespace, images, whole && !narrowed);
}

/** `Deleted: NAME` stands for every tag that went: all of an image's go with it, whichever was named. */
function deletions(observation: Observation): Finding[] {
  const { invocation, succeeded, error } = observation;
  const told = outputText(observation).flatMap((line) => /^Deleted: (\S+)$/.exec(line)?.[1] ?? []);
  const given = invocation.operands.map(completeReference);
  const finding = (id: string): Finding => {
    const result = { forced: false, succeeded: told.includes(id) || succeeded, error };
    return { type: 'delete', values: { of: 'image', id, namespace: invocation.namespace, ...result } };
  };
  return [...new Set([...given, ...told])].map(finding);
}
