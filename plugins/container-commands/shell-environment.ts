import type { SimpleCommand } from './model.ts';
import { isScript } from './script-file.ts';
import { aliasesIn, shortcutOf, type Shortcut } from './shortcut.ts';

/** A value is kept up to this length: names and paths are shorter, and doubled values grow without end. */
const LONGEST_VALUE = 2_000;

/**
 * The variables a session has set so far, and the short names it made for commands. A learner who types
 * `REF=registry.example/web:1` and later `ctr run "$REF" web` means the same as one who types the name twice.
 * Limit: only values visible in the session are known; anything else stays as it was written.
 */
export class ShellEnvironment {
  /** Undefined for a variable that was taken back here. */
  readonly #variables = new Map<string, string | undefined>();
  /** Undefined for a shortcut that was taken back here. */
  readonly #shortcuts = new Map<string, Shortcut | undefined>();
  /** Scripts by the names of their files; undefined for one that was changed where no one saw how. */
  readonly #scripts = new Map<string, string | undefined>();
  readonly #outer: ShellEnvironment | undefined;
  #changes = 0;

  /** @param outer what a sub-shell starts from; nothing set in the sub-shell gets out to it. */
  constructor(outer?: ShellEnvironment) {
    this.#outer = outer;
  }

  /** How often anything was changed here so far: what a line means stays the same while this does. */
  get changes(): number {
    return this.#changes;
  }

  /** The value a variable has at this point of the session, or undefined if the session never set it. */
  get(name: string): string | undefined {
    return this.#variables.has(name) ? this.#variables.get(name) : this.#outer?.get(name);
  }

  /** Gives a variable a value, or with undefined makes it unknown; so does a value that is too long to be kept. */
  set(name: string, value: string | undefined): void {
    const kept = value !== undefined && value.length > LONGEST_VALUE ? undefined : value;
    if (this.#variables.has(name) && this.#variables.get(name) === kept) return;
    this.#variables.set(name, kept);
    this.#changes++;
  }

  /** What a name of the session's own stands for at this point; undefined for every other name. */
  shortcut(name: string): Shortcut | undefined {
    return this.#shortcuts.has(name) ? this.#shortcuts.get(name) : this.#outer?.shortcut(name);
  }

  /** Takes note of a function that was defined. */
  defineFunction(name: string, body: string): void {
    this.#setShortcut(name, shortcutOf(body, true));
  }

  /** The text of a script, by the name of its file; undefined if the session does not show it. */
  script(file: string): string | undefined {
    return this.#scripts.has(file) ? this.#scripts.get(file) : this.#outer?.script(file);
  }

  /** Whether the session has written or lost any script. */
  get hasScripts(): boolean {
    return this.#scripts.size > 0 || this.#outer?.hasScripts === true;
  }

  /** Takes note of what is in a file, which a sub-shell shares; undefined if no one knows any more. */
  setScript(file: string, text: string | undefined): void {
    if (this.#outer) this.#outer.setScript(file, text);
    else if (text !== undefined || this.#scripts.has(file)) {
      this.#scripts.set(file, text !== undefined && isScript(text) ? text : undefined);
      this.#changes++;
    }
  }

  /** What was set in the sub-shells around this point, as far as it is known; parameters (`$1`) are not variables. */
  own(): Map<string, string> {
    const own = new Map<string, string>();
    for (const [name, value] of this.#outer ? [...this.#outer.own(), ...this.#variables] : []) {
      if (value === undefined || /^\d/.test(name)) own.delete(name);
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
    } else if (
      program === 'unset' ||
      program === 'unalias' ||
      (program === 'functions' && rest.some(erases))
    ) {
      for (const word of rest) this.#forget(word);
    } else if (program === 'alias') {
      for (const [name, body] of aliasesIn(rest)) this.#setShortcut(name, shortcutOf(body, false));
    } else if (program === 'set') {
      this.#applyFish(rest);
    }
  }

  #forget(name: string): void {
    this.set(name, undefined);
    this.#setShortcut(name, undefined);
  }

  #setShortcut(name: string, shortcut: Shortcut | undefined): void {
    this.#shortcuts.set(name, shortcut);
    this.#changes++;
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
    if (words.some(erases)) this.set(name, undefined);
    else if (values.length > 0) this.set(name, values.join(' '));
  }
}

/** `set -e`, `set -eg` and `set --erase` of fish. */
function erases(word: string): boolean {
  return word === '--erase' || (/^-[a-zA-Z]+$/.test(word) && word.includes('e'));
}
