import type { SimpleCommand } from './model.ts';

/**
 * The variables a session has set so far. A learner who types `REF=registry.example/web:1` and later
 * `ctr run "$REF" web` means the same as one who types the name twice.
 * Limit: only values visible in the session are known; anything else stays as it was written.
 */
export class ShellEnvironment {
  /** Undefined for a variable that was taken back here. */
  readonly #variables = new Map<string, string | undefined>();
  readonly #outer: ShellEnvironment | undefined;

  /** @param outer what a sub-shell starts from; nothing set in the sub-shell gets out to it. */
  constructor(outer?: ShellEnvironment) {
    this.#outer = outer;
  }

  /** The value a variable has at this point of the session, or undefined where the session never set it. */
  get(name: string): string | undefined {
    return this.#variables.has(name) ? this.#variables.get(name) : this.#outer?.get(name);
  }

  /** Gives a variable a value, or with undefined makes it unknown. */
  set(name: string, value: string | undefined): void {
    this.#variables.set(name, value);
  }

  /** What was set in the sub-shells around this point, as far as it is known. */
  own(): Map<string, string> {
    const own = new Map<string, string>();
    for (const [name, value] of this.#outer ? [...this.#outer.own(), ...this.#variables] : []) {
      if (value === undefined) own.delete(name);
      else own.set(name, value);
    }
    return own;
  }

  /** Takes note of what a command changed: `X=1`, `export X=1`, `unset X`, and fish's `set -x X 1`. */
  apply(command: SimpleCommand): void {
    const [program, ...rest] = command.words;
    if (program === undefined) {
      for (const [name, value] of command.assignments) this.set(name, value);
    } else if (/^(export|declare|readonly|typeset|local)$/.test(program)) {
      for (const word of rest) this.#assign(word);
    } else if (program === 'unset') {
      for (const word of rest) this.set(word, undefined);
    } else if (program === 'set') {
      this.#applyFish(rest);
    }
  }

  #assign(word: string): void {
    const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
    if (match) this.set(match[1] ?? '', match[2] ?? '');
  }

  #applyFish(words: string[]): void {
    if (words.includes('--')) return;
    const operands = words.filter((word) => !word.startsWith('-'));
    const [name, ...values] = operands;
    if (name === undefined || !/^[A-Za-z_]\w*$/.test(name)) return;
    if (words.some((word) => /^(-[a-zA-Z]*e[a-zA-Z]*|--erase)$/.test(word))) this.set(name, undefined);
    else if (values.length > 0) this.set(name, values.join(' '));
  }
}
