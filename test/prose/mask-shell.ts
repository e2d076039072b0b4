import { keepOnly, type Span } from './spans.ts';

/** A shell script with everything made opaque but its comments, its here-documents, and its strings of more than one word. */
export function maskShell(source: string): string {
  const kept: Span[] = [];
  for (const { index, 0: found, groups } of source.matchAll(PROSE)) {
    if (groups?.['comment'] !== undefined) kept.push([index + 1, index + found.length]);
    else if (/[A-Za-z]{2,} [A-Za-z]{2,}/.test(found)) kept.push([index + 1, index + found.length - 1]);
  }
  return keepOnly(source, kept);
}

/** What begins first wins, so that a quotation mark in a comment begins no string. */
const PROSE =
  /(?<comment>(?<=^|[ \t])#[^\n]*)|<<-?\s*'?(?<end>\w+)'?\n[\s\S]*?\n[ \t]*\k<end>$|'[^']*'|"(?:\\.|[^"\\])*"/gm;
