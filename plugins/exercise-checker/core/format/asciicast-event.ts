/** One line of an asciicast of version 2 or 3: when, what kind, and what. */
interface AsciicastEvent {
  /** Seconds since the beginning (version 2), or since the event before (version 3). */
  moment: number;
  code: string;
  data: string;
}

/** `[1.5, "o", ` at the beginning of a line; numbers and codes are shorter than that. */
const START = /\[\s{0,9}(-?[\d.eE+-]{1,40})\s{0,9},\s{0,9}"([^"\\]{1,9})"\s{0,9},\s{0,9}/y;
const END = /^\s{0,9}\]\s{0,9}$/;

/**
 * Reads the event in a line of a text. Only the string in it is given to a JSON parser, so that a line of brackets
 * costs nothing.
 * @returns undefined for what is no event: a comment, a line that was cut off
 */
export function readEvent(text: string, from: number, to: number): AsciicastEvent | undefined {
  START.lastIndex = from;
  const start = START.exec(text);
  if (start === null || START.lastIndex > to) return undefined;
  const moment = Number(start[1]);
  const code = start[2] ?? '';
  if (Number.isNaN(moment)) return undefined;
  const data = readString(text, START.lastIndex, to);
  return data === undefined ? undefined : { moment, code, data };
}

function readString(text: string, from: number, to: number): string | undefined {
  // An event of another kind may have a number here.
  if (text.charCodeAt(from) !== 0x22) return '';
  const last = text.lastIndexOf('"', to - 1);
  if (last <= from || !END.test(text.slice(last + 1, Math.min(to, last + 40)))) return undefined;
  try {
    return String(JSON.parse(text.slice(from, last + 1)));
  } catch {
    return undefined;
  }
}
