import { RECORDING_LIMITS } from '../limits.ts';
import { UnreadableRecording } from '../unreadable.ts';
import type { Mark } from '../screen.ts';
import type { Emulator } from './emulator.ts';
import { readEntered } from './entered.ts';
import type { LiveMark } from './live-mark.ts';
import { interceptModes } from './modes.ts';
import { readShellMark } from './shell-mark.ts';

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
    if (marks.length >= RECORDING_LIMITS.marks) throw tooManyMarks();
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

  const noteShellMark = (data: string): boolean => {
    const read = readShellMark(data);
    if (read === undefined) return true;
    if (read.kind === 'E') {
      reported = read.commandLine;
      return true;
    }
    const { kind, ...rest } = read;
    if (kind === 'C') {
      const typed = last?.kind === 'B' ? entered(last) : {};
      const commandLine = reported ?? rest.commandLine;
      last = add({ kind, ...(commandLine === undefined ? {} : { commandLine }), ...typed }) ?? last;
      reported = undefined;
    } else {
      last = add({ kind, ...rest }) ?? last;
    }
    return true;
  };
  terminal.parser.registerOscHandler(133, noteShellMark);
  terminal.parser.registerOscHandler(633, noteShellMark);

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

function tooManyMarks(): UnreadableRecording {
  return new UnreadableRecording({ code: 'too-large', limit: 'marks', most: RECORDING_LIMITS.marks });
}
