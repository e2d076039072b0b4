import type { ExerciseCheck } from 'starlight-exercise-checker/exercise-check';

export type Report = Awaited<ReturnType<ExerciseCheck['grade']>>;

/** Name of the recording, as a file and in reports. */
export const FILE = 'session.cast';

/**
 * Grades a growing recording by the grading box of the page, whose engine runs in its own worker. While one grading
 * is under way, of all that is asked for only the last is done.
 */
export class LiveGrading {
  readonly #box: ExerciseCheck;
  readonly #show: (report: Report) => void;
  readonly #failed: (error: unknown) => void;
  #wanted: (() => string) | undefined;
  #busy = false;

  constructor(box: ExerciseCheck, show: (report: Report) => void, failed: (error: unknown) => void) {
    this.#box = box;
    this.#show = show;
    this.#failed = failed;
  }

  /** @param recording called when its turn has come, for the recording as it is then */
  ask(recording: () => string): void {
    this.#wanted = recording;
    if (!this.#busy) void this.#work();
  }

  /** Forgets what was asked for: another recording has begun. */
  forget(): void {
    this.#wanted = undefined;
  }

  async #work(): Promise<void> {
    this.#busy = true;
    while (this.#wanted) {
      const recording = this.#wanted;
      this.#wanted = undefined;
      try {
        this.#show(await this.#box.grade(new TextEncoder().encode(recording()), FILE));
      } catch (error) {
        this.#failed(error);
      }
    }
    this.#busy = false;
  }
}
