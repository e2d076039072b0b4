/** One event of an asciicast of version 2 or 3: when, what kind, and what. */
interface AsciicastEvent {
  /** Seconds since the beginning (version 2), or since the event before (version 3). */
  moment: number;
  code: string;
  /** Undefined where an event of an unknown kind holds something else than a string. */
  data: string | undefined;
}

/** A line behind the header. */
export interface AsciicastLine {
  /** From 1, the header being line 1 where nothing is in front of it. */
  line: number;
  source: string;
  /** Undefined for what is not an event: a comment, a line that was cut off. */
  event: AsciicastEvent | undefined;
}

/** `[1.5, "o", ` at the beginning of a line; numbers and codes are shorter than that. */
const START = /\[\s{0,9}(-?[\d.eE+-]{1,40})\s{0,9},\s{0,9}"([^"\\]{1,9})"\s{0,9},\s{0,9}/y;
const END = /^\s{0,9}\]\s{0,9}$/;

/**
 * The lines of a text from a place on, each with the event in it. Only the string of an event is given to a JSON parser,
 * so that a line of brackets costs nothing.
 * @param from where the first of them begins
 */
export function* linesOfEvents(text: string, from: number): Generator<AsciicastLine> {
  let line = 1;
  for (let at = from; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    line++;
    const source = text.slice(at, end);
    yield { line, source, event: readEvent(source) };
    at = end + 1;
  }
}

function readEvent(source: string): AsciicastEvent | undefined {
  START.lastIndex = 0;
  const start = START.exec(source);
  if (start === null) return undefined;
  const moment = Number(start[1]);
  const code = start[2] ?? '';
  if (Number.isNaN(moment)) return undefined;
  const from = START.lastIndex;
  if (source.charCodeAt(from) !== 0x22) return { moment, code, data: undefined };
  const data = readString(source, from);
  return data === undefined ? undefined : { moment, code, data };
}

function readString(source: string, from: number): string | undefined {
  const last = source.lastIndexOf('"');
  if (last <= from || !END.test(source.slice(last + 1, last + 40))) return undefined;
  try {
    return String(JSON.parse(source.slice(from, last + 1)));
  } catch {
    return undefined;
  }
}
