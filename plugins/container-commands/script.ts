import { parse as parseBash, type ParsedScript } from 'unbash';
import { translateFish } from './fish.ts';
import { remembered } from './remembered.ts';
import { closeGroups, translateZsh } from './zsh.ts';

/** A line as it was parsed: its syntax tree, and the text the tree's positions point into. */
export interface ReadScript {
  script: ParsedScript;
  text: string;
  /** Whether blocks of fish are still open, in a line that bash would take as it is. */
  openBlock: boolean;
}

/** Longer lines are read as bash only. */
const LONGEST = 20_000;
const MOST_FUNCTION_HEADS = 200;
const FISH_WORD = /(?:^|[;\n|&(])[ \t]*(?:begin|end|and|or|not)(?![\w-])/;

/** The head of a function, in bash and zsh: fish has no empty parentheses. */
const FUNCTION_HEAD = /(?:^|[;\n])[ \t]{0,10}[\w-]{1,100}[ \t]{0,10}\([ \t]{0,10}\)/;

/** A loop that only zsh takes; its words may be in a quotation, too. */
const ZSH_LOOP = /\bfor(?:each)?[ \t]+\w{1,40}(?:[ \t]*\(|[^;\n]{1,2000};[ \t]*\{)/;

/** Some megabytes of syntax trees. */
const KEPT = { most: 2_000, longest: 200 };

/**
 * Parses a line as bash, or where that fails or fish's own words stand where a program should, as fish:
 * `for x in a b; …; end`, `begin; …; end`, `function c; …; end`, `; and …`, `cmd (cmd)`. Loops of zsh are written as bash's.
 */
export const parseLine = remembered((typed: string): ReadScript => {
  const line = typed.length <= LONGEST && ZSH_LOOP.test(typed) ? translateZsh(typed) : typed;
  const asBash = { script: parse(line), text: line, openBlock: false };
  const errors = asBash.script.errors ?? [];
  if (line.length > LONGEST || (errors.length === 0 && !FISH_WORD.test(line))) return asBash;
  const closed = line.includes('}') ? closeGroups(line) : line;
  if (closed !== line) {
    const script = parse(closed);
    if ((script.errors ?? []).length === 0) return { script, text: closed, openBlock: false };
  }
  if (FUNCTION_HEAD.test(line)) return asBash;
  const { text, open } = translateFish(line);
  if (open > 0) return { ...asBash, openBlock: errors.length === 0 };
  const script = text === line ? asBash.script : parse(text);
  return (script.errors ?? []).length === 0 ? { script, text, openBlock: false } : asBash;
}, KEPT);

/**
 * The parser bounds every nesting but one, `f() f() f() …`; such a line holds no command for us.
 * A count and not a caught overflow, so that all machines agree.
 */
function parse(line: string): ParsedScript {
  const heads = line.match(/\([ \t\n]{0,10}\)/g)?.length ?? 0;
  return parseBash(heads > MOST_FUNCTION_HEADS ? '' : line);
}
