import { referenceInRow } from '../../../../container-commands/index.ts';
import type { Observation } from '../legacy.ts';
import { readRows } from '../rows.ts';
import { imageFindings } from './image-rows.ts';
import { ownIds, ownTable } from './nerdctl-table.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

const ID = '(sha256:[0-9a-f]{64}|[0-9a-f]{12})(?:\\s|$)';
const DIGEST = '(?:(sha256:[0-9a-f]{64})\\s+)?';

/**
 * The tables of 1.x and 2.x: by repository and tag, by name with `--names`, and one of which there is only the
 * documentation: that of the main branch behind 2.3, which follows Docker 29. `--digests` puts a column before the ID.
 */
const FORMATS = [
  { header: /^REPOSITORY\s+TAG\b/, row: new RegExp(`^(\\S+)\\s+(\\S+)\\s+${DIGEST}${ID}`), byTag: true },
  { header: /^NAME\s+(?:DIGEST|IMAGE ID)\b/, row: new RegExp(`^(\\S+)()\\s+${DIGEST}${ID}`), byTag: false },
  { header: /^IMAGE\s+ID\s+DISK USAGE\b/, row: /^(\S+):([\w.-]+)\s+()([0-9a-f]{12})\s/, byTag: true },
];

/**
 * Reads `nerdctl images`. Short names in it are Docker's familiar ones, and completed; an ID is the digest of
 * manifest or index, but cut, unless `--no-trunc` is given.
 */
export const readNerdctlImages: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  if (invocation.tool !== 'nerdctl' || invocation.action !== 'images' || succeeded === false) return [];
  const format = invocation.flags.get('format') ?? 'table';
  if (format !== 'table' && format !== 'wide') return [];
  return invocation.flags.has('quiet') ? readIds(observation) : readTable(observation);
};

function readTable(observation: Observation): Finding[] {
  const { namespace } = observation.invocation;
  const shown = FORMATS.find(({ header }) => observation.output.some((line) => header.test(line.text)));
  const format = shown ?? FORMATS[observation.invocation.flags.has('names') ? 1 : 0];
  if (format === undefined) return [];
  const { lines, whole } = ownTable(observation, format.header);
  const images = readRows(lines, format.row).flatMap(({ cells, line }) => {
    const [first = '', tag = '', digest = '', id = ''] = cells;
    const full = [digest, id].find((part) => part.startsWith('sha256:'));
    const name = format.byTag ? referenceInRow(first, tag, full) : first;
    return name === undefined ? [] : [{ name, digest: full, line }];
  });
  return imageFindings(namespace, images, whole && !isNarrowed(observation));
}

/** With `-q` an image shows neither name nor, but with `--no-trunc`, its digest. */
function readIds(observation: Observation): Finding[] {
  const { namespace } = observation.invocation;
  const { lines, empty } = ownIds(observation);
  return [
    ...(empty && !isNarrowed(observation) ? imageFindings(namespace, [], true) : []),
    ...lines
      .filter((line) => /^sha256:[0-9a-f]{64}$/.test(line.text))
      .map((line): Finding => ({ type: 'image', line, values: { digest: line.text, namespace } })),
  ];
}

/** Whether it was told to leave something out: `nerdctl images REPOSITORY` shows that one only. */
function isNarrowed({ invocation }: Observation): boolean {
  return invocation.operands.length > 0 || invocation.flags.has('filter');
}
