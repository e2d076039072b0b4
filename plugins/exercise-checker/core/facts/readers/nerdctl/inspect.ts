import type { Observation } from '../../observation.ts';
import { runtimeInRecord } from '../ctr/record.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';
import type { AnswerFormat, AnswerShape } from '../structured/answer.ts';
import { shownItems } from '../structured/items.ts';
import { NAME, NUMBER, run, WORD, type Form } from '../structured/template-form.ts';
import { EACH, type Tree } from '../structured/tree.ts';
import { formatOf } from './format.ts';
import { IMAGE_SHAPE, imageFacts, isImage } from './inspected-image.ts';
import {
  inspectedContainer,
  RECORD_SHAPE,
  recordedContainer,
  type InspectedContainer,
} from './inspected-record.ts';

const STATE: Form = [[], [run(/[a-z]/)]];

/**
 * An inspection as Docker would have it (`Container` of nerdctl's pkg/inspecttypes/dockercompat): a list with one entry for
 * each container or image. Templates see Go's fields, in which the ID is `.ID`, and failing that the JSON.
 */
const SHAPE: AnswerShape = {
  documents: 'one',
  collection: [EACH],
  paths: [
    ...IMAGE_SHAPE.paths,
    ['Name'],
    ['Image'],
    ['State', 'Status'],
    ['State', 'Pid'],
    ['State', 'ExitCode'],
  ],
  forms: new Map<string, Form>([
    ['Id', NAME],
    ['ID', NAME],
    ['Name', NAME],
    ['Image', WORD],
    ['State.Status', STATE],
    ['State.Pid', NUMBER],
    ['State.ExitCode', NUMBER],
  ]),
  indent: 4,
};

const AS_JSON: AnswerFormat = { kind: 'json' };

/** Reads `nerdctl inspect NAME…` of containers and images: its JSON, a template, or what `jq` and `grep` left of it. */
const read: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  if (invocation.operands.length === 0 || succeeded === false) return [];
  if (invocation.flags.get('mode') === 'native') return readRecord(observation);
  const trees = inspected(observation, SHAPE);
  return trees.flatMap((tree, index) =>
    isImage(tree)
      ? imageFacts(observation, tree)
      : containerFacts(observation, inspectedContainer(tree), operandOf(observation, trees, index)),
  );
};

/** Reads `nerdctl image inspect NAME…` in the same forms. */
const readImage: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  if (succeeded === false || invocation.flags.get('mode') === 'native') return [];
  return inspected(observation, IMAGE_SHAPE).flatMap((tree) => imageFacts(observation, tree));
};

/** `--mode native` shows containerd's own record, with the options of the shim. */
function readRecord(observation: Observation): Finding[] {
  const { invocation, output, occurrence } = observation;
  const { operands, namespace } = invocation;
  const { name, binary } = runtimeInRecord(output, occurrence);
  const trees = inspected(observation, RECORD_SHAPE);
  const facts = trees.flatMap((tree, index) =>
    containerFacts(observation, recordedContainer(tree), operandOf(observation, trees, index)),
  );
  const isKnown = name !== undefined || binary !== undefined;
  return [...(isKnown ? [fact('runtime', { id: operands[0], namespace, name, binary })] : []), ...facts];
}

function inspected(observation: Observation, shape: AnswerShape): Tree[] {
  const { invocation } = observation;
  const format = invocation.flags.has('format') ? formatOf(invocation) : AS_JSON;
  return (format && shownItems(observation, format, shape)?.items.map(({ tree }) => tree)) ?? [];
}

/** What was typed for an entry: they are shown in the order of typing, if all are shown. */
function operandOf(
  { invocation: { operands } }: Observation,
  { length }: readonly Tree[],
  index: number,
): string | undefined {
  return length === operands.length || operands.length === 1 ? (operands[index] ?? operands[0]) : undefined;
}

function containerFacts(
  { invocation: { namespace } }: Observation,
  { name, id: shown, image, status, pid, exitStatus }: InspectedContainer,
  operand: string | undefined,
): Finding[] {
  const hex = shown !== undefined && /^[0-9a-f]{12,64}$/.test(shown) ? shown : undefined;
  const id = name ?? operand ?? shown;
  if (id === undefined) return [];
  const known = { id, containerdId: hex === id ? undefined : hex, namespace };
  return [
    ...(image === undefined && hex === undefined ? [] : [fact('container', { ...known, image })]),
    ...(pid === undefined && status === undefined
      ? []
      : [fact('task', { ...known, pid, status, exitStatus })]),
  ];
}

const VERSIONS = '1.7 to 2.3';

export const INSPECTIONS: readonly RegisteredReader[] = [
  {
    tool: 'nerdctl',
    actions: ['inspect'],
    forms: [
      'NAME…',
      '--mode native NAME',
      "-f '{{.State.Pid}} {{.State.Status}}'",
      "-f '{{json .State}}'",
      "| jq '.[0].State.Pid'",
      '| grep Pid',
    ],
    versions: VERSIONS,
    proves: ['runtime', 'container', 'task', 'image'],
    read,
  },
  {
    tool: 'nerdctl',
    actions: ['image inspect'],
    forms: ['NAME…', "-f '{{json .RepoDigests}}'", "| jq '.[0].RepoDigests'"],
    versions: VERSIONS,
    proves: ['image'],
    read: readImage,
  },
];
