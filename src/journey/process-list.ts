/** A process as `ps -o pid,ppid,s,args` listed it. */
export interface ListedProcess {
  readonly pid: number;
  /** PID of its parent. */
  readonly parent: number;
  /** `S` sleeps, `T` is stopped, and so on: the letters of ps. */
  readonly state: string;
  /** Program and arguments, as far as they were shown. */
  readonly command: string;
  /** Which line of the output it is, from 0. */
  readonly line: number;
}

const HEADER = /^\s*PID\s+PPID\s+S\s+COMMAND$/;
const ROW = /^ *(\d+) +(\d+) ([A-Z]) (\S.*)$/;

/**
 * The processes that an output of `ps -o pid,ppid,s,args` lists. Lines in front of the table, and behind it, belong to
 * other commands of the same line.
 * @returns undefined if the output has no such table
 */
export function processesIn(output: readonly string[]): ListedProcess[] | undefined {
  const header = output.findIndex((text) => HEADER.test(text));
  if (header < 0) return undefined;
  const processes: ListedProcess[] = [];
  for (let line = header + 1; line < output.length; line++) {
    const row = ROW.exec(output[line] ?? '');
    if (row === null) break;
    const [, pid = '', parent = '', state = '', command = ''] = row;
    processes.push({ pid: Number(pid), parent: Number(parent), state, command: command.trimEnd(), line });
  }
  return processes;
}

/**
 * The words of a command with the program's name alone in front: no folder, and no interpreter of a script.
 * @example wordsOf('/bin/bash /usr/local/sbin/runc create web') // ['runc', 'create', 'web']
 */
export function wordsOf(command: string): string[] {
  const words = command.split(/\s+/).filter((word) => word !== '');
  const isScript = /^(?:\/\w+)*\/(?:ba|da)?sh$/.test(words[0] ?? '') && words[1]?.startsWith('/') === true;
  const [program = '', ...rest] = isScript ? words.slice(1) : words;
  return [program.slice(program.lastIndexOf('/') + 1), ...rest];
}
