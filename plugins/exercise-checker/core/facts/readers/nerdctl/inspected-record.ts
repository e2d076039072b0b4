import { completeReference } from 'container-commands';
import type { AnswerShape } from '../structured/answer.ts';
import { EACH, integerAt, textAt, type Tree } from '../structured/tree.ts';
import { INSPECTED_STATUS } from './status.ts';

/** What an inspection says of a container, whatever its mode. */
export interface InspectedContainer {
  /** Its name; what ctr made has none. */
  name: string | undefined;
  /** All 64 digits of its ID, or what ctr called it. */
  id: string | undefined;
  image: string | undefined;
  status: string | undefined;
  pid: number | undefined;
  exitStatus: number | undefined;
}

/** The label in which nerdctl keeps a name. */
const NAME_LABEL = 'nerdctl/name';

/**
 * A container's record with `--mode native` (`Container` of nerdctl's pkg/inspecttypes/native): the fields are those of
 * containerd's Go client.
 */
export const RECORD_SHAPE: AnswerShape = {
  documents: 'one',
  collection: [EACH],
  paths: [
    ['ID'],
    ['Image'],
    ['Labels', NAME_LABEL],
    ['Process', 'Pid'],
    ['Process', 'Status', 'Status'],
    ['Process', 'Status', 'ExitStatus'],
  ],
  forms: new Map(),
  indent: 4,
};

/** What a record says. */
export function recordedContainer(tree: Tree): InspectedContainer {
  const image = textAt(tree, 'Image');
  const word = textAt(tree, 'Process', 'Status', 'Status');
  const status = word === 'stopped' ? 'STOPPED' : INSPECTED_STATUS.get(word ?? '');
  return {
    name: textAt(tree, 'Labels', NAME_LABEL),
    id: textAt(tree, 'ID'),
    image: image && completeReference(image),
    status,
    pid: integerAt(tree, 'Process', 'Pid') || undefined,
    exitStatus: status === 'STOPPED' ? integerAt(tree, 'Process', 'Status', 'ExitStatus') : undefined,
  };
}

/** What an inspection as Docker would have it says: what does not run has the PID 0, and what has not ended the exit code 0. */
export function inspectedContainer(tree: Tree): InspectedContainer {
  const image = textAt(tree, 'Image');
  const status = INSPECTED_STATUS.get(textAt(tree, 'State', 'Status') ?? '');
  return {
    name: textAt(tree, 'Name'),
    id: textAt(tree, 'Id') ?? textAt(tree, 'ID'),
    image: image && completeReference(image),
    status,
    pid: integerAt(tree, 'State', 'Pid') || undefined,
    exitStatus: status === 'STOPPED' ? integerAt(tree, 'State', 'ExitCode') : undefined,
  };
}
