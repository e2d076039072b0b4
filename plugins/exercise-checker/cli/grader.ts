import { Worker } from 'node:worker_threads';
import type { GradeOptions } from '../core/grade.ts';
import type { Exercise, Grading } from '../core/index.ts';
import type { Reason } from '../core/report/assessment.ts';
import { withoutVerdict } from '../core/report/without-verdict.ts';
import { ALLOWANCE, type Allowance } from './allowance.ts';
import type { ThreadAnswer, ThreadRequest } from './grading-requests.ts';
import { stackOf } from './stack.ts';

export interface GraderOptions {
  /** Whether the facts behind the verdicts are asked for, too. */
  withFacts: boolean;
  /** Told where the checker failed, for anyone who fixes it. */
  onBug(stack: string): void;
  allowance?: Allowance;
  /** The module that runs in the thread. */
  thread: URL;
}

/** A thread, and what is known of it once it has ended: it may do so while it loads the engine, before it is asked. */
interface Thread {
  worker: Worker;
  ended: Promise<Outcome>;
}

/** Milliseconds between two looks at a grading. */
const WATCH_PERIOD = 50;

type Outcome = { grading: Grading } | { reason: Reason; stack?: string };

/**
 * Grades files one after another in its own thread. A file that takes too long, takes too much memory or hits a
 * bug gets a report that says so; the thread is ended, and the next file has a new one.
 */
export class Grader {
  readonly #options: GraderOptions;
  readonly #allowance: Allowance;
  #thread: Thread | undefined;

  constructor(options: GraderOptions) {
    this.#options = options;
    this.#allowance = options.allowance ?? ALLOWANCE;
    // The engine is loaded while the exercise is read.
    this.#thread = this.#start();
  }

  /** Grades one file; never throws for what it holds. */
  async grade(exercise: Exercise, bytes: Uint8Array, options: GradeOptions): Promise<Grading> {
    const { withFacts, onBug } = this.#options;
    const thread = (this.#thread ??= this.#start());
    thread.worker.postMessage({ exercise, bytes, options, withFacts } satisfies ThreadRequest);
    const outcome = await this.#outcomeOf(thread);
    if ('grading' in outcome) return outcome.grading;
    await this.close();
    if (outcome.stack !== undefined) onBug(outcome.stack);
    return { report: withoutVerdict(exercise, options.file, outcome.reason), facts: [] };
  }

  /** Ends the thread; without this the process would not end. */
  async close(): Promise<void> {
    await this.#thread?.worker.terminate();
    this.#thread = undefined;
  }

  #start(): Thread {
    const worker = new Worker(this.#options.thread, {
      // A thread at its own limit may take the process with it, so its memory is watched from here instead.
      resourceLimits: { maxOldGenerationSizeMb: 4 * this.#allowance.megabytes },
    });
    const ended = new Promise<Outcome>((resolve) => {
      worker.on('error', (error) => resolve(failure(stackOf(error))));
      worker.on('exit', (code) => resolve(failure(`The thread that grades ended with ${code}.`)));
    });
    return { worker, ended };
  }

  async #outcomeOf({ worker, ended }: Thread): Promise<Outcome> {
    let watch: NodeJS.Timeout | undefined;
    let stopListening = (): void => undefined;
    const answer = new Promise<Outcome>((resolve) => {
      const answered = (answer: ThreadAnswer): void => {
        // The clock starts with the grading: a slow machine takes its time to load the engine.
        if (answer.kind === 'started') watch = this.#watch(resolve);
        else if (answer.kind === 'graded') resolve({ grading: answer.grading });
        else resolve(failure(answer.stack));
      };
      worker.on('message', answered);
      stopListening = () => worker.off('message', answered);
    });
    try {
      return await Promise.race([answer, ended]);
    } finally {
      clearInterval(watch);
      stopListening();
    }
  }

  /**
   * Looks again and again whether a grading has used up its allowance. Memory counts from where the grading began: a busy
   * machine may take a while to get back what a thread ended before this one held, and that is not this file's doing.
   */
  #watch(end: (outcome: Outcome) => void): NodeJS.Timeout {
    const { seconds, megabytes } = this.#allowance;
    const start = performance.now();
    const held = process.memoryUsage.rss();
    return setInterval(() => {
      if (performance.now() - start > seconds * 1000) end({ reason: { code: 'took-too-long', seconds } });
      else if (process.memoryUsage.rss() - held > megabytes * 1e6)
        end({ reason: { code: 'out-of-memory', megabytes } });
    }, WATCH_PERIOD);
  }
}

function failure(stack: string): Outcome {
  return { reason: { code: 'checker-failed' }, stack };
}
