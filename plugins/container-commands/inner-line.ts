import type { Redirection } from './model.ts';
import { baseName, takesNextWord, type Unwrapped } from './wrapper.ts';

/** A line that a program is told to run in its own shell. */
export interface InnerLine {
  line: string;
  /** What stands for `$0`, `$1` and so on there. */
  parameters: string[];
  /** The name of the session's own that it stands for, where it does. */
  shortcut?: string;
  /** The file of the script whose lines these are, and whether the shell of the session reads them. */
  script?: string;
  isOwnShell?: boolean;
  /** Whether the program reads it from its input. */
  isFed?: boolean;
  /** Whether the shell is one of another machine, which knows nothing that this session has set. */
  isElsewhere?: boolean;
}

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'ksh', 'zsh', 'fish']);
/** They run a line as another user, or with a recorder. */
const LOGINS = new Set(['su', 'runuser', 'script']);
/** Flags of `watch` that take a value. */
const WATCH_FLAGS = ['-n', '--interval', '-q', '--equexit'];
/** `-c`, also behind other letters (`-lc`), and fish's long form. */
const COMMAND_FLAG = /^(?:-[a-z]*c|--command)$/;

/**
 * The line inside `sh -c '…'`, `su -c '…'`, `eval …`, `watch …`, `bash <<< '…'` and `ssh node '…'`: it, and not the shell, is
 * what was meant.
 * @param unwrapped the command without its wrappers, up to such a line
 */
export function innerLine(
  { words: [program = '', ...words], enters, isLine }: Pick<Unwrapped, 'words' | 'enters' | 'isLine'>,
  redirections: readonly Redirection[] = [],
): InnerLine | undefined {
  if (enters !== undefined) return elsewhere(fedLine([], redirections));
  const name = baseName(program);
  if (isLine) {
    const fed = isShell(name) ? fedLine(words, redirections) : undefined;
    return elsewhere(fed ?? { line: [program, ...words].join(' '), parameters: [] });
  }
  if (isShell(name)) return lineOfShell(words) ?? fedLine(words, redirections);
  if (LOGINS.has(name)) return lineOfLogin(words);
  if (name === 'eval') return { line: words.join(' '), parameters: [], isOwnShell: true };
  return name === 'watch' || name === 'viddy' ? lineOfWatch(words) : undefined;
}

function elsewhere(line: InnerLine | undefined): InnerLine | undefined {
  return line && { ...line, isElsewhere: true };
}

/**
 * The words that come before the commands of a line once it is taken apart.
 * @param before those before the line, wrappers and all
 */
export function wordsBefore(before: readonly string[], { isFed, isElsewhere }: InnerLine): readonly string[] {
  // The words of a shell that reads its line from its input may continue: `vagrant ssh` takes a name.
  return isFed === true && isElsewhere === true ? [...before, '--'] : before;
}

/** The redirections that are those of the commands of a line, too: what the shell read the line from is not. */
export function notFeeding({ isFed }: InnerLine, redirections: readonly Redirection[]): Redirection[] {
  return redirections.filter((one) => isFed !== true || !isText(one));
}

/** What a shell without operands reads from its input: a here-document, or a text behind `<<<`. */
function fedLine(words: readonly string[], redirections: readonly Redirection[]): InnerLine | undefined {
  const text = redirections.find(isText)?.target;
  if (text === undefined || words.some((word) => !/^-[a-z]{0,9}$/.test(word))) return undefined;
  return { line: text, parameters: [], isFed: true };
}

/** Whether a program, by its name without folders, is a shell. */
export function isShell(name: string): boolean {
  return SHELLS.has(name);
}

function isText({ operator }: Redirection): boolean {
  return operator.startsWith('<<');
}

function lineOfShell(words: readonly string[]): InnerLine | undefined {
  const option = words.findIndex((word) => COMMAND_FLAG.test(word));
  const operand = words.findIndex(
    (word, index) => !/^[-+]/.test(word) && !/^-[a-z]*o$/.test(words[index - 1] ?? ''),
  );
  const line = words[option + 1];
  if (option < 0 || line === undefined || operand < option) return undefined;
  return { line, parameters: words.slice(option + 2) };
}

function lineOfLogin(words: readonly string[]): InnerLine | undefined {
  const option = words.findIndex((word) => COMMAND_FLAG.test(word));
  const line = option < 0 ? undefined : words[option + 1];
  return line === undefined ? undefined : { line, parameters: [] };
}

function lineOfWatch(words: readonly string[]): InnerLine {
  let start = 0;
  for (; words[start]?.startsWith('-') === true; start++) {
    if (takesNextWord(words[start] ?? '', WATCH_FLAGS)) start++;
  }
  return { line: words.slice(start).join(' '), parameters: [] };
}
