import { AGO, either, inOrder, oneOf, word, type Cell } from '../cells.ts';
import { AGO_ATOMS, exactly, run, type Form } from '../structured/template-form.ts';

/** What nerdctl says of a container's task, in the words of containerd. */
export interface TaskStatus {
  /** Undefined where there is no task: nothing was started yet, or what ctr made has ended. */
  status: string | undefined;
  exitStatus: number | undefined;
}

/** Words of containerd for a task that neither runs nor has ended, and for no task at all. */
const OTHERS = ['Created', 'Paused', 'Pausing', 'Unknown'] as const;

/**
 * The STATUS of `nerdctl ps`: `Up`, `Up (healthy)`, `Exited (0) 3 minutes ago`, `Restarting (1) Less than a second ago`,
 * `Created` (`ContainerStatus` of nerdctl's formatter).
 */
export const STATUS: Cell = either(
  inOrder(oneOf('Up'), word(/^\([a-z]{1,20}\)$/)),
  inOrder(oneOf('Up'), oneOf('(health:'), word(/^[a-z]{1,20}\)$/)),
  oneOf('Up', ...OTHERS),
  inOrder(oneOf('Exited', 'Restarting'), word(/^\(\d{1,10}\)$/), AGO),
);

/** The same in a row that a template made. */
export const STATUS_FORM: Form = [
  [exactly('Up')],
  [exactly('Up ('), run(/[^)]/), exactly(')')],
  [exactly('Exited ('), run(/\d/), exactly(') '), ...AGO_ATOMS],
  [exactly('Restarting ('), run(/\d/), exactly(') '), ...AGO_ATOMS],
  ...OTHERS.map((status) => [exactly(status)]),
];

/** containerd's word for what nerdctl prints; `Created` is a record whose task nerdctl did not find. */
export function readStatus(text: string): TaskStatus {
  const exitStatus = /^Exited \((\d{1,3})\)/.exec(text)?.[1];
  return { status: wordOf(text), exitStatus: exitStatus === undefined ? undefined : Number(exitStatus) };
}

function wordOf(text: string): string | undefined {
  if (text === '' || text === 'Created') return undefined;
  if (text.startsWith('Up')) return 'RUNNING';
  return /^(?:Exited|Restarting)/.test(text) ? 'STOPPED' : text.toUpperCase();
}

/** Words of an inspection, by those of containerd; a container that was never started has none. */
export const INSPECTED_STATUS = new Map([
  ['running', 'RUNNING'],
  ['exited', 'STOPPED'],
  ['paused', 'PAUSED'],
]);
