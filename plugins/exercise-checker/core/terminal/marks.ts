import { LIMITS } from '../limits.ts';
import { NotGradable } from '../not-gradable.ts';
import type { Mark } from '../screen.ts';
import type { Emulator } from './emulator.ts';
import { readEntered } from './entered.ts';
import type { LiveMark } from './live-mark.ts';
import { interceptModes } from './modes.ts';

const LONGEST_COMMAND = 20_000;
/** Longer ones are no marks of a shell: six bytes may stand for one of a command. */
const LONGEST_DATA = 6 * LONGEST_COMMAND;

/**
 * Notes the marks a shell writes: OSC 133 (FinalTerm and its followers), OSC 633 (VS Code), and the
 * bracketed-paste switch (`CSI ? 2004 h|l`) that line editors send around each line they read.
 * @param now returns the second of the recording that is being written
 */
export function collectMarks(
  emulator: Emulator,
  stayOnOneScreen: boolean,
  now: () => number | undefined,
): LiveMark[] {
  const { terminal, shown } = emulator;
  const marks: LiveMark[] = [];
  /** The last mark of A to D, and the place where the line editor began to read. */
  let last: LiveMark | undefined;
  let reading: LiveMark | undefined;
  /** Where the line editor stopped reading, within a row. */
  let paused: LiveMark | undefined;
  let reported: string | undefined;

  const add = (mark: Omit<LiveMark, 'on' | 'cell' | 'time'>): LiveMark | undefined => {
    if (emulator.alternate) return undefined;
    if (marks.length >= LIMITS.marks) throw tooManyMarks();
    const time = now();
    const on = shown.notesOf(emulator.cursorRow);
    const live: LiveMark = {
      ...mark,
      on,
      cell: emulator.buffer.cursorX,
      ...(time === undefined ? {} : { time }),
    };
    marks.push(live);
    on.marks.push(live);
    return live;
  };
  const entered = (from: LiveMark | undefined): Pick<Mark, 'entered'> => {
    const read = from && !emulator.alternate ? readEntered(emulator, from) : undefined;
    return read === undefined ? {} : { entered: read };
  };

  const readShellMark = (data: string): boolean => {
    if (data.length > LONGEST_DATA) return true;
    const [letter, ...options] = data.split(';');
    if (letter === 'E') reported = unescape633(options[0] ?? '').slice(0, LONGEST_COMMAND);
    if (letter === 'A' && options.includes('k=s')) return true;
    if (letter === 'A' || letter === 'B') last = add({ kind: letter }) ?? last;
    if (letter === 'C') {
      const commandLine = reported ?? commandInOptions(options);
      last =
        add({
          kind: 'C',
          ...(commandLine === undefined ? {} : { commandLine }),
          ...(last?.kind === 'B' ? entered(last) : {}),
        }) ?? last;
      reported = undefined;
    }
    if (letter === 'D') {
      const status = /^\d{1,3}$/.test(options[0] ?? '') ? Number(options[0]) : undefined;
      last = add({ kind: 'D', ...(status === undefined ? {} : { exitStatus: status }) }) ?? last;
    }
    return true;
  };
  terminal.parser.registerOscHandler(133, readShellMark);
  terminal.parser.registerOscHandler(633, readShellMark);

  interceptModes(emulator, stayOnOneScreen, (on) => {
    if (!on) {
      const mark = add({ kind: 'accepted', ...entered(reading) });
      if (mark === undefined) return;
      paused = reading && mark.cell > 0 ? mark : undefined;
      if (paused === undefined) reading = undefined;
      return;
    }
    const mark = add({ kind: 'reading' });
    if (mark === undefined) return;
    const goesOn = paused ? paused.on.row === mark.on.row && mark.cell > 0 : reading?.on.row === mark.on.row;
    if (!goesOn) reading = mark;
    paused = undefined;
  });
  return marks;
}

function tooManyMarks(): NotGradable {
  return new NotGradable({ code: 'too-large', limit: 'marks', most: LIMITS.marks });
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
