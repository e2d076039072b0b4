import type { IMarker, Terminal } from '@xterm/headless';
import type { Mark } from '../screen.ts';
import { readEntered } from './entered.ts';

/** A mark whose row is still followed by the terminal, because later output may scroll or rewrap it. */
export interface LiveMark extends Omit<Mark, 'line' | 'column'> {
  marker: IMarker;
  cell: number;
}

const MOST_MARKS = 50_000;
const LONGEST_COMMAND = 20_000;

/**
 * Notes the marks a shell writes: OSC 133 (FinalTerm and its followers), OSC 633 (VS Code), and the
 * bracketed-paste switch (`CSI ? 2004 h|l`) that line editors send around each line they read.
 * @param now answers the second of the recording that is being written
 */
export function collectMarks(terminal: Terminal, now: () => number | undefined): LiveMark[] {
  const marks: LiveMark[] = [];
  let reported: string | undefined;
  const add = (mark: Omit<LiveMark, 'marker' | 'cell' | 'time'>): void => {
    if (marks.length >= MOST_MARKS || terminal.buffer.active.type === 'alternate') return;
    const time = now();
    const marker = terminal.registerMarker(0);
    if (marker === undefined) return;
    marks.push({
      ...mark,
      marker,
      cell: terminal.buffer.active.cursorX,
      ...(time === undefined ? {} : { time }),
    });
  };

  const readShellMark = (data: string): boolean => {
    const [letter, ...options] = data.split(';');
    if (letter === 'E') reported = unescape633(options[0] ?? '').slice(0, LONGEST_COMMAND);
    if (letter === 'A' && options.includes('k=s')) return true;
    if (letter === 'A' || letter === 'B') add({ kind: letter });
    if (letter === 'C') {
      const commandLine = reported ?? commandInOptions(options);
      const entered = readEntered(terminal.buffer.active, marks);
      add({
        kind: 'C',
        ...(commandLine === undefined ? {} : { commandLine }),
        ...(entered === undefined ? {} : { entered }),
      });
      reported = undefined;
    }
    if (letter === 'D') {
      const status = /^\d{1,3}$/.test(options[0] ?? '') ? Number(options[0]) : undefined;
      add({ kind: 'D', ...(status === undefined ? {} : { exitStatus: status }) });
    }
    return true;
  };
  terminal.parser.registerOscHandler(133, readShellMark);
  terminal.parser.registerOscHandler(633, readShellMark);

  terminal.parser.registerCsiHandler({ prefix: '?', final: 'h' }, (parameters) => {
    if (parameters.includes(2004)) add({ kind: 'reading' });
    return false;
  });
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'l' }, (parameters) => {
    if (parameters.includes(2004)) add({ kind: 'accepted' });
    return false;
  });
  return marks;
}

function unescape633(text: string): string {
  return text.replace(/\\(?:\\|x([0-9a-fA-F]{2}))/g, (_, hex: string | undefined) =>
    hex === undefined ? '\\' : String.fromCharCode(parseInt(hex, 16)),
  );
}

/** fish and kitty put the command into the option `cmdline_url` of mark C, percent-encoded. */
function commandInOptions(options: string[]): string | undefined {
  const encoded = options.find((option) => option.startsWith('cmdline_url='))?.slice('cmdline_url='.length);
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded).slice(0, LONGEST_COMMAND);
  } catch {
    return undefined;
  }
}
