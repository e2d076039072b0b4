import { element, type MarkdownNode } from 'satteri-markdown-blocks';
import { lookClasses } from 'terminal-recording/look';
import type { Piece } from './pieces.ts';

type Content = MarkdownNode | string;

/** A line of output as it is shown. */
export interface Row {
  readonly pieces: readonly Piece[];
  /** It is only elsewhere: readers see it when they ask what differs. */
  readonly isMissing: boolean;
}

/** Lines as content of a `<pre>`, each in its own box, so that one that wraps can be told from the next. */
export function renderLines(rows: readonly Row[], numbered: boolean): MarkdownNode[] {
  return rows.map(({ pieces, isMissing }, index) =>
    element(
      isMissing ? 'del' : 'span',
      { class: isMissing ? 'session-line session-missing' : 'session-line' },
      [...renderPieces(pieces, numbered), ...(index === rows.length - 1 ? [] : ['\n'])],
    ),
  );
}

/** Text, with a `<span>` around what had its own look, and a `<mark>` around what the author points at. */
export function renderPieces(line: readonly Piece[], numbered: boolean): Content[] {
  const content: Content[] = [];
  for (let at = 0; at < line.length;) {
    const highlight = line[at]?.highlight;
    const rest = line.findIndex((piece, index) => index > at && piece.highlight !== highlight);
    const end = highlight === undefined ? at + 1 : rest < 0 ? line.length : rest;
    const shown = line.slice(at, end).map(renderRun);
    const number: Record<string, string> = numbered ? { 'data-number': String((highlight ?? 0) + 1) } : {};
    if (highlight === undefined) content.push(...shown);
    else content.push(element('mark', { class: 'session-highlight', ...number }, shown));
    at = end;
  }
  return content;
}

function renderRun(run: Piece): Content {
  const looks = [run.differs ? 'session-differs' : '', lookClasses(run)].filter(Boolean).join(' ');
  return looks === '' ? run.text : element('span', { class: looks }, [run.text]);
}
