import type { Invocation } from '../../../../container-commands/index.ts';
import { readArchive } from './archive.ts';
import { readMemoryLimit } from './cgroup.ts';
import { COMMAND } from './command.ts';
import { readBlob, readChecksum } from './content.ts';
import { CRICTL } from './crictl/index.ts';
import { CTR } from './ctr/index.ts';
import { readFile, readFolder } from './folders.ts';
import { readKernel } from './kernel.ts';
import { readLists } from './lists.ts';
import { NERDCTL } from './nerdctl/index.ts';
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
import { readMounts } from './snapshots.ts';

/** Readers that have not moved into the folder of their tool yet; each is asked about every command. */
const EVERYWHERE: readonly LegacyReader[] = [
  readLists,
  readMounts,
  readBlob,
  readChecksum,
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
  readNamespaceLinks,
  readNamespaceList,
  readResponse,
  readArchive,
];

/** Everything that is understood, tool by tool; also what the authors' reference is made from. */
export const READINGS: readonly Reading[] = [
  COMMAND,
  {
    tool: '*',
    forms: [],
    proves: [],
    read: (observation) => {
      const view = legacy(observation);
      return EVERYWHERE.flatMap((read) => read(view));
    },
  },
  ...CTR,
  ...NERDCTL,
  ...CRICTL,
];

/** The readers of any command, of all commands of one tool, and of one command, each with the more general ones among them. */
const everywhere = READINGS.filter(({ tool }) => tool === '*').map(({ read }) => read);
const byTool = new Map<string, readonly Reader[]>();
const byCommand = new Map<string, readonly Reader[]>();

for (const { tool, actions } of READINGS) {
  const ofTool = READINGS.filter((one) => one.tool === '*' || one.tool === tool);
  byTool.set(tool, readersIn(ofTool, undefined));
  for (const action of actions ?? []) byCommand.set(`${tool} ${action}`, readersIn(ofTool, action));
}

function readersIn(readings: readonly Reading[], action: string | undefined): Reader[] {
  return readings
    .filter(({ actions }) => actions === undefined || (action !== undefined && actions.includes(action)))
    .map(({ read }) => read);
}

/** The readers of one command, in the order in which they find their facts: that of the registry. */
export function readersOf({ tool, action }: Invocation): readonly Reader[] {
  return byCommand.get(`${tool} ${action}`) ?? byTool.get(tool) ?? everywhere;
}
