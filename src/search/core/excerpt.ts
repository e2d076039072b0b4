import type { Ranked } from './ranking.ts';
import { isCode } from './section.ts';
import { wordsOf } from './words.ts';
import type { Yardstick } from './yardstick.ts';

/** A piece of an excerpt, as it is to look. */
export interface Piece {
  readonly text: string;
  readonly code: boolean;
  /** It is there because of the question. */
  readonly marked: boolean;
}

export interface Excerpt {
  /** A line of a terminal or of a code block. */
  readonly code: boolean;
  readonly pieces: readonly Piece[];
}

/** Of prose, in characters: about three lines of the dialog. A single sentence may be longer. */
const ROOM = 240;
/** Of a line of code, which is one message or one command: nearly all of them are shorter. */
const ROOM_FOR_CODE = 320;
/** What is shown before the first word that was asked for, where a line of code is cut. */
const LEAD = 60;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What a result shows of its section: whole sentences, a whole row of a table, or a whole line of output. */
export function excerptOf({ section, yardstick, line }: Ranked): Excerpt {
  const chosen = line ?? section.lines.find((line) => !isCode(line)) ?? section.lines[0] ?? '';
  if (isCode(chosen)) {
    const code = cut(chosen.slice(1), yardstick);
    return { code: true, pieces: marked(code, true, yardstick) };
  }
  const text = likelySentences(chosen, yardstick);
  const pieces = text.split('`').flatMap((part, place) => marked(part, place % 2 === 1, yardstick));
  return { code: false, pieces };
}

/** The sentence that has most of the question, and as many after it, then before it, as there is room for. */
function likelySentences(line: string, yardstick: Yardstick): string {
  const all = [...sentences.segment(line)].map(({ segment }) => segment);
  const shares = all.map((sentence) => yardstick.share(wordsOf(sentence)));
  const values = shares.map(({ all, piece }) => all + piece);
  let first = Math.max(0, values.indexOf(Math.max(...values)));
  let end = first + 1;
  const text = () => all.slice(first, end).join('');
  const fits = (more: string | undefined) => more !== undefined && text().length + more.length <= ROOM;
  while (fits(all[end])) end++;
  while (fits(all[first - 1])) first--;
  // A dot in code is not the end of a sentence: what is cut in backticks goes on to their end.
  while (text().split('`').length % 2 === 0 && end < all.length) end++;
  return text().trim();
}

function cut(code: string, yardstick: Yardstick): string {
  if (code.length <= ROOM_FOR_CODE) return code;
  const asked = wordsOf(code).find(({ terms }) => terms.some((term) => yardstick.has(term)));
  const start = Math.max(0, Math.min((asked?.start ?? 0) - LEAD, code.length - ROOM_FOR_CODE));
  const end = start + ROOM_FOR_CODE;
  return `${start > 0 ? '…' : ''}${code.slice(start, end)}${end < code.length ? '…' : ''}`;
}

function marked(text: string, code: boolean, yardstick: Yardstick): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const add = (end: number, marked: boolean) => {
    if (end > done) pieces.push({ text: text.slice(done, end), code, marked });
    done = Math.max(done, end);
  };
  for (const { start, end, terms } of wordsOf(text)) {
    if (!terms.some((term) => yardstick.has(term))) continue;
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}
