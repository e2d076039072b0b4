import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Report } from '../../../plugins/exercise-checker/sentences/index.ts';
import type { HostileCase } from './kinds.ts';
import type { Shown } from './shown.ts';

/** What came of one grading. */
export interface Answer {
  report: Report;
  shown: Shown;
  bytes: number;
  /** Processor time of the whole process while it was graded: what other programs do does not count. */
  seconds: number;
}

/** The grading took so long that its thread was ended. */
class Hang extends Error {}

/** Seconds of processor time: no session may take more than two, and one that takes so many is never done. */
const PATIENCE = 8;

/** Megabytes of the heap; more than a browser tab should be asked for. */
const MEMORY = 1500;

/**
 * Grades sessions in another thread, so that one that would never end can be ended. The thread is used again until
 * that happens; grade one session at a time, because processor time is that of the process.
 */
export class GradingThread {
  #worker: Promise<Worker> | undefined;
  readonly #patience: number;

  /** @param patience seconds of processor time after which the thread is ended */
  constructor(patience = PATIENCE) {
    this.#patience = patience;
  }

  /** @throws Hang where it does not end, or with the error it threw */
  async grade(asked: HostileCase): Promise<Answer> {
    const worker = await (this.#worker ??= start());
    try {
      return await answerTo(worker, asked, this.#patience);
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  async end(): Promise<void> {
    const worker = await this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

async function start(): Promise<Worker> {
  const worker = new Worker(new URL('./grading-worker.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  await once(worker, 'message');
  return worker;
}

/** The next message; an error of the thread, also that of too much memory, is thrown by `once`. */
async function answerTo(worker: Worker, asked: HostileCase, patience: number): Promise<Answer> {
  const hangs = new AbortController();
  const before = process.cpuUsage();
  const guard = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1e6 > patience) hangs.abort();
  }, 250);
  try {
    const answer = once(worker, 'message', { signal: hangs.signal });
    worker.postMessage(asked);
    const [message]: Answer[] = await answer;
    if (message === undefined) throw new TypeError('The thread has no answer.');
    return message;
  } catch (error) {
    if (!hangs.signal.aborted) throw error;
    throw new Hang(`still not graded after ${patience} seconds of processor time`);
  } finally {
    clearInterval(guard);
  }
}
