import { defineHastPlugin } from 'satteri';

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** A part of a text: as it is, or a word that a line must not end within. */
export interface Part {
  readonly text: string;
  readonly whole: boolean;
}

/**
 * Divides a text where its words have dashes: browsers end lines after each, and make `-` and `d` of `-d`.
 * @returns parts that are the text again, one after another
 */
export function wholeWords(text: string): Part[] {
  const parts: Part[] = [];
  for (const word of text.split(/(\s+)/)) {
    const before = parts.at(-1);
    const whole = word.includes('-');
    if (!whole && before?.whole === false) parts[parts.length - 1] = { text: before.text + word, whole };
    else if (word !== '') parts.push({ text: word, whole });
  }
  return parts;
}

/** Keeps the words of code in tables whole, where columns are narrow; `tables.css` has the class. */
export function wholeWordsInTables() {
  return defineHastPlugin({
    name: 'whole-words-in-tables',
    element: {
      filter: ['td', 'th'],
      visit(cell, context) {
        for (const text of textsOfCode(cell)) {
          const parts = wholeWords(text.value ?? '');
          if (!parts.some(({ whole }) => whole)) continue;
          context.replaceNode(text as typeof cell, parts.map(nodeOf) as (typeof cell)[]);
        }
      },
    },
  });
}

function textsOfCode(node: Node, inCode = false): Node[] {
  if (node.type === 'text') return inCode ? [node] : [];
  return (node.children ?? []).flatMap((child) => textsOfCode(child, inCode || node.tagName === 'code'));
}

function nodeOf({ text, whole }: Part): object {
  const value = { type: 'text', value: text };
  return whole
    ? { type: 'element', tagName: 'span', properties: { className: ['whole'] }, children: [value] }
    : value;
}
