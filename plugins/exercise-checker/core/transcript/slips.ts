import type { Assessment, NearMiss } from '../report/assessment.ts';
import { commonPrefix } from '../report/common-prefix.ts';

/** The characters of a row by which a near miss misses: UTF-16 offsets, the end not included. */
export interface Slip {
  /** 0-based row. */
  line: number;
  from: number;
  to: number;
}

/** Where texts differ in more than this they are two different things, and no slip. */
const LONGEST_SLIP = 24;

/**
 * The characters by which what came nearest differs from what is asked for, where both are texts and nearly the same:
 * `web:1.4.9` for `web:1.4.0`.
 * @param lines the rows of the session
 */
export function slipsOf({ outcomes }: Assessment, lines: readonly string[]): Slip[] {
  return outcomes.flatMap(({ nearest }) => nearest.slice(0, 1).flatMap((near) => slipIn(near, lines)));
}

function slipIn(near: NearMiss, lines: readonly string[]): Slip[] {
  if (near.differs.kind !== 'values') return [];
  const line = near.line - 1;
  const row = lines[line] ?? '';
  return near.differs.differences.flatMap(({ found, asked }): Slip[] => {
    if (typeof found !== 'string' || asked.kind !== 'value' || typeof asked.value !== 'string') return [];
    const start = found === '' ? -1 : row.indexOf(found);
    const before = commonPrefix(found, asked.value);
    const behind = commonSuffix(found.slice(before), asked.value.slice(before));
    const length = found.length - before - behind;
    const missing = asked.value.length - before - behind;
    if (start < 0 || Math.max(length, missing) > LONGEST_SLIP || before + behind === 0) return [];
    // Where something is missing, the character in front of the gap is marked, or the one after it.
    const from = start + (length > 0 || before === 0 ? before : before - 1);
    return [{ line, from, to: from + Math.max(1, length) }];
  });
}

function commonSuffix(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
    length++;
  return length;
}
