import { forEachChild } from 'unbash';
import type { Script, SyntaxNode } from 'unbash';
import { parseLine } from './script.ts';

/**
 * Whether a shell would ask for more before running this: an open quote, a trailing operator or backslash,
 * an unfinished loop or here-document.
 */
export function isIncomplete(line: string): boolean {
  if (/(^|[^\\])(\\\\)*\\$/.test(line)) return true;
  const { script, text, openBlock } = parseLine(line);
  if (openBlock || hasOpenHereDocument(script)) return true;
  const end = text.trimEnd().length - 1;
  return (script.errors ?? []).some(
    ({ message, pos }) =>
      message.startsWith('unterminated') || (message.startsWith('expected') && pos >= end),
  );
}

function hasOpenHereDocument(script: Script): boolean {
  const queue: (SyntaxNode | Script)[] = [script];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'HereDoc' && node.closing === undefined) return true;
    if (node.type !== 'Word') forEachChild(node, (child) => queue.push(child));
  }
  return false;
}
