import type { Chunk, Recording } from './recording.ts';
import { guessColumns } from './width.ts';

const HEADER = /^Script started on [^\n]*\n/;
const COLUMNS = / COLUMNS="(\d{1,4})"/;
const ROWS = / LINES="(\d{1,4})"/;
const FOOTER = '\nScript done on ';
const BEGINNING = 'Script started on ';
/** A first line longer than this is not a header. */
const LONGEST_HEADER = 1000;

/**
 * Reads what `script` wrote (util-linux and BSD): a header line, the bytes of the terminal, a footer.
 * `script -a` leaves several sessions in one file; they are read one after another. A session that was
 * cut off has no footer. Limit: a localised header is known only by its `[… TERM="…"]` part.
 */
export function readTypescript(text: string): Recording {
  const chunks: Chunk[] = [];
  let columns: number | undefined;
  let rows: number | undefined;
  for (const session of sessionsIn(text)) {
    const header = HEADER.exec(session)?.[0] ?? localisedHeader(session);
    const size = { columns: sizeIn(header, COLUMNS), rows: sizeIn(header, ROWS) };
    const body = `${withReturns(withoutFooter(session.slice(header.length)))}\r\n`;
    if (chunks.length > 0 && size.columns !== undefined && size.rows !== undefined)
      chunks.push({ text: body, resize: { columns: size.columns, rows: size.rows } });
    else chunks.push({ text: body });
    columns ??= size.columns;
    rows ??= size.rows;
  }
  columns ??= guessColumns(text);
  return {
    format: 'script',
    chunks,
    raw: true,
    ...(columns === undefined ? {} : { columns }),
    ...(rows === undefined ? {} : { rows }),
  };
}

/**
 * The sessions of a file, header and all. `script` ends a header with a line feed alone; a terminal that shows such a
 * file writes a return before it, and that is not a new session.
 */
function sessionsIn(text: string): string[] {
  const starts = [0];
  for (let at = text.indexOf(`\n${BEGINNING}`); at >= 0; at = text.indexOf(`\n${BEGINNING}`, at + 1)) {
    const end = text.indexOf('\n', at + 1);
    if (end >= 0 && end - at <= LONGEST_HEADER && text[end - 1] !== '\r') starts.push(at + 1);
  }
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** Whether a text starts like a typescript. */
export function looksLikeTypescript(text: string): boolean {
  return HEADER.test(text) || localisedHeader(text) !== '';
}

/** Only the last line is a footer: the words may also be in what was typed or shown. */
function withoutFooter(body: string): string {
  const at = `\n${body}`.lastIndexOf(FOOTER);
  const isLast = at >= 0 && !body.slice(at).trimEnd().includes('\n');
  return isLast ? body.slice(0, at).replace(/\r?\n$/, '') : body;
}

/** A terminal is sent a return before each line feed; editors and version control take them for line ends and drop them. */
function withReturns(body: string): string {
  return body.includes('\r\n') ? body : body.replaceAll('\n', '\r\n');
}

function localisedHeader(text: string): string {
  const newline = text.slice(0, LONGEST_HEADER).indexOf('\n');
  const header = text.slice(0, newline + 1);
  const bracket = header.indexOf('[');
  return bracket >= 0 && header.includes('TERM="', bracket) && header.trimEnd().endsWith(']') ? header : '';
}

function sizeIn(header: string, pattern: RegExp): number | undefined {
  const value = pattern.exec(header)?.[1];
  return value === undefined ? undefined : Number(value);
}
