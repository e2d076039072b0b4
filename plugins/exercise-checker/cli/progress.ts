/** As much of standard error as progress needs. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Milliseconds before the first line, so that a short run shows none, and between two of them. */
const PAUSE = 200;
const CLEAR_ROW = '\r\u001b[K';

/** Says on a terminal how many files have been graded, in one row that is gone at the end; elsewhere it says nothing. */
export class Progress {
  readonly #stream: ProgressStream | undefined;
  readonly #now: () => number;
  readonly #start: number;
  #total = 0;
  #graded = 0;
  #shown: number;
  #isShown = false;

  /** @param now milliseconds of a clock that never goes back */
  constructor(
    stream: ProgressStream,
    environment: Readonly<Record<string, string | undefined>>,
    now = () => performance.now(),
  ) {
    this.#stream = stream.isTTY === true && environment['TERM'] !== 'dumb' ? stream : undefined;
    this.#now = now;
    this.#start = now();
    this.#shown = this.#start;
  }

  /** @param total how many files are to be graded */
  begin(total: number): void {
    this.#total = total;
  }

  /** One more file has been graded. */
  step(): void {
    this.#graded++;
    const now = this.#now();
    if (this.#stream === undefined || this.#total < 2 || now - this.#shown < PAUSE) return;
    this.#shown = now;
    this.#isShown = true;
    const perSecond = (this.#graded / (now - this.#start)) * 1000;
    const left = Math.ceil((this.#total - this.#graded) / perSecond);
    this.#stream.write(
      `${CLEAR_ROW}${this.#graded} of ${this.#total} files graded, ${perSecond.toFixed(perSecond < 10 ? 1 : 0)} a second, ${durationOf(left)} left`,
    );
  }

  /** Takes the row away. */
  clear(): void {
    if (this.#isShown) this.#stream?.write(CLEAR_ROW);
    this.#isShown = false;
  }
}

function durationOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}
