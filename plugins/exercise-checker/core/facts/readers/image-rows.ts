import type { OutputLine } from '../../segments/segment.ts';
import { fact, type Finding } from '../finding.ts';

/** An image as one row of a list names it. */
export interface ImageRow {
  name: string;
  digest: string | undefined;
  line: OutputLine | undefined;
}

/**
 * The facts of an image list: one for each row, and before them the list itself where it is complete.
 * @param complete whether the list also shows what is not in it
 */
export function imageFindings(
  namespace: string | undefined,
  images: readonly ImageRow[],
  complete: boolean,
): Finding[] {
  const ids = images.map(({ name }) => name);
  const rows = images.map(({ name, digest, line }) => fact('image', { name, digest, namespace }, line));
  return complete ? [fact('listing', { of: 'image', namespace, ids, count: ids.length }), ...rows] : rows;
}
