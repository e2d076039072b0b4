import { existsSync, globSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = '/sys/fs/cgroup';

/** Parent of the cgroups of every machine: what is not below it is not the lab's. */
const LAB = 'driftwood-lab';

/** Longer than a killed process takes to go, however much memory it gives back. */
const PATIENCE_MILLISECONDS = 10_000;

/** Name of a machine's cgroups, below every controller. */
export function cgroupOf(machine: string): string {
  return `${LAB}/${machine}`;
}

/** Names of the machines that have cgroups, also of those whose processes are gone. */
export function machinesWithCgroups(): string[] {
  return globSync(`${ROOT}/pids/${LAB}/*/`).map((folder) => path.basename(folder));
}

/** PIDs, as the host counts, of everything that runs in or for a machine. */
export function processesOf(machine: string): number[] {
  const lists = globSync(`${ROOT}/{pids,systemd}/${cgroupOf(machine)}/**/cgroup.procs`);
  const pids = lists.flatMap((list) => {
    try {
      return readFileSync(list, 'utf8').trim().split('\n').map(Number);
    } catch {
      // The cgroup was removed since it was listed.
      return [];
    }
  });
  return [...new Set(pids)].filter((pid) => pid > 0);
}

/**
 * Ends everything that runs in or for a machine, and removes its cgroups. Only what is in these cgroups is touched, so
 * no PID that was given to another process meanwhile can be hit.
 * @throws Error when something does not end
 */
export async function endProcesses(machine: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (let pids = processesOf(machine); pids.length > 0; pids = processesOf(machine)) {
    if (Date.now() > deadline) {
      throw new Error(
        `The machine "${machine}" did not end: still there are the processes ${pids.join(', ')}.`,
      );
    }
    for (const pid of pids) kill(pid);
    thaw(machine);
    await sleep(20);
  }
  await removeCgroups(cgroupOf(machine), deadline);
  // Another machine may come up just now, and then its cgroups keep the parent from being removed.
  if (machinesWithCgroups().length === 0) await removeCgroups(LAB, 0).catch(() => undefined);
}

/** Lets go what was paused in a machine: a frozen process does not end. */
function thaw(machine: string): void {
  for (const state of globSync(`${ROOT}/freezer/${cgroupOf(machine)}/**/freezer.state`)) {
    try {
      writeFileSync(state, 'THAWED');
    } catch {
      // The cgroup was removed since it was listed.
    }
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Children first: a cgroup is a folder that can be removed only while it has none. The kernel may keep one busy for a
 * moment after its last process has gone.
 */
async function removeCgroups(name: string, deadline: number): Promise<void> {
  const folders = globSync([`${ROOT}/*/${name}/`, `${ROOT}/*/${name}/**/`]);
  for (const folder of folders.sort((a, b) => b.length - a.length)) {
    while (existsSync(folder)) {
      try {
        rmdirSync(folder);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EBUSY' || Date.now() > deadline) throw error;
        await sleep(20);
      }
    }
  }
}
