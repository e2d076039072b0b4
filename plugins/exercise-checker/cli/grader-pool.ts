import type { Grading } from '../core/index.ts';
import { Grader, type GraderOptions } from './grader.ts';

/** Grades one file with the grader it is given. */
type GradeFile<File> = (file: File, grader: Grader) => Promise<Grading>;

/**
 * What may be a neighbour's doing where several files are graded at once: they share the processors and one memory, and
 * the system tells only what the whole process holds. Such an end is not a verdict until the file had the process for itself.
 */
const MAY_BE_ANOTHERS: ReadonlySet<string> = new Set(['took-too-long', 'out-of-memory', 'checker-failed']);

/**
 * Grades files in several threads, and gives the same as one thread would: gradings are in the order of the files, and a
 * file that used up its allowance beside others is graded once more when they have ended, alone.
 */
export class GraderPool {
  readonly #options: GraderOptions;
  readonly #first: Grader;
  /** Whether one file is graded at a time, so that what is found is that file's own. */
  #alone = true;

  constructor(options: GraderOptions) {
    const onBug = (stack: string): void => {
      if (this.#alone) options.onBug(stack);
    };
    this.#options = { ...options, onBug };
    // The engine is loaded while the exercise is read.
    this.#first = new Grader(this.#options);
  }

  /**
   * Grades all files, as many at once as there are jobs.
   * @param onGraded told after each file whose grading is known
   * @throws what `grade` throws, once every thread has stopped
   */
  async gradeEach<File>(
    files: readonly File[],
    jobs: number,
    grade: GradeFile<File>,
    onGraded: () => void,
  ): Promise<Grading[]> {
    const gradings: Grading[] = [];
    const doubtful: number[] = [];
    const queue = files.entries();
    const work = async (grader: Grader): Promise<void> => {
      for (const [index, file] of queue) {
        const grading = await grade(file, grader);
        if (!this.#alone && MAY_BE_ANOTHERS.has(grading.report.reason?.code ?? '')) {
          doubtful.push(index);
        } else {
          gradings[index] = grading;
          onGraded();
        }
      }
    };
    await this.#atOnce(Math.min(jobs, files.length), work, queue);
    for (const index of doubtful.sort((a, b) => a - b)) {
      gradings[index] = await grade(files[index] as File, this.#first);
      onGraded();
    }
    return gradings;
  }

  /** Has the same work done by so many graders; where one throws, the others leave the queue as it is. */
  async #atOnce(
    jobs: number,
    work: (grader: Grader) => Promise<void>,
    queue: Iterator<unknown>,
  ): Promise<void> {
    const others = Array.from({ length: jobs - 1 }, () => new Grader(this.#options));
    this.#alone = others.length === 0;
    const emptyQueue = (): void => {
      while (queue.next().done !== true);
    };
    const ends = await Promise.allSettled(
      [this.#first, ...others].map((grader) =>
        work(grader).catch((error: unknown) => {
          emptyQueue();
          throw error;
        }),
      ),
    );
    await Promise.all(others.map((grader) => grader.close()));
    this.#alone = true;
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** Ends the threads; without this the process would not end. */
  async close(): Promise<void> {
    await this.#first.close();
  }
}
