/**
 * The part of a server-rendered element that a selector finds. Parts are named by class, because a question may
 * bring buttons, lists and details of its own.
 */
export function part<Part extends HTMLElement = HTMLElement>(root: HTMLElement, selector: string): Part {
  const found = root.querySelector<Part>(selector);
  if (!found) throw new Error(`${root.localName} "${root.id}" has no ${selector}`);
  return found;
}

/** All parts that a selector finds. */
export function parts<Part extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): Part[] {
  return [...root.querySelectorAll<Part>(selector)];
}

/** Builds an element with a class around text or nodes. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

/** Shows or hides a button, but never hides the one that has the focus: its user would be nowhere. */
export function showButton(button: HTMLElement, shown: boolean): void {
  button.hidden = !shown && button !== document.activeElement;
}

/**
 * Puts content into a live region.
 *
 * @param quiet no one is told: for what the reader knows already, or did in another tab
 */
export function fillRegion(region: HTMLElement, quiet: boolean, ...content: Node[]): void {
  if (quiet) region.setAttribute('aria-live', 'off');
  else region.removeAttribute('aria-live');
  region.replaceChildren(...content);
}
