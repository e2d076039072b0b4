import type { Observation } from '../../observation.ts';
import { runtimeInRecord } from '../ctr/record.ts';
import { fact, type Finding, type Reader, type Reading } from '../reader.ts';
import type { AnswerFormat, AnswerShape, Item } from '../structured/answer.ts';
import { shownItems } from '../structured/items.ts';
import { NAME, NUMBER, run, WORD, type Form } from '../structured/template-form.ts';
import { EACH, integerAt, textAt } from '../structured/tree.ts';
import { formatOf } from './format.ts';
import { INSPECTED_STATUS } from './status.ts';

const STATE: Form = [[], [run(/[a-z]/)]];

/**
 * An inspection as Docker would have it (`Container` of nerdctl's pkg/inspecttypes/dockercompat): a list with one entry for
 * each container. Templates see Go's fields, in which the ID is `.ID`, and failing that the JSON.
 */
const SHAPE: AnswerShape = {
  documents: 'one',
  collection: [EACH],
  paths: [['Id'], ['Name'], ['Image'], ['State', 'Status'], ['State', 'Pid'], ['State', 'ExitCode']],
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

/**
 * Reads `nerdctl inspect NAME` for PID, status and exit status: from its JSON, from a template, or what `jq` left of it.
 * What does not run has the PID 0, which is none, and what has not ended the exit code 0.
 */
const read: Reader = (observation) => {
  const { flags, operands } = observation.invocation;
  if (operands.length === 0 || observation.succeeded === false) return [];
  if (flags.get('mode') === 'native') return readRecord(observation);
  const format = flags.has('format') ? formatOf(observation.invocation) : AS_JSON;
  const items = format && shownItems(observation, format, SHAPE)?.items;
  return items?.flatMap((item) => taskOf(observation, item)) ?? [];
};

/** `--mode native` shows containerd's own record, with the options of the shim. */
function readRecord({ invocation: { operands, namespace }, output }: Observation): Finding[] {
  const { name, binary } = runtimeInRecord(output);
  if (name === undefined && binary === undefined) return [];
  return [fact('runtime', { id: operands[0], namespace, name, binary })];
}

function taskOf({ invocation: { operands, namespace } }: Observation, { tree }: Item): Finding[] {
  const only = operands.length === 1 ? operands[0] : undefined;
  // What ctr made has an empty name.
  const id = textAt(tree, 'Name') ?? only ?? textAt(tree, 'Id') ?? textAt(tree, 'ID');
  const status = INSPECTED_STATUS.get(textAt(tree, 'State', 'Status') ?? '');
  const pid = integerAt(tree, 'State', 'Pid') || undefined;
  if (id === undefined || (pid === undefined && status === undefined)) return [];
  const exitStatus = status === 'STOPPED' ? integerAt(tree, 'State', 'ExitCode') : undefined;
  return [fact('task', { id, namespace, pid, status, exitStatus })];
}

export const INSPECT: Reading = {
  tool: 'nerdctl',
  actions: ['inspect'],
  forms: [
    'NAME…',
    "-f '{{.State.Pid}} {{.State.Status}}'",
    "-f '{{json .State}}'",
    "| jq '.[0].State.Pid'",
    '| grep Pid',
  ],
  versions: '1.7 to 2.3',
  proves: ['task'],
  read,
};
