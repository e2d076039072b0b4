import { completeReference } from 'container-commands';
import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import { isNarrowed } from '../table.ts';
import { shownPorts } from './ports.ts';
import { readStatus, type TaskStatus } from './status.ts';

/** What a list shows of one container, as far as it shows it. */
export interface ShownContainer {
  ID?: string | undefined;
  Names?: string | undefined;
  Image?: string | undefined;
  Status?: string | undefined;
  Ports?: string | undefined;
  Runtime?: string | undefined;
}

/** One container of a list. */
interface ListedContainer extends TaskStatus {
  /** Its name; what ctr made goes by its ID. */
  id: string;
  /** The ID of one that goes by its name, as far as it is shown. */
  containerdId: string | undefined;
  image: string | undefined;
  ports: readonly string[];
  runtime: string | undefined;
  line: OutputLine | undefined;
}

/** IDs are cut to this length, but with `--no-trunc`; only those of nerdctl's own containers are longer than that. */
const ID_WIDTH = 12;
const HEXADECIMAL = /^[0-9a-f]{12,64}$/;

/**
 * A container of a list; undefined for one that goes neither by a name nor by an ID that is sure to be whole.
 * @param status what is true of all of the list, where it shows no status
 */
export function listedContainer(
  { ID = '', Names, Image, Status, Ports = '', Runtime }: ShownContainer,
  line: OutputLine | undefined,
  status = '',
): ListedContainer | undefined {
  const isNameless = Names === '' && ID.length === ID_WIDTH;
  const id = Names === undefined || Names === '' ? ID : Names;
  if (id === '' || isNameless) return undefined;
  return {
    id,
    containerdId: id === ID || !HEXADECIMAL.test(ID) ? undefined : ID,
    image: Image === undefined ? undefined : completeReference(Image),
    ...readStatus(Status ?? status),
    ports: shownPorts(Ports),
    runtime: Runtime === '' ? undefined : Runtime,
    line,
  };
}

/** Each container is a record, and a task where it has one. */
export function containerFacts(
  { invocation: { namespace } }: Observation,
  containers: readonly ListedContainer[],
): Finding[] {
  return containers.flatMap(({ id, containerdId, image, runtime, status, exitStatus, ports, line }) => {
    const known = { id, containerdId, namespace };
    const shown = ports.length === 0 ? undefined : ports;
    const container = fact('container', { ...known, image, runtime, ports: shown }, line);
    return status === undefined
      ? [container]
      : [container, fact('task', { ...known, status, exitStatus }, line)];
  });
}

/**
 * The complete lists of records and tasks: all are there with `-a`; without it only what is up, which proves that nothing
 * else runs, and nothing of records.
 * @param kinds of which the list is complete
 */
export function containerLists(
  { invocation: { flags, namespace } }: Observation,
  containers: readonly ListedContainer[],
  kinds: readonly ('container' | 'task')[] = flags.has('all') ? ['container', 'task'] : ['task'],
): Finding[] {
  return kinds.map((of) => {
    const listed = containers.filter(({ status }) => of === 'container' || status !== undefined);
    const ids = listed.map(({ id }) => id);
    return fact('listing', { of, namespace, ids, count: ids.length });
  });
}

/** Whether it was told to leave something out; then what is not up is shown as well. */
export function isSelected({ invocation }: Observation): boolean {
  return isNarrowed(invocation, { flags: ['filter', 'last', 'latest'] });
}
