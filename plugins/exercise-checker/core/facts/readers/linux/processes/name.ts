import { baseName } from 'container-commands';

/** What the kernel keeps of a program's name, in `comm`: `pgrep`, `ps -C` and the column `comm` know no more. */
export const LENGTH_OF_COMM = 15;

/** Command lines may be long; this much of one is kept. */
const LONGEST_COMMAND = 1000;

/** The signs by which `ps f` and `ps --forest` draw a tree in front of the command. */
const BRANCHES = new Set(['|', '\\_']);

/** A command line as one text, without the branches of a tree in front of it. */
export function commandLine(words: readonly string[]): string {
  const start = words.findIndex((word) => !BRANCHES.has(word));
  return start < 0 ? '' : words.slice(start).join(' ').slice(0, LONGEST_COMMAND);
}

/**
 * The name of the program of a command line; what runc leaves waiting in a created container calls itself `runc init`
 * or `runc:[2:INIT]`.
 */
export function programName(command: string): string {
  if (/^(?:\S*\/)?runc init\b|^runcinit\b|^runc:\[\d:/.test(command)) return 'runc init';
  const program = command.split(' ', 1)[0] ?? '';
  // A thread of the kernel: `[kworker/0:1]`.
  if (program.startsWith('[')) return program.replace(/^\[|\]$/g, '');
  return baseName(program).replace(/:$/, '');
}

/** A shim says on its command line whose it is: `-namespace default -id web`, as far as the row is wide enough. */
export function shimTarget(name: string, command: string): { namespace?: string; id?: string } {
  if (!name.startsWith('containerd-shim')) return {};
  const words = command.split(' ');
  const after = (flag: string): string | undefined => {
    const place = words.indexOf(flag);
    return place < 0 || place + 1 >= words.length ? undefined : words[place + 1];
  };
  const namespace = after('-namespace');
  const id = after('-id');
  return {
    // The last word of a row may have been cut.
    ...(namespace === undefined || words.at(-2) === '-namespace' ? {} : { namespace }),
    ...(id === undefined ? {} : { id }),
  };
}

/** Whether a command line is that of a program, by its whole name or by as much of it as the kernel keeps. */
export function isNamed(command: string, name: string): boolean {
  const program = programName(command);
  return program === name || (name.length === LENGTH_OF_COMM && program.startsWith(name));
}

/** Whether a text has a name in it as a program is written: as its own word, or behind a path. */
export function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + name.length] ?? ' ';
    const ends = name.length === LENGTH_OF_COMM || /[\s:\]]/.test(after);
    if (/[\s/[]/.test(before) && ends) return true;
  }
  return false;
}
