import type { OutputLine } from '../../../segments/segment.ts';
import { DIGEST, either, inOrder, NUMBER, oneOf, REST, SIZE, word, type Cell } from '../cells.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Cells, Column, Narrowing, Table } from '../table.ts';

/** How one list command shows its rows. */
export interface List<Name extends string> {
  of: 'image' | 'container' | 'task' | 'snapshot' | 'content';
  action: string;
  /** What names the thing: the one cell that `-q` shows. */
  key: Name;
  table: Table<Name>;
  narrowedBy: Narrowing;
  /** Whether it shows all there are, so that it proves what is missing. */
  showsAll: boolean;
  /** How many of its first columns have one word in each row, so that the fields of awk are its columns. */
  words: number;
  /** What awk or cut may have left of a row; the first that any row fits is taken. */
  parts: readonly (readonly Column<Name>[])[];
  /** What a row proves. */
  finding: (cells: Cells<Name>, namespace: string | undefined, line: OutputLine) => Finding;
}

const TASK_STATUS = oneOf('RUNNING', 'STOPPED', 'CREATED', 'PAUSED', 'PAUSING', 'UNKNOWN');

/** The name of a shim; a path where `--runtime` was given one, or the runtime of containerd 1.0. */
const RUNTIME = word(
  /^(?:io\.containerd\.[^\s.]+(?:\.[^\s.]+)*\.v\d{1,3}|io\.containerd\.runtime\.v1\.linux|\.{0,2}\/\S+)$/,
);

/** A key is one word, but for a layer that is being unpacked. */
const SNAPSHOT_KEY: Cell = either(inOrder(word(/^extract-\S+$/), DIGEST), word());

/** A chain ID, or a name that a learner gave; a number that is cut short is neither. */
const SNAPSHOT_PARENT: Cell = either(DIGEST, word(/^(?!sha256:|[0-9a-f]+$)\S+$/));

const PART_OF_DIGEST = word(/^sha256:[0-9a-f]{0,63}$/);
const MEDIA_TYPE = word(/^application\/\S/);

/** Something with a tag or a path; images of the CRI plugin are also named by a digest. */
const REFERENCE = word(/^[^\s/:]+[/:]\S/);
const REFERENCE_WITH_TAG: Cell = (words, at) => (isTagged(words[at] ?? '') ? 1 : undefined);

function isTagged(reference: string): boolean {
  const slash = reference.lastIndexOf('/');
  const tag = reference.slice(reference.lastIndexOf(':') + 1);
  return (
    /^[a-z0-9.-]+(?::\d{1,5})?\/[^/]/.test(reference) &&
    reference.includes(':', slash + 2) &&
    /^[\w.-]+$/.test(tag)
  );
}

/** An ID that is none of the numbers beside it. */
const WORDY_ID = word(/^[A-Za-z]/);

const byFilter: Narrowing = { operands: true };

export const IMAGES: List<'name' | 'digest'> = {
  of: 'image',
  action: 'images list',
  key: 'name',
  table: {
    columns: [
      { heading: 'REF', name: 'name', cell: word() },
      { heading: 'TYPE', cell: MEDIA_TYPE },
      { heading: 'DIGEST', name: 'digest', cell: DIGEST },
      { heading: 'SIZE', cell: SIZE },
      { heading: 'PLATFORMS', cell: word() },
      { heading: 'LABELS', cell: REST, mayBeEmpty: true },
    ],
    enough: 3,
  },
  narrowedBy: byFilter,
  showsAll: true,
  words: 3,
  parts: [
    [
      { heading: '', name: 'name', cell: REFERENCE },
      { heading: '', cell: MEDIA_TYPE },
      { heading: '', cell: PART_OF_DIGEST, mayBeEmpty: true },
    ],
    [
      { heading: '', name: 'name', cell: REFERENCE },
      { heading: '', name: 'digest', cell: DIGEST },
    ],
    [{ heading: '', name: 'digest', cell: DIGEST }],
    [{ heading: '', name: 'name', cell: REFERENCE_WITH_TAG }],
  ],
  finding: (cells, namespace, line) => fact('image', { ...cells, namespace }, line),
};

