import type { Excerpt, Piece } from '../core/excerpt.ts';

/** An element with its class and what is in it. Everything is text, and never markup. */
export function build<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** An excerpt, with code as code and what was asked for marked. */
export function excerptElement({ code, pieces }: Excerpt): HTMLElement {
  return build('p', code ? 'search-excerpt search-output' : 'search-excerpt', ...pieces.map(pieceNode));
}

function pieceNode({ text, code, marked }: Piece): Node | string {
  const shown = marked ? build('mark', '', text) : text;
  return code ? build('code', '', shown) : shown;
}
