import { completeReference } from '../../../../../container-commands/index.ts';
import type { Observation } from '../../observation.ts';
import { runtimeInRecord } from '../ctr/record.ts';
import { fact, type Finding, type Reader, type Reading } from '../reader.ts';
import type { AnswerFormat, AnswerShape } from '../structured/answer.ts';
import { shownItems } from '../structured/items.ts';
import { NAME, NUMBER, run, WORD, type Form } from '../structured/template-form.ts';
import { EACH, integerAt, textAt, type Tree } from '../structured/tree.ts';
import { formatOf } from './format.ts';
import { IMAGE_SHAPE, imageFacts, isImage } from './inspected-image.ts';
import { INSPECTED_STATUS } from './status.ts';

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
  return inspected(observation, SHAPE).flatMap((tree) =>
    isImage(tree) ? imageFacts(observation, tree) : containerFacts(observation, tree),
  );
};

/** Reads `nerdctl image inspect NAME…` in the same forms. */
const readImage: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  if (succeeded === false || invocation.flags.get('mode') === 'native') return [];
  return inspected(observation, IMAGE_SHAPE).flatMap((tree) => imageFacts(observation, tree));
};

function inspected(observation: Observation, shape: AnswerShape): Tree[] {
  const { invocation } = observation;
  const format = invocation.flags.has('format') ? formatOf(invocation) : AS_JSON;
  return (format && shownItems(observation, format, shape)?.items.map(({ tree }) => tree)) ?? [];
}

/** `--mode native` shows containerd's own record, with the options of the shim. */
function readRecord({ invocation: { operands, namespace }, output }: Observation): Finding[] {
  const { name, binary } = runtimeInRecord(output);
  if (name === undefined && binary === undefined) return [];
  return [fact('runtime', { id: operands[0], namespace, name, binary })];
}

/** What does not run has the PID 0, which is none, and what has not ended the exit code 0. */
function containerFacts({ invocation: { operands, namespace } }: Observation, tree: Tree): Finding[] {
  const shownId = hexIn(textAt(tree, 'Id') ?? textAt(tree, 'ID'));
  // What ctr made has an empty name.
  const id = textAt(tree, 'Name') ?? (operands.length === 1 ? operands[0] : shownId);
  if (id === undefined) return [];
  const known = { id, containerdId: shownId === id ? undefined : shownId, namespace };
  const image = textAt(tree, 'Image');
  const status = INSPECTED_STATUS.get(textAt(tree, 'State', 'Status') ?? '');
  const pid = integerAt(tree, 'State', 'Pid') || undefined;
  const exitStatus = status === 'STOPPED' ? integerAt(tree, 'State', 'ExitCode') : undefined;
  const container = fact('container', { ...known, image: image && completeReference(image) });
  const task = fact('task', { ...known, pid, status, exitStatus });
  return [
    ...(image === undefined && shownId === undefined ? [] : [container]),
    ...(pid === undefined && status === undefined ? [] : [task]),
  ];
}

function hexIn(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{12,64}$/.test(text) ? text : undefined;
}

const VERSIONS = '1.7 to 2.3';

export const INSPECTIONS: readonly Reading[] = [
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
    proves: ['container', 'task', 'image', 'runtime'],
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
