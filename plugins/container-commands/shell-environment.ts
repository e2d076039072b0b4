import type { SimpleCommand } from './command-line.ts';

/**
 * The variables a session has set so far. A learner who types `REF=registry.example/web:1` and later
 * `ctr run "$REF" web` means the same as one who types the name twice.
 * Limit: only values visible in the session are known; anything else stays as it was written.
 */
export class ShellEnvironment {
  readonly #variables = new Map<string, string>();

  /** The value a variable has at this point of the session, or undefined where the session never set it. */
  get(name: string): string | undefined {
    return this.#variables.get(name);
  }

  /** Takes note of what a command changed: `X=1`, `export X=1`, `unset X`, and fish's `set -x X 1`. */
  apply(command: SimpleCommand): void {
    const [program, ...rest] = command.words;
    if (program === undefined) {
      for (const [name, value] of command.assignments) this.#variables.set(name, value);
    } else if (program === 'export' || program === 'declare' || program === 'readonly') {
      for (const word of rest) this.#assign(word);
    } else if (program === 'unset') {
      for (const word of rest) this.#variables.delete(word);
    } else if (program === 'set') {
      this.#applyFish(rest);
    }
  }

  #assign(word: string): void {
    const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
    if (match) this.#variables.set(match[1] ?? '', match[2] ?? '');
  }

  #applyFish(words: string[]): void {
    const operands = words.filter((word) => !word.startsWith('-'));
    const [name, ...values] = operands;
    if (name === undefined || !/^[A-Za-z_]\w*$/.test(name)) return;
    if (words.some((word) => word === '-e' || word === '--erase')) this.#variables.delete(name);
    else if (values.length > 0) this.#variables.set(name, values.join(' '));
  }
}
