import type { Observation } from '../../observation.ts';
import { fact, type Finding, type Reader, type Reading } from '../reader.ts';
import { shownItems } from '../structured/items.ts';
import { integerAt, textAt, type Tree } from '../structured/tree.ts';
import { inspectionFormat, inspectionShape } from './answer.ts';
import { idIn } from './ids.ts';
import { inspectedInRows } from './inspected-rows.ts';
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

/** Reads `crictl inspect`: whole, as JSON, YAML, table or by a template, or what jq and grep left of it. */
const readContainer: Reader = (observation) =>
  inspected(observation, CONTAINER).flatMap((tree) => containerFacts(observation, tree));

/** Reads `crictl inspectp` in the same forms. */
const readPod: Reader = (observation) =>
  inspected(observation, POD).flatMap((tree) => podFacts(observation, tree));

function inspected(observation: Observation, shape: typeof CONTAINER): readonly Tree[] {
  const format = inspectionFormat(observation.invocation);
  if (observation.succeeded === false || format === undefined) return [];
  if (format === 'table') return inspectedInRows(observation);
  return shownItems(observation, format, shape)?.items.map(({ tree }) => tree) ?? [];
}

function containerFacts(observation: Observation, tree: Tree): Finding[] {
  const { namespace } = observation.invocation;
  const id = idOf(observation, tree);
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

function podFacts(observation: Observation, tree: Tree): Finding[] {
  const { namespace } = observation.invocation;
  const state = stateIn(tree, 'SANDBOX_');
  const [name, status] = [
    textAt(tree, 'status', 'metadata', 'name'),
    state === undefined ? undefined : podStatus(state),
  ];
  const pid = integerAt(tree, 'info', 'pid') || undefined;
  if (!saysMore(name, status, pid)) return [];
  return [fact('pod', { id: idOf(observation, tree), namespace, name, status, pid })];
}

/** Whether anything is known but what was typed. */
function saysMore(...values: readonly (string | number | undefined)[]): boolean {
  return values.some((value) => value !== undefined && value !== '');
}

function idOf({ invocation: { operands } }: Observation, tree: Tree): string | undefined {
  return hexIn(textAt(tree, 'status', 'id')) ?? (operands.length === 1 ? idIn(operands[0]) : undefined);
}

function hexIn(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{64}$/.test(text) ? text : undefined;
}

function stateIn(tree: Tree, prefix: string): string | undefined {
  const state = textAt(tree, 'status', 'state');
  return state?.startsWith(prefix) === true ? state : undefined;
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

export const INSPECTIONS: readonly Reading[] = [
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
];
