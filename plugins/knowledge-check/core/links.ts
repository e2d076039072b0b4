import type { Question } from './model.ts';
import { type Place, placeOf, walk } from 'satteri-markdown-blocks';

/** A link to this site that a question makes. */
export interface Link extends Place {
  readonly url: string;
}

/**
 * Links of a question that promise an exact place: what to read again, and every link of its reasons that names a
 * heading. Where they lead is known only when the site is built.
 */
export function linksOf({ read, place, options }: Question): readonly Link[] {
  const reasons = options.flatMap(({ reason }) => reason.flatMap((node) => [...walk(node)]));
  const inReasons = reasons.flatMap((node): Link[] =>
    node.type === 'link' && isInternal(node.url ?? '') ? [{ url: node.url ?? '', ...placeOf(node) }] : [],
  );
  const { line, column } = place;
  return read === undefined ? inReasons : [{ url: read, line, column }, ...inReasons];
}

/** A place on this site; links to other sites and to whole pages are no one's promise. */
function isInternal(url: string): boolean {
  return url.includes('#') && !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url);
}
