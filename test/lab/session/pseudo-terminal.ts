import { spawn } from '@lydell/node-pty';

/**
 * So wide because ctr 1.6 and 1.7 miscount the rows of a progress display that they think does not fit, colour codes
 * included, and then draw over what stands above it.
 */
export const COLUMNS = 200;
export const ROWS = 30;
export const TERM = 'xterm-256color';

/** A program on a pty of this machine. */
export interface PseudoTerminal {
  write(bytes: string): void;
  /** Ends when the program has ended and all it wrote was handed out. */
  readonly closed: Promise<void>;
  kill(): void;
}

/**
 * Starts a program on a new pty of 30 rows.
 * @param onOutput takes what it writes: one call per read, never with half a character
 */
export function openPseudoTerminal(
  { file, args }: { readonly file: string; readonly args: readonly string[] },
  onOutput: (text: string) => void,
  columns = COLUMNS,
): PseudoTerminal {
  // Nothing else of this machine's environment: it could end up in a recording.
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8' };
  const pty = spawn(file, [...args], { name: TERM, cols: columns, rows: ROWS, cwd: '/', env });
  let open = true;
  pty.onData(onOutput);
  const closed = new Promise<void>((resolve) => {
    pty.onExit(() => {
      open = false;
      resolve();
    });
  });
  return {
    write(bytes) {
      if (open) pty.write(bytes);
    },
    closed,
    kill() {
      if (open) pty.kill('SIGKILL');
    },
  };
}
