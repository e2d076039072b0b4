import type { Invocation } from '../../../../container-commands/index.ts';
import { readArchive } from './archive.ts';
import { readMemoryLimit } from './cgroup.ts';
import { CRICTL } from './crictl/index.ts';
import { readCommand } from './command.ts';
import { readContainerInfo } from './container-info.ts';
import { readBlob, readChecksum } from './content.ts';
import { readEvents } from './events.ts';
import { readFile, readFolder } from './folders.ts';
import { readHandOver } from './hand-over.ts';
import { readKernel } from './kernel.ts';
import { readCreate, readEnd, readExec, readPull, readRun } from './life-cycle.ts';
import { readLists } from './lists.ts';
import { NERDCTL } from './nerdctl/index.ts';
import { readNerdctlBehindCtr } from './nerdctl-behind-ctr.ts';
import { readNamespaceLinks, readNamespaceList } from './namespaces.ts';
import { readResponse } from './network.ts';
import { readProcessList } from './process-list.ts';
import { readProcesses } from './processes.ts';
import { legacy } from '../legacy.ts';
import type { LegacyReader, Reader, Reading } from './reader.ts';
import { readRunc } from './runc.ts';
import { readSearch } from './search.ts';
import { readSearchByPid } from './search-by-pid.ts';
import { readService } from './service.ts';
import { readSignals } from './signals.ts';
import { readMounts, readSnapshotTree } from './snapshots.ts';

/** Readers that have not moved into the folder of their tool yet; each is asked about every command. */
const EVERYWHERE: readonly LegacyReader[] = [
  readPull,
  readRun,
  readCreate,
  readExec,
  readEnd,
  readHandOver,
  readLists,
  readNerdctlBehindCtr,
  readSnapshotTree,
  readMounts,
  readBlob,
  readChecksum,
  readContainerInfo,
  readRunc,
  readProcesses,
  readSearch,
  readSearchByPid,
  readProcessList,
  readSignals,
  readKernel,
  readFolder,
  readFile,
  readService,
  readMemoryLimit,
  readEvents,
  readNamespaceLinks,
  readNamespaceList,
  readResponse,
  readArchive,
];

const ALL: readonly Reader[] = [
  readCommand,
  (observation) => {
    const view = legacy(observation);
    return EVERYWHERE.flatMap((read) => read(view));
  },
];

/** Everything that is understood, tool by tool; also what the authors' reference is made from. */
export const READINGS: readonly Reading[] = [...NERDCTL, ...CRICTL];

const byCommand = new Map<string, Reader[]>();
for (const { tool, actions = [''], read } of READINGS) {
  for (const action of actions) {
    const key = `${tool} ${action}`;
    byCommand.set(key, [...(byCommand.get(key) ?? []), read]);
  }
}

/** The readers of one command, in the order in which they find their facts. */
export function readersOf({ tool, action }: Invocation): readonly Reader[] {
  return [...ALL, ...(byCommand.get(`${tool} ${action}`) ?? [])];
}
