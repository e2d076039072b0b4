import { readArchive } from './archive.ts';
import { readMemoryLimit } from './cgroup.ts';
import { readCommand } from './command.ts';
import { readContainerInfo } from './container-info.ts';
import { readBlob, readChecksum } from './content.ts';
import { readCrictlContainer } from './crictl-container.ts';
import { readCrictlImages } from './crictl-images.ts';
import { readCrictlInspect } from './crictl-inspect.ts';
import { readCrictlOutput } from './crictl-output.ts';
import { readCrictlPods } from './crictl-pods.ts';
import { readCrictlPs } from './crictl-ps.ts';
import { readEvents } from './events.ts';
import { readFile, readFolder } from './folders.ts';
import { readHandOver } from './hand-over.ts';
import { readKernel } from './kernel.ts';
import { readCreate, readEnd, readExec, readPull, readRun } from './life-cycle.ts';
import { readLists } from './lists.ts';
import { readNerdctlBehindCtr } from './nerdctl-behind-ctr.ts';
import { readNerdctlBuild } from './nerdctl-build.ts';
import { readNerdctlContainer } from './nerdctl-container.ts';
import { readNerdctlImage } from './nerdctl-image.ts';
import { readNerdctlImages } from './nerdctl-images.ts';
import { readNerdctlInspect } from './nerdctl-inspect.ts';
import { readNerdctlPort } from './nerdctl-ports.ts';
import { readNerdctlPs } from './nerdctl-ps.ts';
import { readNerdctlCreate, readNerdctlRun } from './nerdctl-run.ts';
import { readNamespaceLinks, readNamespaceList } from './namespaces.ts';
import { readResponse } from './network.ts';
import { readProcessList } from './process-list.ts';
import { readProcesses } from './processes.ts';
import type { Reader } from './reader.ts';
import { readRunc } from './runc.ts';
import { readSearch } from './search.ts';
import { readSearchByPid } from './search-by-pid.ts';
import { readService } from './service.ts';
import { readSignals } from './signals.ts';
import { readMounts, readSnapshotTree } from './snapshots.ts';

/** All readers; each is asked about every command, and several may answer. */
export const READERS: readonly Reader[] = [
  readCommand,
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
  readNerdctlImage,
  readNerdctlImages,
  readNerdctlRun,
  readNerdctlCreate,
  readNerdctlContainer,
  readNerdctlPs,
  readNerdctlPort,
  readNerdctlInspect,
  readNerdctlBuild,
  readCrictlImages,
  readCrictlPs,
  readCrictlPods,
  readCrictlContainer,
  readCrictlOutput,
  readCrictlInspect,
];
