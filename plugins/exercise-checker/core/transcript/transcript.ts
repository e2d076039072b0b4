import type { Screen } from 'terminal-recording';
import type { Rendition } from 'terminal-recording/look';
import type { Segment } from '../segments/segment.ts';
import { rowKinds } from './row-kinds.ts';

/** A session as it was read: what was shown, and what was made of it. */
export interface SessionRead {
  screen: Screen;
  /** Empty where no command was found. */
  segments: readonly Segment[];
}

/** A command of a transcript. */
export interface TranscriptCommand {
  /** 0-based row, and column in code points, at which it begins. */
  line: number;
  column: number;
  /** 0 to 1: how sure it is that this is one whole command with its own output. */
  confidence: number;
  /** Second of the recording. */
  time?: number;
  exitStatus?: number;
  /** Whether it was typed into a shell inside a container. */
  nested: boolean;
}

/**
 * A session as a page shows it beside its report. A long one has tens of thousands of rows: they are one text and a few
 * arrays of numbers, which a worker hands over in a moment.
 */
export interface Transcript {
  /** All rows, with a line feed between them. */
  text: string;
  /** For each row an index of `ROW_KINDS`. */
  kinds: Uint8Array<ArrayBuffer>;
  /** What did not look plain: row, UTF-16 offset, offset behind it, index of the rendition; in order of the rows. */
  looks: Uint32Array<ArrayBuffer>;
  renditions: Rendition[];
  /** Second of the recording at which each row was begun, NaN where that is not known; missing where it is of none. */
  times?: Float64Array<ArrayBuffer>;
  /** In order of the rows. */
  commands: TranscriptCommand[];
  /** How often an editor or a pager took the screen; what it showed is not among the rows. */
  alternateScreens: number;
}

/** Puts a session into the form that a page shows. */
export function transcriptOf({ screen, segments }: SessionRead): Transcript {
  const { lines, times, alternateScreens = 0 } = screen;
  const renditions = new Map<Rendition, number>();
  const looks: number[] = [];
  for (const [line, ranges] of (screen.looks ?? []).entries()) {
    for (const { from, to, rendition } of ranges) {
      const known = renditions.get(rendition) ?? renditions.size;
      renditions.set(rendition, known);
      looks.push(line, from, to, known);
    }
  }
  return {
    text: lines.join('\n'),
    kinds: rowKinds(lines, segments),
    looks: Uint32Array.from(looks),
    renditions: [...renditions.keys()],
    ...(times.some((time) => time !== undefined)
      ? { times: Float64Array.from(times, (time) => time ?? NaN) }
      : {}),
    commands: segments.map(commandOf).sort((a, b) => a.line - b.line),
    alternateScreens,
  };
}

function commandOf({ line, column, confidence, time, exitStatus, nested }: Segment): TranscriptCommand {
  return {
    line,
    column,
    confidence,
    nested,
    ...(time === undefined ? {} : { time }),
    ...(exitStatus === undefined ? {} : { exitStatus }),
  };
}
