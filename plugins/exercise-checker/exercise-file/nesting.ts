import { Lexer } from 'yaml';

/**
 * Where a YAML text is nested more deeply than some number of levels. The parser calls itself for every level,
 * so this is asked before it, of the tokens alone. In block style, a level is a column in which something
 * begins; this counts a few more than there are, never fewer than half.
 * @returns the offset at which it becomes too deep, undefined if it never does
 */
export function findTooDeep(source: string, levels: number): number | undefined {
  let offset = 0;
  let lineStart = 0;
  let brackets = 0;
  let columns: number[] = [];
  let isAtLineStart = true;
  for (const token of new Lexer().lex(source)) {
    if (isControl(token)) continue;
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && isAtLineStart && token.trim() !== '' && !token.includes('\n')) {
      const column = offset - lineStart;
      columns = [...columns.filter((other) => other < column), column];
      // What follows an indicator on the same line is one level further in.
      isAtLineStart = token === '-' || token === '?' || token === ':';
    }
    if (brackets + columns.length > levels) return offset;
    offset += token.length;
    if (token.endsWith('\n')) {
      lineStart = offset;
      isAtLineStart = true;
    }
  }
  return undefined;
}

/** Tokens that stand for something between the characters and are none: the begin of a document or a scalar. */
function isControl(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001f' || token === '\u0000';
}
