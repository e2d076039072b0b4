/** `for n (blue red)`, `foreach n (blue red)` and `for n in blue red; {`: the headers that only zsh takes. */
const HEADER =
  /(^|[;\n&|({]|\bdo)([ \t]{0,20})for(?:each)?[ \t]+(\w{1,40})(?:[ \t]*\(([^()]{0,2000})\)[ \t]*;?|[ \t]+in[ \t]+([^;\n{}]{1,2000});(?=[ \t]*\{))[ \t]*/g;

/** How often a loop may stand within another. */
const MOST_LOOPS = 8;

/**
 * Writes the loops of zsh that have a short form in bash's words: `for n (a b) cmd`, `for n (a b) { … }`,
 * `for n in a b; { … }`, `foreach n (a b); …; end`.
 */
export function translateZsh(line: string): string {
  let text = line;
  for (let loops = 0; loops < MOST_LOOPS; loops++) {
    const translated = translateFirst(text);
    if (translated === text) break;
    text = translated;
  }
  return text;
}

/** Puts a `;` in front of each brace that closes a group: zsh does without, and bash takes the brace for a word. */
export function closeGroups(line: string): string {
  const out: string[] = [];
  let depth = 0;
  /** The last sign, and the last that is not a blank. */
  let [before, sign] = ['', ''];
  for (const { 0: token } of line.matchAll(TOKEN)) {
    const closes = token === '}' && depth > 0 && before.trim() === '';
    if (token === '{' && !/[$\w]/.test(before)) depth++;
    if (closes) depth--;
    out.push(closes && !';{&'.includes(sign) ? `; ${token}` : token);
    before = token.at(-1) ?? '';
    if (before.trim() !== '') sign = before;
  }
  return out.join('');
}

function translateFirst(line: string): string {
  let tried = 0;
  for (const match of line.matchAll(HEADER)) {
    if (tried++ >= MOST_LOOPS) break;
    const [header, before = '', blanks = '', name = '', listed, named] = match;
    const start = match.index + header.length;
    const loop = `${line.slice(0, match.index)}${before}${blanks}for ${name} in ${(listed ?? named ?? '').trim()}; `;
    if (/^do\b/.test(line.slice(start))) return loop + line.slice(start);
    const body = bodyAt(line, start, header.includes('foreach'));
    if (body !== undefined) return `${loop}do ${body.text}; done${line.slice(body.end)}`;
  }
  return line;
}

/** What a loop does, and where it ends; undefined if it has no end. */
function bodyAt(line: string, start: number, endsInWord: boolean): { text: string; end: number } | undefined {
  const rest = line.slice(start);
  if (endsInWord) {
    const end = /[;\n][ \t]{0,20}end(?=$|[\s;&|])/.exec(rest);
    return end === null
      ? undefined
      : { text: rest.slice(0, end.index), end: start + end.index + end[0].length };
  }
  const opens = rest.startsWith('{');
  const end = endOf(rest, opens ? '}' : ';\n');
  if (opens && end === rest.length) return undefined;
  const text = rest
    .slice(opens ? 1 : 0, end)
    .trim()
    .replace(/;$/, '');
  return text === '' ? undefined : { text, end: start + end + (opens ? 1 : 0) };
}

const TOKEN = /'[^']*'|"(?:[^"\\]|\\[^])*"|\\[^]|[^]/g;

/** Where the first of some characters stands outside quotes and braces; the length of the text where none does. */
function endOf(text: string, ends: string): number {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{') depth++;
    if (token === '}') depth--;
    if (ends.includes(token) && token.length === 1 && depth <= 0) return index;
  }
  return text.length;
}
