import type { Exercise } from '../core/index.ts';

/** Where exercises come from. */
export interface ExerciseSource {
  /** The folder they are in, with their recordings; undefined if they are a part of the program itself. */
  readonly folder: string | undefined;
  /** In the order they are listed in. */
  ids(): Promise<readonly string[]>;
  /** @throws UsageError for an unknown id, with the known ones, or for an exercise with mistakes, with all of them */
  open(id: string): Promise<Exercise>;
}

/** What the checker in a checkout and the one file that is made of it differ in. */
export interface Program {
  /** What one types to start it. */
  readonly command: string;
  /** Where its own exercises are, in words. */
  readonly home: string;
  readonly exercises: ExerciseSource;
  /** The module that grades in its own thread. */
  readonly thread: URL;
}
