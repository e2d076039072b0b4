/**
 * Shuffles all but the pinned ids, which stay where the author put them. The same reader always gets the same
 * order of a question, and its options are where they were.
 *
 * @param reader a number that the reader keeps
 * @param question so that one reader's questions are not all shuffled alike
 */
export function shuffled(
  ids: readonly string[],
  isPinned: (id: string) => boolean,
  reader: number,
  question: string,
): string[] {
  const rank = (id: string) => hash(`${id} ${reader} ${question}`);
  const moving = ids.filter((id) => !isPinned(id)).sort((one, other) => rank(one) - rank(other));
  return ids.map((id) => (isPinned(id) ? id : (moving.shift() as string)));
}

/** FNV-1a, and at the end the mixing of MurmurHash: without it, texts that begin alike would stay neighbours. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
