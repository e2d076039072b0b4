import { completeReference } from 'container-commands';

const TASK_STATUS = new Map([
  ['RUNNING', 'RUNNING'],
  ['EXITED', 'STOPPED'],
  ['CREATED', 'CREATED'],
]);

/** What crictl and the CRI write as `Running` and `CONTAINER_RUNNING`, in the words of ctr. */
export function taskStatus(state: string): string {
  return TASK_STATUS.get(state.replace('CONTAINER_', '').toUpperCase()) ?? 'UNKNOWN';
}

/** What crictl and the CRI write as `Ready` and `SANDBOX_READY`, as one word. */
export function podStatus(state: string): string {
  return state.toUpperCase().replace('SANDBOX_', '');
}

/** The image a container names. The kubelet starts containers by the ID of their image; then none is named. */
export function imageNamed(image: string): string | undefined {
  return /^(?:sha256:)?[0-9a-f]{13,64}$/.test(image) ? undefined : completeReference(image);
}
