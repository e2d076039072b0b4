import type { CommandContext } from '../command-context.ts';
import type { Draft } from '../draft.ts';
import { buildProgress } from './buildkit.ts';
import { klog, randomIds, shortIds } from './crictl.ts';
import { events } from './events.ts';
import { fileLists } from './files.ts';
import { jobs } from './jobs.ts';
import { bootMessages, gvisorFlags, kernelName } from './kernel.ts';
import { kubectlAges, kubectlEvents } from './kubectl.ts';
import { contentList, labels } from './labels.ts';
import { mountNumbers, mountTree } from './mounts.ts';
import { clientPorts, firewallChains, imageIds, lateSignals, memoryAddresses } from './nerdctl.ts';
import type { Noise } from './noise.ts';
import { processIds } from './process-ids.ts';
import { processTable } from './process-table.ts';
import { processTree } from './process-tree.ts';
import { progress } from './progress.ts';
import { journal, serviceStatus } from './services.ts';
import { systemCalls } from './system-calls.ts';
import { taskList } from './task-list.ts';
import { cgroupFiles, machineLoad, metrics } from './usage.ts';

/** Rules that leave rows out or put them in another order come before those that name parts of a row. */
const NOISES: readonly Noise[] = [
  jobs,
  progress,
  lateSignals,
  buildProgress,
  bootMessages,
  journal,
  events,
  kubectlEvents,
  mountTree,
  mountNumbers,
  taskList,
  randomIds,
  labels,
  contentList,
  serviceStatus,
  gvisorFlags,
  kernelName,
  processTable,
  processTree,
  processIds,
  fileLists,
  cgroupFiles,
  metrics,
  systemCalls,
  machineLoad,
  klog,
  kubectlAges,
  shortIds,
  imageIds,
  memoryAddresses,
  clientPorts,
  firewallChains,
];

/** What is left of a command's output when all that its kind of command shows by chance is named or left out. */
export function quietRows(rows: readonly Draft[], command: CommandContext): Draft[] {
  return NOISES.filter((noise) => noise.applies(command)).reduce(
    (left, noise) => noise.quiet(left, command),
    [...rows],
  );
}
