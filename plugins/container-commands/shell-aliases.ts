/** The name a command was given by the learner, and what it stands for; a function says where its arguments go. */
interface Alias {
  body: string;
  takesArguments: boolean;
}

const DEFINES = /(?:^|[;&|]\s*)alias\s+((?:[^;&|'"]|'[^']*'|"[^"]*")+)/g;
/** `name='…'` in bash and zsh, of which there may be several, and fish's `name '…'`. */
const ALIAS = /([\w.-]+)(?:=|\s+(?=['"]))(?:'([^']*)'|"([^"]*)"|(\S+))/g;
const FUNCTION = /^\s*(?:function\s+)?([\w.-]+)\s*\(\)\s*\{\s*([^{}]{1,500}?)\s*;?\s*\}\s*$/s;
const FISH_FUNCTION = /^\s*function\s+([\w.-]+)\s*;\s*(.{1,500}?)\s*;?\s*end\s*$/s;
const ARGUMENTS = /"?\$(?:@|\*|argv)"?/;
/** Where a program's name may stand, sudo before it or not. */
const FIRST_WORD = /(^\s*|[;&|(]\s*)(sudo\s+)?([\w.-]+)(?=\s|[;&|)]|$)([^;&|)]*)/g;

/**
 * Short names a session made for longer commands: `alias c='sudo ctr'`, `b() { sudo ctr -n blue "$@"; }`, and
 * fish's forms of both.
 * Limit: one-line functions around one command; a name is replaced once, not again in what it stands for.
 */
export class ShellAliases {
  readonly #names = new Map<string, Alias>();

  /** The line as the shell runs it; definitions in it count from the next line on. */
  expand(line: string): string {
    const expanded =
      this.#names.size === 0
        ? line
        : line.replace(
            FIRST_WORD,
            (whole, before: string, sudo: string | undefined, name: string, rest: string) => {
              const alias = this.#names.get(name);
              return alias === undefined ? whole : `${before}${sudo ?? ''}${apply(alias, rest)}`;
            },
          );
    this.#note(line);
    return expanded;
  }

  #note(line: string): void {
    for (const [, definitions = ''] of line.matchAll(DEFINES)) {
      for (const [, name = '', single, double, bare] of definitions.matchAll(ALIAS)) {
        this.#names.set(name, { body: single ?? double ?? bare ?? '', takesArguments: false });
      }
    }
    const [, name, body] = FUNCTION.exec(line) ?? FISH_FUNCTION.exec(line) ?? [];
    if (name !== undefined && body !== undefined) {
      this.#names.set(name, { body, takesArguments: ARGUMENTS.test(body) });
    }
  }
}

function apply({ body, takesArguments }: Alias, rest: string): string {
  return takesArguments ? body.replace(ARGUMENTS, () => rest.trim()) : body + rest;
}
