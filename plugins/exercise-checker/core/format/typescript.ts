import type { Chunk, Recording } from './recording.ts';
import { guessColumns } from './width.ts';

const HEADER = /^Script started on [^\n]*\n/;
const FOOTER = '\nScript done on ';
/** Where one begins: `script` ends it with a line feed alone, and a terminal that shows such a file with a return before. */
const BEGINNING = /^(?=Script started on [^\n]{0,1000}(?<!\r)\n)/m;
/** A first line longer than this is no header. */
const LONGEST_HEADER = 1000;

/**
 * Reads what `script` wrote (util-linux and BSD): a header line, the bytes of the terminal, a footer.
 * `script -a` leaves several sessions in one file; they are read one after the other. A session that was
 * cut off has no footer. Limit: a localised header is known only by its `[… TERM="…"]` part.
 */
export function readTypescript(text: string): Recording {
  const chunks: Chunk[] = [];
  let columns: number | undefined;
  let rows: number | undefined;
  for (const session of text.split(BEGINNING)) {
    const header = HEADER.exec(session)?.[0] ?? localisedHeader(session);
    columns ??= sizeIn(header, 'COLUMNS');
    rows ??= sizeIn(header, 'LINES');
    const body = session.slice(header.length);
    chunks.push({ text: withoutFooter(body) });
    chunks.push({ text: '\r\n' });
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

/** Whether a text starts like a typescript. */
export function looksLikeTypescript(text: string): boolean {
  return HEADER.test(text) || localisedHeader(text) !== '';
}

/** Only the last line is a footer: the words may also stand in what was typed or shown. */
function withoutFooter(body: string): string {
  const at = `\n${body}`.lastIndexOf(FOOTER);
  const isLast = at >= 0 && !body.slice(at).trimEnd().includes('\n');
  return isLast ? body.slice(0, at).replace(/\r?\n$/, '') : body;
}

function localisedHeader(text: string): string {
  const first = /^[^\n]*\n/.exec(text.slice(0, LONGEST_HEADER))?.[0] ?? '';
  return /\[.*TERM="[^"]*".*\]\s*$/.test(first) ? first : '';
}

function sizeIn(header: string, name: string): number | undefined {
  const value = new RegExp(` ${name}="(\\d{1,4})"`).exec(header)?.[1];
  return value === undefined ? undefined : Number(value);
}
