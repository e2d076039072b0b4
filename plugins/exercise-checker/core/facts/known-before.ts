import { quoted, readCommandLine, type Pipeline } from 'container-commands';
import { guessedNames, type ShownCommand } from './guessed-names.ts';

/** Programs that print what a name stands for: `alias c`, `type c`, `which c`, `declare -f c`, fish's `functions c`. */
const TELLERS = new Set(['alias', 'type', 'which', 'whence', 'command', 'declare', 'typeset', 'functions']);

/** Files in which a shell is told its short names. */
const START_FILE = /(?:^|\/)(?:\.(?:bashrc|bash_aliases|bash_profile|profile|zshrc|aliases)|config\.fish)$/;

/** Programs that print a file as it is, or rows of it. */
const PRINTERS = new Set(['cat', 'bat', 'head', 'tail', 'grep', 'egrep', 'less', 'more', 'sed', 'rg']);

const LONGEST_ROW = 500;
const MOST_ROWS = 60;

/** A name that a shell may give to a longer command. */
const NAME = String.raw`[\w.:@!+-]{1,64}`;

/** How shells print an alias, as what would define it; fish's own form is one already. */
const ALIASES: readonly (readonly [form: RegExp, definition: (name: string, body: string) => string])[] = [
  // bash, and fish: `alias c='sudo ctr'`, `alias c 'sudo ctr'`.
  [new RegExp(`^(alias (?:-[-a-z]+ )*${NAME}[= ])(.+)$`), (head, body) => `${head}${body}`],
  // bash: "c is aliased to `sudo ctr'".
  [new RegExp(`^(${NAME}) is aliased to [\`'‘](.+)['’]$`), (name, body) => `alias ${name}=${quoted(body)}`],
  // zsh, dash and ash.
  [
    new RegExp(`^(${NAME}) is an? (?:global )?alias for (.+)$`),
    (name, body) => `alias ${name}=${quoted(body)}`,
  ],
  // zsh's and csh's `which`.
  [new RegExp(`^(${NAME}): (?:globally )?aliased to (.+)$`), (name, body) => `alias ${name}=${quoted(body)}`],
];

/** zsh, dash and ash: `c='sudo ctr'`, below `alias` alone, for elsewhere it is a variable. */
const BARE_ALIAS = new RegExp(`^${NAME}='.*'$|^${NAME}=[\\w./-]+$`);

/** The row in which a function begins, of bash, zsh or fish. */
const FUNCTION = new RegExp(`^(?:function )?${NAME} ?\\(\\) ?\\{?$|^function ${NAME}(?: |$)`);

/**
 * What a shell said that its short names stand for, as the lines that would define them: a learner's aliases are in a file
 * that was read before the recording began, and `alias c` shows one.
 * @param pipeline what was asked
 * @param rows what was shown below it
 */
function shownDefinitions({ stages }: Pipeline, rows: readonly string[]): string[] {
  const [asked] = stages;
  const [program = '', ...words] = asked?.words ?? [];
  const asksShell = TELLERS.has(program);
  const readsFile = PRINTERS.has(program) && words.some((word) => START_FILE.test(word));
  if ((!asksShell && !readsFile) || words.some((word) => word.includes('=')) || rows.length > MOST_ROWS)
    return [];
  return [...aliases(rows, program === 'alias'), ...functions(rows)];
}

/** An alias or a function that is being defined. */
const DEFINITION = new RegExp(
  `\\balias (?:-[-a-z]+ )*(${NAME})[= ]|\\bfunction (${NAME})|(?:^|[;&\\s])(${NAME}) ?\\(\\)`,
  'g',
);

/** Names that a line defines: what a shell says of them later was not so before. */
function definedIn(line: string): string[] {
  return [...line.matchAll(DEFINITION)].flatMap((match) =>
    match.slice(1).filter((name) => name !== undefined),
  );
}

/** Lines that define what the shell of a session knew before it began, as far as the session shows or proves it. */
export function knownBefore(session: readonly ShownCommand[]): string[] {
  const known: string[] = [];
  const typed = new Set<string>();
  for (const { command, output } of session) {
    if (output.length > 0 && command.length <= LONGEST_ROW && asksForNames(command)) {
      const rows = output.map(({ text }) => text);
      const shown = readCommandLine(command).flatMap((pipeline) => shownDefinitions(pipeline, rows));
      known.push(...shown.filter((line) => !definedIn(line).some((name) => typed.has(name))));
    }
    const variable = shownValue(command, output);
    if (variable !== undefined && !typed.has(variable.name))
      known.push(`${variable.name}=${quoted(variable.value)}`);
    for (const [, name, other] of command.matchAll(ASSIGNS)) typed.add(name ?? other ?? '');
    if (/alias|function|\(\)/.test(command)) for (const name of definedIn(command)) typed.add(name);
  }
  const explained = new Set([...typed, ...known.flatMap(definedIn)]);
  return [...known, ...guessedNames(session, explained)];
}

/** What gives a variable its value: `X=1`, fish's `set -x X 1`, a loop, `read X`. */
const ASSIGNS =
  /(?:^|[\s;&|({])(?:([A-Za-z_]\w{0,40})=|(?:set (?:-[a-zA-Z]+ )*|for |read (?:-[a-z]+ )*)([A-Za-z_]\w{0,40}))/g;

/** The one value that `echo $X` or `printenv X` showed. */
function shownValue(
  command: string,
  output: ShownCommand['output'],
): { name: string; value: string } | undefined {
  const [row, ...more] = output;
  const [, name, other] = /^(?:echo "?\$\{?(\w{1,40})\}?"?|printenv (\w{1,40}))$/.exec(command) ?? [];
  const found = name ?? other;
  if (found === undefined || row === undefined || more.length > 0 || /^\d|^status$/.test(found))
    return undefined;
  return { name: found, value: row.text.trim() };
}

function asksForNames(command: string): boolean {
  return /\b(?:alias|type|which|whence|command|declare|typeset|functions)\b|rc\b|alias|profile|config\.fish/.test(
    command,
  );
}

function aliases(rows: readonly string[], isAlias: boolean): string[] {
  return rows.flatMap((row) => {
    const text = row.trim();
    if (text.length > LONGEST_ROW) return [];
    for (const [form, definition] of ALIASES) {
      const [, name, body] = form.exec(text) ?? [];
      if (name !== undefined && body !== undefined) return [definition(name, body)];
    }
    return isAlias && BARE_ALIAS.test(text) ? [`alias ${text}`] : [];
  });
}

/** The functions among the rows, each from its first row to the one that closes it. */
function functions(rows: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < rows.length; at++) {
    if (!FUNCTION.test((rows[at] ?? '').trimEnd())) continue;
    const end = rows.findIndex((row, index) => index > at && /^(?:\}|end)\s*$/.test(row));
    if (end < 0) continue;
    found.push(rows.slice(at, end + 1).join('\n'));
    at = end;
  }
  return found;
}
