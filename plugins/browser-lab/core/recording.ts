import { COLUMNS, ROWS } from './screen-size.ts';

/** What is written over a recording, of the machine it was made on. */
export interface RecordedMachine {
  readonly title: string;
  readonly programs: Readonly<Record<string, string>>;
}

/**
 * What a terminal was sent, as an asciicast (version 2): the same file that a recorder on a server would make, for the
 * grading beside the terminal and for anyone who saves it.
 */
export class Recording {
  readonly #lines: string[] = [];

  constructor({ title, programs }: RecordedMachine) {
    const env = { SHELL: '/bin/bash', TERM: 'xterm-256color' };
    this.#lines.push(
      JSON.stringify({ version: 2, width: COLUMNS, height: ROWS, title, env, versions: programs }),
    );
  }

  /** Whether anything was recorded yet. */
  get empty(): boolean {
    return this.#lines.length === 1;
  }

  /** @param seconds since the recording began */
  add(seconds: number, text: string): void {
    if (text !== '') this.#lines.push(JSON.stringify([Math.round(seconds * 1000) / 1000, 'o', text]));
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}