/** `ctr images check`, which with `-q` names those that are whole. */
export const CHECKED_IMAGES: List<'name' | 'digest'> = {
  ...IMAGES,
  action: 'images check',
  table: {
    columns: [
      { heading: 'REF', name: 'name', cell: word() },
      { heading: 'TYPE', cell: MEDIA_TYPE },
      { heading: 'DIGEST', name: 'digest', cell: DIGEST },
      { heading: 'STATUS', cell: word() },
      { heading: 'SIZE', cell: REST },
      { heading: 'UNPACKED', cell: word(), mayBeEmpty: true },
    ],
    enough: 3,
  },
  showsAll: false,
};

export const CONTAINERS: List<'id' | 'image' | 'runtime'> = {
  of: 'container',
  action: 'containers list',
  key: 'id',
  table: {
    columns: [
      { heading: 'CONTAINER', name: 'id', cell: word() },
      { heading: 'IMAGE', name: 'image', cell: word() },
      { heading: 'RUNTIME', name: 'runtime', cell: RUNTIME },
    ],
  },
  narrowedBy: byFilter,
  showsAll: true,
  words: 3,
  parts: [],
  finding: (cells, namespace, line) => fact('container', { ...cells, namespace }, line),
};

export const TASKS: List<'id' | 'pid' | 'status'> = {
  of: 'task',
  action: 'tasks list',
  key: 'id',
  table: {
    columns: [
      { heading: 'TASK', name: 'id', cell: word() },
      { heading: 'PID', name: 'pid', cell: NUMBER },
      { heading: 'STATUS', name: 'status', cell: TASK_STATUS },
    ],
  },
  // What is typed behind a list of tasks is ignored.
  narrowedBy: {},
  showsAll: true,
  words: 3,
  parts: [
    [
      { heading: '', name: 'id', cell: WORDY_ID },
      { heading: '', name: 'pid', cell: NUMBER },
    ],
    [
      { heading: '', name: 'id', cell: WORDY_ID },
      { heading: '', name: 'status', cell: TASK_STATUS },
    ],
  ],
  finding: (cells, namespace, line) => fact('task', { ...cells, pid: numberIn(cells.pid), namespace }, line),
};

export const SNAPSHOTS: List<'key' | 'parent' | 'kind'> = {
  of: 'snapshot',
  action: 'snapshots list',
  key: 'key',
  table: {
    columns: [
      { heading: 'KEY', name: 'key', cell: SNAPSHOT_KEY },
      { heading: 'PARENT', name: 'parent', cell: SNAPSHOT_PARENT, mayBeEmpty: true },
      { heading: 'KIND', name: 'kind', cell: oneOf('Committed', 'Active', 'View') },
    ],
  },
  narrowedBy: byFilter,
  showsAll: true,
  words: 0,
  parts: [],
  finding: (cells, namespace, line) => fact('snapshot', { ...cells, namespace }, line),
};

/** `ctr snapshots usage [KEY…]`. */
export const SNAPSHOT_USAGE: List<'key'> = {
  of: 'snapshot',
  action: 'snapshots usage',
  key: 'key',
  table: {
    columns: [
      { heading: 'KEY', name: 'key', cell: SNAPSHOT_KEY },
      { heading: 'SIZE', cell: either(SIZE, NUMBER) },
      { heading: 'INODES', cell: NUMBER },
    ],
  },
  narrowedBy: byFilter,
  showsAll: false,
  words: 0,
  parts: [],
  finding: (cells, namespace, line) => fact('snapshot', { ...cells, namespace }, line),
};

export const CONTENT: List<'digest'> = {
  of: 'content',
  action: 'content list',
  key: 'digest',
  table: {
    columns: [
      { heading: 'DIGEST', name: 'digest', cell: DIGEST },
      // In a terminal whose edge is there, SIZE and AGE run into each other.
      { heading: 'SIZE', cell: REST },
      { heading: 'AGE', cell: REST, mayBeEmpty: true },
      { heading: 'LABELS', cell: REST, mayBeEmpty: true },
    ],
    enough: 1,
  },
  narrowedBy: byFilter,
  showsAll: true,
  words: 1,
  parts: [],
  finding: (cells, namespace, line) => fact('content', { ...cells, namespace }, line),
};

function numberIn(cell: string | undefined): number | undefined {
  return cell === undefined ? undefined : Number(cell);
}
