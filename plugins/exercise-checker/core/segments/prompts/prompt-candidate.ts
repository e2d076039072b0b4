import { hostIn, LONGEST_PROMPT, shapeOf, type Shape } from './prompt-shape.ts';

/** A row split at what may be its prompt; `end` is the number of characters (UTF-16) the prompt takes. */
export interface PromptMatch {
  prompt: string;
  command: string;
  shape: string;
  words: readonly string[];
  host: string | undefined;
  end: number;
}

const MOST_CANDIDATES = 8;

/** Signs that shells and themes end a prompt with; an emoji may be one too. */
const SIGN = /[$#%>❯❱➜➤➔▶▸λƒ»›⟩⟫→⇒⟶⋊✗✘✔✓ϟ]|\p{Extended_Pictographic}/u;
const SIGNS = /(?:[$#%>❯❱➜➤➔▶▸λƒ»›⟩⟫→⇒⟶⋊✗✘✔✓ϟ]|\p{Extended_Pictographic})\ufe0f?(?=[ \u00a0\t]|$)/gu;
/** Powerline's separators that point to the right; those that point to the left belong to a right prompt. */
const ARROWS = /[\ue0b0\ue0b1\ue0b4\ue0b5\ue0b8\ue0bc\ue0c0\ue0d2](?=[ \u00a0]|$)/gu;
const ANY_ARROW = /[\ue0b0\ue0b1\ue0b4\ue0b5\ue0b8\ue0bc\ue0c0\ue0d2]/u;
/** Behind the last arrow a prompt may go on with the number of the command, and a sign. */
const SIGN_BEHIND_ARROW = /^[ \u00a0]{0,2}(?:\d{1,5} )?[$#%>❯](?=[ \u00a0]|$)/u;
/** Themes that begin with a sign and end with none: `➜  course git:(main) ✗ command`, `λ ~ command`. */
const LEADING = /^([➜λ]) {1,2}\S{1,100} (?:\w{1,10}:\([^)]{0,100}\) )?(?:✗(?: |$))?/u;

/**
 * The ways a row may be split into prompt and command, shortest prompt first. Most rows have none.
 * Shapes that end in `!` have no blank behind their sign (`$ls`): they need more proof than others.
 */
export function candidatesOf(row: string): PromptMatch[] {
  const head = row.slice(0, LONGEST_PROMPT);
  const arrow = head.search(ANY_ARROW);
  if (arrow >= 0) {
    // What is typed may have an arrow in it, too: `PS1='…'`.
    const before = /[$#%>❯] /u.test(head.slice(0, arrow)) ? signedCandidates(row, head.slice(0, arrow)) : [];
    return [...before, ...powerlineCandidate(row, head)];
  }
  return SIGN.test(head) ? signedCandidates(row, head) : [];
}

/** The ways to split a row at a sign in its head. */
function signedCandidates(row: string, head: string): PromptMatch[] {
  const found: PromptMatch[] = [];
  const tight = tightCandidate(row, head);
  if (tight) found.push(tight);
  for (const { index, 0: sign } of head.matchAll(SIGNS)) {
    const shape = shapeOf(head.slice(0, index), sign);
    if (shape) found.push(split(row, index + sign.length, shape));
    if (found.length >= MOST_CANDIDATES) break;
  }
  const leading = LEADING.exec(head);
  if (leading) {
    const shape = { name: `${leading[1] ?? ''}…`, words: [], host: undefined };
    found.push(split(row, leading[0].trimEnd().length, shape));
  }
  return found.sort((one, other) => one.end - other.end);
}

/** Powerline draws a segment for each folder: its prompt ends at the last arrow, however many there are. */
function powerlineCandidate(row: string, head: string): PromptMatch[] {
  const gap = head.search(/\S {4}/);
  const part = gap < 0 ? head : head.slice(0, gap + 1);
  const last = [...part.matchAll(ARROWS)].at(-1);
  if (last === undefined) return [];
  const sign = SIGN_BEHIND_ARROW.exec(row.slice(last.index + 1, LONGEST_PROMPT))?.[0] ?? '';
  const shape = { name: `powerline ${last[0]}${sign.trim().slice(-1)}`, words: [], host: undefined };
  return [split(row, last.index + 1 + sign.length, shape)];
}

/** A sign with the command right behind it: alone at the beginning, behind a user at a host, or a folder of Windows. */
function tightCandidate(row: string, head: string): PromptMatch | undefined {
  const drive = /^[A-Z]:\\[^<>|"*?]{0,200}>/.exec(head)?.[0];
  if (drive !== undefined) return split(row, drive.length, { name: 'C:>', words: [], host: undefined });
  const bare = /^[$#%>❯➜λ](?=[a-z~./])/u.exec(head)?.[0];
  if (bare !== undefined) return split(row, bare.length, { name: `${bare}!`, words: [], host: undefined });
  const at = head.search(/[$#](?=[a-z~./])/);
  const host = at > 0 ? hostIn(head.slice(0, at)) : undefined;
  if (host === undefined || /[$#%>❯] /u.test(head.slice(0, at))) return undefined;
  return split(row, at + 1, { name: `${host} ${head[at] ?? ''}!`, words: [], host });
}

function split(row: string, length: number, shape: Shape): PromptMatch {
  const next = row[length];
  const space = next === ' ' || next === '\u00a0' || next === '\t' ? 1 : 0;
  return {
    prompt: row.slice(0, length),
    command: row.slice(length).trim(),
    shape: shape.name,
    words: shape.words,
    host: shape.host,
    end: length + space,
  };
}
