import { referenceInRow } from 'container-commands';
import type { Observation } from '../../observation.ts';
import { DIGEST, either, oneOf, SIZE, word } from '../cells.ts';
import { imageFindings, type ImageRow } from '../image-rows.ts';
import type { Finding } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import { shownItems } from '../structured/items.ts';
import { placedItems } from '../structured/placed-items.ts';
import { textAt } from '../structured/tree.ts';
import { isNarrowed, ownTable, quietList, type Table } from '../table.ts';
import { listFormat, listShape } from './answer.ts';
import { imagesNamed } from './image-names.ts';

/** Cut to 13 digits unless `--no-trunc` is given. The ID is the digest of the config, which is none of the image's own. */
const CUT = word(/^[0-9a-f]{13}$/);

const TABLE: Table<'repository' | 'tag' | 'digest'> = {
  columns: [
    { heading: 'IMAGE', name: 'repository', cell: word() },
    { heading: 'TAG', name: 'tag', cell: word() },
    { heading: 'DIGEST', name: 'digest', cell: either(DIGEST, CUT, oneOf('<none>')), mayBeMissing: true },
    { heading: 'IMAGE ID', cell: either(DIGEST, CUT) },
    { heading: 'SIZE', cell: SIZE },
    { heading: 'PINNED', cell: oneOf('true', 'false'), mayBeMissing: true },
  ],
};

const SHAPE = listShape('images', [['id'], ['repoTags'], ['repoDigests']]);

/** Reads `crictl images`. */
const read: Reader = (observation) => {
  const { namespace, flags } = observation.invocation;
  const format = listFormat(observation.invocation);
  if (observation.succeeded === false || format === undefined) return [];
  const isSelected = isNarrowed(observation.invocation, { operands: true, flags: ['filter'] });
  if (format !== 'table') {
    const shown = shownItems(observation, format, SHAPE) ?? { items: [], whole: false };
    const placed = placedItems(observation, shown.items, (tree) => textAt(tree, 'id'));
    const images = placed.flatMap(({ tree, line }) => imagesNamed(tree).map((image) => ({ ...image, line })));
    const isNamed = shown.items.every(({ tree }) => 'repoTags' in tree);
    return imageFindings(namespace, images, shown.whole && isNamed && !isSelected);
  }
  if (flags.has('verbose')) return [];
  if (!flags.has('quiet')) return readTable(observation, isSelected);
  const { lines, whole } = quietList(observation);
  return whole && lines.length === 0 && !isSelected ? imageFindings(namespace, [], true) : [];
};

function readTable(observation: Observation, isSelected: boolean): Finding[] {
  const { rows, whole } = ownTable(observation, TABLE);
  const images = rows.flatMap(({ value: { repository = '', tag = '', digest = '' }, line }): ImageRow[] => {
    const full = digest.startsWith('sha256:') ? digest : undefined;
    const name = referenceInRow(repository, tag, full);
    return name === undefined ? [] : [{ name, digest: full, line }];
  });
  return imageFindings(observation.invocation.namespace, images, whole && !isSelected);
}

export const IMAGES: RegisteredReader = {
  tool: 'crictl',
  actions: ['images'],
  forms: ['-q', '--digests --no-trunc', '-o json', '-o yaml', "-o json | jq '.images[].repoTags'", '| grep'],
  versions: '1.11 to 1.37',
  proves: ['listing', 'image'],
  read,
};
