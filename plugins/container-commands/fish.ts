import { parse as parseBash, type ParsedScript } from 'unbash';

/** A line as it was parsed: its syntax tree, and the text the tree's positions point into. */
export interface ReadScript {
  script: ParsedScript;
  text: string;
  /** Whether blocks of fish are still open, in a line that bash would take as it is. */
  openBlock: boolean;
}

const LONGEST = 20_000;
const MOST_FUNCTION_HEADS = 200;
const FISH_WORD = /(?:^|[;\n|&(])[ \t]*(?:begin|end|and|or|not)(?![\w-])/;

/**
 * Parses a line as bash, or where that fails or fish's own words stand where a program should, as fish:
 * `for x in a b; …; end`, `begin; …; end`, `; and …`, `cmd (cmd)`.
 */
export function parseLine(line: string): ReadScript {
  const asBash = { script: parse(line), text: line, openBlock: false };
  const errors = asBash.script.errors ?? [];
  if (line.length > LONGEST || (errors.length === 0 && !FISH_WORD.test(line))) return asBash;
  const { text, open } = fromFish(line);
  if (open > 0) return { ...asBash, openBlock: errors.length === 0 };
  const script = text === line ? asBash.script : parse(text);
  return (script.errors ?? []).length === 0 ? { script, text, openBlock: false } : asBash;
}

/**
 * The parser bounds every nesting but one, `f() f() f() …`; such a line holds no command for us.
 * A count and not a caught overflow, so that all machines agree.
 */
function parse(line: string): ParsedScript {
  const heads = line.match(/\([ \t\n]*\)/g)?.length ?? 0;
  return parseBash(heads > MOST_FUNCTION_HEADS ? '' : line);
}

const TOKEN =
  /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|\\[^]|#[^\n]*|&&|\|\||[;\n|&()]|[ \t]+|[^\s;|&()'"\\]+|[^]/y;

/** How the header of a block ends in bash, and the block itself. */
const BLOCKS = new Map([
  ['for', { then: 'do', end: 'done' }],
  ['while', { then: 'do', end: 'done' }],
  ['if', { then: 'then', end: 'fi' }],
  ['begin', { then: '', end: '}' }],
]);

interface Block {
  end: string;
  /** What ends its header, until it was written. */
  then: string;
}

/** Writes a line of fish in bash's words. Blocks bash has no like of (`switch`, `function`) stay as they are. */
function fromFish(line: string): { text: string; open: number } {
  const out: string[] = [];
  const blocks: Block[] = [];
  let atCommand = true;
  /** Where the last `;` or newline is in `out`, while nothing follows it. */
  let separator = -1;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(line); match; match = TOKEN.exec(line)) {
    const token = match[0];
    const block = blocks.at(-1);
    if (/^[ \t]/.test(token)) {
      out.push(token);
    } else if (token === ';' || token === '\n') {
      if (block && block.then !== '') {
        out.push(`; ${block.then} `);
        block.then = '';
      } else if (/^(\{|else)$/.test(out.at(-1)?.trim() ?? '')) {
        out.push(' ');
      } else {
        separator = out.push(token) - 1;
      }
      atCommand = true;
    } else if (/^(&&?|\|\|?)$/.test(token)) {
      out.push(token);
      atCommand = true;
    } else if (token === '(') {
      out.push(atCommand || out.at(-1)?.endsWith('$') === true ? '(' : '$(');
      blocks.push({ end: ')', then: '' });
      atCommand = true;
    } else if (token === ')') {
      if (block?.end === ')') blocks.pop();
      out.push(token);
      atCommand = false;
    } else if (atCommand && (token === 'and' || token === 'or')) {
      if (separator >= 0) out[separator] = token === 'and' ? ' &&' : ' ||';
    } else if (atCommand && token === 'not') {
      out.push('!');
    } else if (atCommand && token === 'else') {
      const branches = /^[ \t]+if(?=\s)/.exec(line.slice(TOKEN.lastIndex, TOKEN.lastIndex + 100));
      if (branches) TOKEN.lastIndex += branches[0].length;
      if (branches && block) block.then = 'then';
      out.push(branches ? 'elif' : 'else');
    } else if (atCommand && token === 'end') {
      out.push(blocks.pop()?.end ?? token);
      atCommand = false;
    } else {
      const opened: Block | undefined = atCommand ? BLOCKS.get(token) : undefined;
      if (opened) blocks.push({ ...opened });
      out.push(token === 'begin' && opened ? '{' : token);
      atCommand = opened !== undefined && token !== 'for';
    }
    if (separator >= 0 && separator < out.length - 1 && !/^\s*$/.test(out.at(-1) ?? '')) separator = -1;
  }
  return { text: out.join(''), open: blocks.length };
}
