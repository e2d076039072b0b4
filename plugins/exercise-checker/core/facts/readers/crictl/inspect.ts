import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import { integerAt, textAt, valueAt, type Tree } from '../structured/tree.ts';
import { inspectionShape } from './answer.ts';
import { imagesNamed } from './image-names.ts';
import { hexIn, idOf, inspected, saysMore, stateIn } from './inspected.ts';
import { imageNamed, podStatus, taskStatus } from './state.ts';

const CONTAINER = inspectionShape([
  ['info', 'pid'],
  ['info', 'sandboxID'],
  ['status', 'exitCode'],
  ['status', 'id'],
  ['status', 'reason'],
  ['status', 'state'],
  ['status', 'image', 'image'],
  ['status', 'metadata', 'name'],
]);

const POD = inspectionShape([
  ['info', 'pid'],
  ['status', 'id'],
  ['status', 'state'],
  ['status', 'metadata', 'name'],
]);

const IMAGE = inspectionShape([
  ['status', 'repoTags'],
  ['status', 'repoDigests'],
]);

/** Reads `crictl inspect`: whole, as JSON, YAML, table or by a template, or what jq and grep left of it. */
const readContainer: Reader = (observation) =>
  inspected(observation, CONTAINER).flatMap((tree, index, { length }) =>
    containerFacts(observation, tree, idOf(observation, tree, index, length)),
  );

/** Reads `crictl inspectp` in the same forms. */
const readPod: Reader = (observation) =>
  inspected(observation, POD).flatMap((tree, index, { length }) =>
    podFacts(observation, tree, idOf(observation, tree, index, length)),
  );

/** Reads `crictl inspecti` in the same forms, for the names of an image. */
const readImage: Reader = (observation) => {
  const { namespace } = observation.invocation;
  const images = inspected(observation, IMAGE).flatMap((tree) => imagesNamed(valueAt(tree, 'status')));
  return images.map(({ name, digest }) => fact('image', { name, digest, namespace }));
};

function containerFacts(
  { invocation: { namespace } }: Observation,
  tree: Tree,
  id: string | undefined,
): Finding[] {
  const state = stateIn(tree, 'CONTAINER_');
  const status = state === undefined ? undefined : taskStatus(state);
  const [name, pod] = [textAt(tree, 'status', 'metadata', 'name'), hexIn(textAt(tree, 'info', 'sandboxID'))];
  const image = imageNamed(textAt(tree, 'status', 'image', 'image') ?? '');
  const exitCode = integerAt(tree, 'status', 'exitCode');
  // A container that has not ended has an exit code, too: 0.
  const hasEnded = status === 'STOPPED' || (status === undefined && exitCode !== 0);
  const exitStatus = hasEnded ? exitCode : undefined;
  // One that has ended has the PID 0.
  const pid = integerAt(tree, 'info', 'pid') || undefined;
  const reason = textAt(tree, 'status', 'reason');
  const container = fact('container', { id, namespace, image: image || undefined, name, pod });
  const task = fact('task', { id, namespace, pid, status, exitStatus, reason });
  return [
    ...(saysMore(image, name, pod) ? [container] : []),
    ...(saysMore(pid, status, exitStatus, reason) ? [task] : []),
  ];
}

function podFacts({ invocation: { namespace } }: Observation, tree: Tree, id: string | undefined): Finding[] {
  const state = stateIn(tree, 'SANDBOX_');
  const [name, status] = [
    textAt(tree, 'status', 'metadata', 'name'),
    state === undefined ? undefined : podStatus(state),
  ];
  const pid = integerAt(tree, 'info', 'pid') || undefined;
  if (!saysMore(name, status, pid)) return [];
  return [fact('pod', { id, namespace, name, status, pid })];
}

const FORMS = [
  'ID…',
  '-o yaml',
  '-o table',
  "-o go-template --template '{{.status.state}} {{.info.pid}}'",
  "| jq '.info.pid, .status.state'",
  "| jq '{id: .status.id, pid: .info.pid}'",
  '| grep pid',
];

export const INSPECTIONS: readonly RegisteredReader[] = [
  {
    tool: 'crictl',
    actions: ['inspect'],
    forms: FORMS,
    versions: '1.11 to 1.37',
    proves: ['container', 'task'],
    read: readContainer,
  },
  {
    tool: 'crictl',
    actions: ['inspectp'],
    forms: FORMS,
    versions: '1.11 to 1.37',
    proves: ['pod'],
    read: readPod,
  },
  {
    tool: 'crictl',
    actions: ['inspecti'],
    forms: ['IMAGE…', '-o yaml', "| jq '.status.repoTags'"],
    versions: '1.11 to 1.37',
    proves: ['image'],
    read: readImage,
  },
];
