/** What takes the place of what is not prose, such as code: no letter, no white space, no end of a sentence. */
const OPAQUE = '·';

/** A part of a source: the index of its first character, and the one after its last. */
export type Span = readonly [from: number, to: number];

/** A source with everything outside the spans made opaque, which may come in any order but must not overlap. */
export function keepOnly(source: string, kept: readonly Span[]): string {
  let masked = '';
  let end = 0;
  for (const [from, to] of [...kept].sort(([one], [other]) => one - other)) {
    masked += opaque(source.slice(end, from)) + source.slice(from, to);
    end = to;
  }
  return masked + opaque(source.slice(end));
}

/** A text of the same length and with the same lines, in which nothing can be found. */
export function opaque(text: string): string {
  return text.replace(/[^\n]/g, OPAQUE);
}
