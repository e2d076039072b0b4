/** What is wrong in a recording that was to be perfect, for anyone who made it. */
export class BrokenRecording extends Error {
  override readonly name = 'BrokenRecording';
  /** Line of the file, from 1; the header is line 1. */
  readonly line: number;
  readonly found: string;
  readonly expected: string;

  constructor(line: number, found: string, expected: string) {
    super(`line ${line}: ${found}; expected ${expected}`);
    this.line = line;
    this.found = found;
    this.expected = expected;
  }
}
