/** A session that someone made to hold up the checker, to swell it or to mislead it. */
export interface HostileSession {
  /** What is in it; one name, one session. */
  name: string;
  /** Makes it: the same bytes each time. */
  make: () => string | Uint8Array;
}

/** A prompt as most shells of the samples have it. */
export const PROMPT = 'learner@lab:~$ ';

export const ESC = '\u001b';

/** A command line and the rows it printed. */
export type Entry = readonly [command: string, ...output: string[]];

/** A paste of commands with their outputs, and an empty prompt at its end. */
export function paste(...entries: readonly Entry[]): string {
  const lines = entries.flatMap(([command, ...output]) => [PROMPT + command, ...output]);
  return [...lines, PROMPT, ''].join('\n');
}

/** What `script` writes around the bytes of a terminal of 100 by 30. */
export function typescript(body: string): string {
  const header =
    'Script started on 2026-01-01 00:00:00+00:00 [TERM="xterm" TTY="/dev/pts/0" COLUMNS="100" LINES="30"]';
  return `${header}\n${body}\nScript done on 2026-01-01 00:00:01+00:00 [COMMAND_EXIT_CODE="0"]\n`;
}

/** An asciicast of version 2: events of output, or of a new size (`r`), a hundredth of a second apart. */
export function asciicast(events: readonly (readonly [kind: 'o' | 'r', data: string])[]): string {
  const lines = events.map(([kind, data], index) => JSON.stringify([index / 100, kind, data]));
  return [JSON.stringify({ version: 2, width: 100, height: 30 }), ...lines, ''].join('\n');
}

/** `count` things, each made from its place. */
export function times<Made>(count: number, make: (index: number) => Made): Made[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
