import { Terminal } from '@xterm/headless/lib-headless/xterm-headless.mjs';
import { COLUMNS, ROWS } from './pseudo-terminal.ts';
import { afterMark, type ShellState, STARTING } from './shell-state.ts';

const SCROLLBACK = 50_000;

/** A real terminal emulator: shows what a session wrote, and answers what its programs ask a terminal. */
export interface Emulator {
  write(text: string): void;
  /** Calls back whenever more of what was written has reached the screen. */
  onShown(listener: () => void): void;
  shell(): ShellState;
  /** Whether a program has asked for the cursor keys in application mode. */
  applicationKeys(): boolean;
  /** Remembers the row of the cursor: what comes after it is `textAfterEnter`. */
  noteEnter(): void;
  /** What was shown below the row where Enter was last noted, or all of the screen of a full-screen program. */
  textAfterEnter(): string;
  /** Every row of the scrollback and the screen as shown, without the blanks at its end and the empty rows at the end. */
  rows(): string[];
  dispose(): void;
}

/** @param answer takes what the terminal sends back to its program */
export function newEmulator(answer: (bytes: string) => void, columns = COLUMNS): Emulator {
  const terminal = new Terminal({
    allowProposedApi: true,
    cols: columns,
    rows: ROWS,
    scrollback: SCROLLBACK,
  });
  let shell = STARTING;
  terminal.onData(answer);
  terminal.parser.registerOscHandler(133, (data) => {
    shell = afterMark(shell, data);
    return true;
  });
  let entered = terminal.registerMarker(0);

  /** Rows of the buffer in use, each begun where a program began it: rows that the terminal wrapped are one. */
  const textFrom = (first: number): string => {
    const buffer = terminal.buffer.active;
    let text = '';
    for (let row = first; row < buffer.length; row++) {
      const line = buffer.getLine(row);
      const wraps = buffer.getLine(row + 1)?.isWrapped === true;
      text += `${line?.translateToString(!wraps) ?? ''}${wraps ? '' : '\n'}`;
    }
    return text;
  };

  return {
    write: (text) => {
      terminal.write(text);
    },
    onShown: (listener) => {
      terminal.onWriteParsed(listener);
    },
    shell: () => shell,
    applicationKeys: () => terminal.modes.applicationCursorKeysMode,
    noteEnter() {
      entered?.dispose();
      entered = terminal.registerMarker(0);
    },
    textAfterEnter() {
      const buffer = terminal.buffer.active;
      if (buffer.type === 'alternate' || entered === undefined) return textFrom(buffer.baseY);
      let first = entered.line + 1;
      while (buffer.getLine(first)?.isWrapped) first++;
      return textFrom(first);
    },
    rows() {
      const buffer = terminal.buffer.active;
      const rows = Array.from(
        { length: buffer.length },
        (_, row) => buffer.getLine(row)?.translateToString(true) ?? '',
      );
      const shown = rows.map((row) => row.trimEnd());
      return shown.slice(0, shown.findLastIndex((row) => row !== '') + 1);
    },
    dispose: () => {
      terminal.dispose();
    },
  };
}
