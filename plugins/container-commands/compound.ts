import type { Script, SyntaxNode } from 'unbash';

/**
 * The parts of a loop, a condition or a choice, in the order in which they stand: each may have run any number of times.
 * Every other node has none.
 */
export function nestedParts(node: SyntaxNode | Script): SyntaxNode[] {
  switch (node.type) {
    case 'While':
      return [node.clause, node.body];
    case 'If':
      return [node.clause, node.then, ...node.elif, ...(node.else ? [node.else] : [])];
    case 'Elif':
      return [node.clause, node.then];
    case 'Case':
      return node.items.flatMap((item) => item.body ?? []);
    case 'Select':
    case 'ArithmeticFor':
      return [node.body];
    default:
      return [];
  }
}

/** The commands of a function, without the braces around them. */
export function bodyText(body: { pos: number; end: number }, text: string): string {
  const whole = text.slice(body.pos, body.end).trim();
  if (!whole.startsWith('{') || !whole.endsWith('}')) return whole;
  const inner = whole.slice(1, -1).trim();
  return inner.endsWith(';') ? inner.slice(0, -1) : inner;
}
