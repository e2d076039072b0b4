import { visible } from '../core/report/visible.ts';

type Child = Node | string | undefined;

/**
 * Builds an element. Text becomes text nodes, never markup, and its control characters visible escapes:
 * what a session or an exercise holds cannot act on the page.
 */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  for (const child of children) {
    if (child !== undefined) element.append(typeof child === 'string' ? visible(child) : child);
  }
  return element;
}

/** A flag such as `--rm`, which a browser would break after one of its hyphens. */
const FLAG = /(?<=^|\s)(-[^\s]{1,24})(?=\s|$)/;

/** Something typed at a terminal: left to right wherever it stands. */
export function code(text: string): HTMLElement {
  const words = text
    .split(FLAG)
    .map((word, index) => (index % 2 ? build('span', 'exercise-flag', word) : word));
  const element = build('code', 'exercise-code', ...words);
  element.dir = 'ltr';
  element.translate = false;
  return element;
}

/** The part of a server-rendered box with this class. */
export function part<Part extends HTMLElement = HTMLElement>(root: HTMLElement, name: string): Part {
  const found = root.querySelector<Part>(`.${name}`);
  if (!found) throw new Error(`exercise-check has no .${name}`);
  return found;
}
