import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/** Ticks a second in which the kernel counts the time of processes. */
const TICKS = 100;

/** The processes of a browser that show pages. */
export async function pageProcesses(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Seconds of a processor that processes have used since they began. */
export function processorSeconds(processes: readonly number[]): number {
  return processes.reduce((sum, id) => {
    // Behind the name, which may have anything in it: the 12th and 13th field are time in the program and in the kernel.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) / TICKS;
  }, 0);
}

/** Megabytes that processes take, with their share of what they have in common with others. */
export function memoryOf(processes: readonly number[]): number {
  return processes.reduce((sum, id) => {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1];
    return sum + Number(kilobytes) / 1000;
  }, 0);
}
