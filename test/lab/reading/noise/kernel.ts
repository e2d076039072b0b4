import { calls } from '../command-context.ts';
import { Draft } from '../draft.ts';
import type { Noise } from './noise.ts';

/** The release gVisor reports itself, whatever it keeps running. */
const GVISOR_RELEASE = /^4\.4(?:\.0)?$/;

/** A whole release, or a row that has only its first two numbers left. */
const RELEASE = /(?<![\w.])\d+\.\d+\.\d+[\w.+~-]*|^\d+\.\d+$/g;

/**
 * `uname`: the machine's kernel may be another one tomorrow, and belongs to no release of containerd. That a
 * container has the same kernel as its machine, or that of gVisor, still shows.
 */
export const kernelName: Noise = {
  applies: (command) => calls(command, /^uname$/) || /\buname\b/.test(command.text),
  quiet(rows) {
    for (const row of rows) {
      row.text = row.text.replace(RELEASE, (release) =>
        GVISOR_RELEASE.test(release) ? release : (row.hold('kernel', release) ?? release),
      );
      if (!row.text.includes(' 4.4.0 ')) {
        row.name(/#\d+ .*?(?= (?:x86_64|aarch64|i686|armv7l)\b|$)/g, 'build');
      }
    }
    return rows;
  },
};

/** `dmesg` in gVisor: between the first message and the last come jokes, chosen and ordered by chance. */
export const bootMessages: Noise = {
  applies: (command) => /\bdmesg\b/.test(command.text),
  quiet(rows) {
    const first = rows.findIndex(({ text }) => text.includes('Starting gVisor'));
    const last = rows.findLastIndex(({ text }) => text.endsWith('Ready!'));
    if (first < 0 || last <= first + 1) return rows;
    return [...rows.slice(0, first + 1), Draft.standIn('boot messages'), ...rows.slice(last)];
  },
};

/** gVisor's processes are started with flags in any order, some of them sizes and numbers of the machine. */
export const gvisorFlags: Noise = {
  applies: () => true,
  quiet(rows) {
    for (const row of rows) row.name(/(?<=\brunsc(?:-gofer|-sandbox)? )--\S+ .*$/g, 'flags');
    return rows;
  },
};
