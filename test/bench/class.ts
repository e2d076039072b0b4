import { spawn } from 'node:child_process';
import { linkSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OWN_EXERCISES } from '../../plugins/exercise-checker/cli/own-exercises.ts';

const MAIN = fileURLToPath(new URL('../../plugins/exercise-checker/cli/main.mjs', import.meta.url));
const EXERCISE = 'pull-and-run';
const RECORDINGS = 10_000;
const FOLDERS = 100;

/** What one run over the class took. */
interface Took {
  seconds: number;
  /** The most that the process held, in MB. */
  megabytes: number;
  /** Bytes of the reports. */
  bytes: number;
}

/** 10,000 recordings, the labelled ones of an exercise again and again, graded as someone with a very large class would. */
export async function measureClass(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'class-'));
  try {
    makeClass(folder);
    const most = Math.min(availableParallelism(), 8);
    const runs: [string, string[]][] = [
      ['jsonl, 1 job', ['--jobs', '1', '--format', 'jsonl']],
      [`jsonl, ${most} jobs`, ['--jobs', String(most), '--format', 'jsonl']],
      [`html, ${most} jobs`, ['--jobs', String(most), '--format', 'html']],
    ];
    const lines: string[] = [];
    for (const [name, options] of runs) {
      const { seconds, megabytes, bytes } = await grade(folder, options);
      const perSecond = Math.round(RECORDINGS / seconds);
      lines.push(
        `${`${RECORDINGS} recordings as ${name}`.padEnd(34)} ${seconds.toFixed(0)} s, ${perSecond} a second, at most ${megabytes.toFixed(0)} MB of memory, ${(bytes / 1e6).toFixed(1)} MB written`,
      );
    }
    return lines;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function makeClass(folder: string): void {
  const sessions = join(OWN_EXERCISES, EXERCISE, 'sessions');
  const names = readdirSync(sessions).filter((name) => /\.(?:cast|typescript|txt)$/.test(name));
  const first = join(folder, 'recordings');
  mkdirSync(first);
  for (const name of names) copyFileSync(join(sessions, name), join(first, name));
  for (let index = 0; index < FOLDERS; index++)
    mkdirSync(join(folder, 'class', String(index)), { recursive: true });
  for (let index = 0; index < RECORDINGS; index++) {
    const name = names[index % names.length] ?? '';
    linkSync(join(first, name), join(folder, 'class', String(index % FOLDERS), `${index}-${name}`));
  }
}

async function grade(folder: string, options: readonly string[]): Promise<Took> {
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN, EXERCISE, 'class', ...options], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let bytes = 0;
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, heldBy(child.pid));
  }, 100);
  child.stdout.on('data', (piece: Buffer) => (bytes += piece.length));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (status !== 1)
    throw new Error(`The checker ended with ${status}; the class has sessions that fail, so 1 was expected.`);
  return { seconds: (performance.now() - start) / 1000, megabytes, bytes };
}

/** The most memory a process has held, by the kernel; 0 where it does not tell. */
function heldBy(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
