import type { RegisteredReader } from '../reader.ts';
import { readArchive } from './archive.ts';
import { readBlobFile } from './blobs.ts';
import { readChecksum } from './checksums.ts';
import { readFileTest, readListedFiles, readMissingFiles } from './files.ts';
import { readFolderSize, readFoundFiles, readListedFolder, readNamedFiles } from './folders.ts';
import { insideContainers } from './inside.ts';
import { readKernel } from './kernel.ts';
import { readLimit } from './limits.ts';
import { readMounts } from './mounts.ts';
import { readNamespaceLinks, readNamespaceList } from './namespaces.ts';
import { readResponse } from './network.ts';
import { PROCESSES } from './processes/index.ts';
import { readService } from './service.ts';
import { readSignals } from './signals.ts';

/** One entry for each of several tools that are read alike. */
function forEach(tools: readonly string[], reading: Omit<RegisteredReader, 'tool'>): RegisteredReader[] {
  return tools.map((tool) => ({ tool, ...reading }));
}

/** What is read of the tools of Linux, and of the kernel's files. */
export const LINUX: readonly RegisteredReader[] = [
  ...PROCESSES,
  ...forEach(['kill', 'pkill', 'killall'], {
    forms: ['PID', 'NAME', '-9', '-s KILL', '$(pgrep NAME)'],
    proves: ['signal', 'search'],
    read: readSignals,
  }),
  ...forEach(['uname', 'cat', 'sysctl', 'head', 'grep'], {
    forms: ['-r', '-a', '/proc/version', 'kernel.osrelease'],
    proves: ['kernel'],
    read: readKernel,
  }),
  ...insideContainers({
    forms: ['uname -r', 'cat /proc/version', 'sh'],
    proves: ['kernel'],
    read: readKernel,
  }),
  {
    tool: 'ls',
    forms: ['FOLDER', '-l', '-F', '| wc -l'],
    proves: ['folder'],
    read: readListedFolder,
  },
  { tool: 'find', forms: ['FOLDER', '-type f | wc -l'], proves: ['folder'], read: readFoundFiles },
  { tool: 'file', forms: ['FOLDER/*'], proves: ['folder'], read: readNamedFiles },
  { tool: 'du', forms: ['-s FOLDER', '-sh FOLDER'], proves: ['folder'], read: readFolderSize },
  ...forEach(['ls', 'stat'], { forms: ['FILE'], proves: ['file'], read: readListedFiles }),
  ...forEach(['find'], { forms: ['FILE'], proves: ['file'], read: readMissingFiles }),
  ...forEach(['test', '[', '[['], {
    forms: ['-e FILE', '-p FILE', '! -e FILE'],
    proves: ['file'],
    read: readFileTest,
  }),
  ...forEach(['systemctl', 'service'], {
    forms: ['stop UNIT', 'restart UNIT', 'is-active UNIT', 'UNIT restart'],
    proves: ['service'],
    read: readService,
  }),
  // Whatever program printed the file.
  { tool: '*', forms: ['/sys/fs/cgroup/…/memory.max'], proves: ['limit'], read: readLimit },
  ...forEach(['ls', 'readlink', 'stat', 'find'], {
    forms: ['/proc/PID/ns', '/proc/PID/ns/net'],
    proves: ['namespace'],
    read: readNamespaceLinks,
  }),
  { tool: 'lsns', forms: ['-p PID', '-t net -p PID'], proves: ['namespace'], read: readNamespaceList },
  ...forEach(['curl', 'wget', 'nsenter'], { forms: ['URL'], proves: ['response'], read: readResponse }),
  ...insideContainers({ forms: ['curl URL', 'wget -qO- URL'], proves: ['response'], read: readResponse }),
  ...forEach(['tar', 'bsdtar'], { forms: ['tf FILE', '-tvf FILE'], proves: ['entry'], read: readArchive }),
  { tool: '*', forms: ['/proc/mounts', '/proc/PID/mountinfo'], proves: ['mount'], read: readMounts },
  ...forEach(['sha256sum', 'shasum', 'openssl', 'tee', 'python3', 'python', 'perl', 'ruby', 'node', 'php'], {
    forms: ['FILE', '-a 256 FILE', 'dgst -sha256 FILE', '>(sha256sum)'],
    proves: ['checksum'],
    read: readChecksum,
  }),
  ...forEach(['cat', 'jq', 'head', 'less', 'python3', 'bat', 'batcat', 'grep'], {
    forms: ['blobs/sha256/DIGEST'],
    proves: ['blob'],
    read: readBlobFile,
  }),
];
