import type { Observation } from '../../observation.ts';
import { isFiltered } from '../../pipeline.ts';
import { isLogRow } from '../log-row.ts';
import { pulledDigest } from '../pulled-digest.ts';
import { fact, type Finding } from '../../finding.ts';
import type { RegisteredReader } from '../reader.ts';
import { CTR_VERSIONS } from './versions.ts';

/**
 * `ctr images pull REF`. Where no status is shown, it worked if there is a sign of its progress, or no word at all, as with
 * the progress sent elsewhere; the last frame may be missing although the pull succeeded (seen in 1.6, 1.7 and 2.1). Of
 * other text no one knows what it means.
 */
function readPull(observation: Observation): Finding[] {
  const { invocation, status, error } = observation;
  const { namespace, operands } = invocation;
  const isUnclear = status === undefined && error === undefined && saysSomethingElse(observation);
  const succeeded = isUnclear ? undefined : observation.succeeded;
  return [
    fact('pull', { image: operands[0], digest: pulledDigest(observation), namespace, succeeded, error }),
  ];
}

const LONGEST_ROW = 1000;

/** Any part of the progress of 1.x or 2.x, in the rows of a narrow terminal, too. */
const PROGRESS =
  /sha256:|\b(?:done|saved|complete|Completed|resolved|resolving|fetching|unpacking|extracting|exists|downloading|elapsed)\b|[|+-]{8}|[├└]──/u;

/** Whether the pull, all by itself and seen whole, said something, and nothing of it is progress. */
function saysSomethingElse(observation: Observation): boolean {
  if (isFiltered(observation) || observation.line.length > 1) return false;
  const rows = observation.output
    .map(({ text }) => text.slice(0, LONGEST_ROW))
    .filter((row) => !isLogRow(row));
  return rows.some((row) => row.trim() !== '') && !rows.some((row) => PROGRESS.test(row));
}

function readTag({ invocation, succeeded, error }: Observation): Finding[] {
  const { namespace, operands } = invocation;
  const [source, ...targets] = operands;
  return targets.map((target) => fact('tag', { source, target, namespace, succeeded, error }));
}

function readExport({ invocation, succeeded, error }: Observation): Finding[] {
  const { namespace, operands } = invocation;
  const [file, ...images] = operands;
  return images.map((image) => fact('export', { file, image, namespace, succeeded, error }));
}

function readImport({ invocation, succeeded, error }: Observation): Finding[] {
  const [file] = invocation.operands;
  return [fact('import', { file, namespace: invocation.namespace, succeeded, error })];
}

/** `ctr images delete` goes on after an image that is not there, and ends with status 0. */
function readDelete({ invocation, succeeded, error, output }: Observation): Finding[] {
  const { namespace, operands } = invocation;
  const missing = output.some(({ text }) => text.includes('image not found'));
  return operands.map((id) =>
    fact('delete', {
      of: 'image',
      id,
      namespace,
      forced: false,
      succeeded: !missing && succeeded,
      error,
    }),
  );
}

/** `└── TYPE @DIGEST (618 bytes)`: the first one is what the image's name stands for, those below are its parts. */
const DESCRIPTOR = /^[\s│├└─]{0,20}\S{1,200} @(sha256:[0-9a-f]{64})/u;

/** `ctr images inspect REF`, of containerd 1.7 and later: a tree below the name. */
function readInspection({ invocation, output, succeeded }: Observation): Finding[] {
  const { namespace, operands } = invocation;
  const [name] = operands;
  if (succeeded === false || name === undefined) return [];
  for (const line of output) {
    const digest = DESCRIPTOR.exec(line.text)?.[1];
    if (digest !== undefined) return [fact('image', { name, digest, namespace }, line)];
  }
  return [];
}

function registered(
  action: string,
  forms: readonly string[],
  proves: RegisteredReader['proves'],
  read: RegisteredReader['read'],
): RegisteredReader {
  return { tool: 'ctr', actions: [`images ${action}`], forms, versions: CTR_VERSIONS, proves, read };
}

/** What is done to images in the store. */
export const IMAGES_IN_STORE: readonly RegisteredReader[] = [
  registered('pull', ['REF', 'the digest in its progress'], ['pull'], readPull),
  registered('tag', ['SOURCE TARGET…'], ['tag'], readTag),
  registered('export', ['FILE IMAGE…'], ['export'], readExport),
  registered('import', ['FILE'], ['import'], readImport),
  registered('delete', ['IMAGE…'], ['delete'], readDelete),
  registered('inspect', ['REF'], ['image'], readInspection),
];
