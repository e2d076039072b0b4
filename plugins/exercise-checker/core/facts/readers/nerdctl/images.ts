import { referenceInRow } from 'container-commands';
import type { Observation } from '../../observation.ts';
import { AGO, DIGEST, either, SIZE, word } from '../cells.ts';
import { imageFindings, type ImageRow } from '../image-rows.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import { isNarrowed, ownTable, quietList, type Column, type Table } from '../table.ts';
import { readFormattedImages } from './formatted-images.ts';

type Name = 'repository' | 'tag' | 'name' | 'reference' | 'digest' | 'id';

/** An ID is the digest of manifest or index, but cut, unless `--no-trunc` is given. */
const ID = either(DIGEST, word(/^[0-9a-f]{12}$/));

const BEHIND_NAME: readonly Column<Name>[] = [
  { heading: 'DIGEST', name: 'digest', cell: DIGEST, mayBeMissing: true },
  { heading: 'IMAGE ID', name: 'id', cell: ID },
  { heading: 'CREATED', cell: AGO },
  { heading: 'PLATFORM', cell: word(/^\w+\//), mayBeEmpty: true, mayBeMissing: true },
  { heading: 'SIZE', cell: SIZE, mayBeMissing: true },
  { heading: 'BLOB SIZE', cell: SIZE, mayBeMissing: true },
];

/** The table of 1.x and 2.x, by repository and tag. */
const BY_TAG: Table<Name> = {
  columns: [
    { heading: 'REPOSITORY', name: 'repository', cell: word() },
    { heading: 'TAG', name: 'tag', cell: word() },
    ...BEHIND_NAME,
  ],
  enough: 4,
};

/** The same with `--names`. */
const BY_NAME: Table<Name> = {
  columns: [{ heading: 'NAME', name: 'name', cell: word() }, ...BEHIND_NAME],
  enough: 3,
};

/** The table of the main branch behind 2.3, which follows Docker 29. */
const BY_REFERENCE: Table<Name> = {
  columns: [
    { heading: 'IMAGE', name: 'reference', cell: word() },
    { heading: 'ID', cell: word(/^[0-9a-f]{12}$/) },
    { heading: 'DISK USAGE', cell: SIZE },
    { heading: 'CONTENT SIZE', cell: SIZE },
    { heading: 'EXTRA', cell: word(/^[A-Z]{1,3}$/), mayBeEmpty: true },
  ],
};

/** Reads `nerdctl images`. Short names in it are Docker's familiar ones, and completed. */
const read: Reader = (observation) => {
  const { flags } = observation.invocation;
  if (observation.succeeded === false) return [];
  const isSelected = isNarrowed(observation.invocation, { operands: true, flags: ['filter'] });
  const format = flags.get('format') ?? 'table';
  if (format !== 'table' && format !== 'wide') return readFormattedImages(observation, isSelected);
  return flags.has('quiet') ? readIds(observation, isSelected) : readTable(observation, isSelected);
};

function readTable(observation: Observation, isSelected: boolean): Finding[] {
  const { namespace, flags } = observation.invocation;
  const tables = flags.has('names') ? [BY_NAME, BY_TAG, BY_REFERENCE] : [BY_TAG, BY_NAME, BY_REFERENCE];
  const { rows, whole } = ownTable(observation, ...tables);
  const images = rows.flatMap(({ value, line }): ImageRow[] => {
    const { repository, tag = '', digest, id = '', reference } = value;
    const full = digest ?? (id.startsWith('sha256:') ? id : undefined);
    const [path, version] = reference === undefined ? [repository, tag] : partsOf(reference);
    const name = value.name ?? referenceInRow(path ?? '', version, full);
    return name === undefined ? [] : [{ name, digest: full, line }];
  });
  return imageFindings(namespace, images, whole && !isSelected);
}

/** `alpine:latest`: what follows the last colon is the tag; `<untagged>` is not a name. */
function partsOf(reference: string): readonly [repository: string, tag: string] {
  const colon = reference.lastIndexOf(':');
  return colon < 0 ? ['', ''] : [reference.slice(0, colon), reference.slice(colon + 1)];
}

/** With `-q` an image shows neither name nor, but with `--no-trunc`, its digest. */
function readIds(observation: Observation, isSelected: boolean): Finding[] {
  const { namespace } = observation.invocation;
  const { lines, whole } = quietList(observation);
  const digests = lines.filter(({ text }) => /^sha256:[0-9a-f]{64}$/.test(text));
  return [
    ...(whole && lines.length === 0 && !isSelected ? imageFindings(namespace, [], true) : []),
    ...digests.map((line) => fact('image', { digest: line.text, namespace }, line)),
  ];
}

export const IMAGES: RegisteredReader = {
  tool: 'nerdctl',
  actions: ['images'],
  forms: [
    '-q --no-trunc',
    '--digests',
    '--names',
    '--format wide',
    '--format json',
    "--format '{{.Repository}}:{{.Tag}} {{.Digest}}'",
    '| jq -r .Name',
    '| grep',
  ],
  versions: '1.7 to 2.3',
  proves: ['listing', 'image'],
  read,
};
