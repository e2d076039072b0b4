import { homedir, hostname, release, userInfo } from 'node:os';

/** A text that must not be in a recording. */
export interface Forbidden {
  /** What it is, for the error message: `host name`, `folder of the repository`. */
  readonly what: string;
  readonly text: string;
  /** Found only where no letter or digit is beside it: names are short, and may be parts of other words. */
  readonly wholeWord?: boolean;
}

/** Names that every machine may have; the lab's own are among them. */
const COMMON = new Set(['', '/', '/root', 'root', 'learner', 'lab', 'localhost', 'debian', 'linux']);

/**
 * What would give away the machine that records: its name, its user, its kernel, and folders.
 * @param folders those of the repository, the lab's cache and so on, by what they are
 */
export function tracesOfThisMachine(folders: Readonly<Record<string, string>>): Forbidden[] {
  const traces: Forbidden[] = [
    { what: 'host name', text: hostname(), wholeWord: true },
    { what: 'short host name', text: hostname().split('.', 1)[0] ?? '', wholeWord: true },
    { what: 'user name', text: userInfo().username, wholeWord: true },
    { what: 'home folder', text: homedir() },
    { what: 'kernel release', text: release() },
    ...Object.entries(folders).map(([what, text]) => ({ what, text })),
  ];
  return traces.filter(({ text }) => !COMMON.has(text));
}

/** Control sequences: they may be in the middle of a name that a terminal shows in one piece. */
const CONTROL =
  /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[[0-?]*[ -/]*[@-~]|\u001b[()][A-Z0-9]|\u001b[=>]/g;

/**
 * Makes sure that a recording holds nothing of the machine it was made on.
 * @param name how the error calls the recording
 * @param texts all its text: output in one piece, because a name may come in several events
 * @throws Error that lists every text found, with what stands around it
 */
export function forbid(name: string, texts: readonly string[], forbidden: readonly Forbidden[]): void {
  const found = forbidden.flatMap((trace) => {
    const around = texts
      .flatMap((text) => [text, text.replace(CONTROL, '')])
      .map((text) => find(text, trace));
    const first = around.find((excerpt) => excerpt !== undefined);
    return first === undefined ? [] : [`  ${trace.what} "${trace.text}", in ${JSON.stringify(first)}`];
  });
  if (found.length === 0) return;
  throw new Error(
    `${name} holds something of the machine it was recorded on:\n${found.join('\n')}\n` +
      '  Change the session or the machine so that it is not shown, and record it again.',
  );
}

function find(text: string, { text: wanted, wholeWord }: Forbidden): string | undefined {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const beside = (text[at - 1] ?? '') + (text[at + wanted.length] ?? '');
    if (wholeWord && /[\p{L}\p{N}_-]/u.test(beside)) continue;
    return text.slice(Math.max(0, at - 30), at + wanted.length + 30);
  }
  return undefined;
}
