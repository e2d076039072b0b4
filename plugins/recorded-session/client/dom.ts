/** All parts of an element that a selector finds, in their order. */
export function parts<Part extends HTMLElement = HTMLElement>(root: HTMLElement, selector: string): Part[] {
  return [...root.querySelectorAll<Part>(selector)];
}

/** The button of a block that does something; the page comes with it. */
export function buttonOf(session: HTMLElement, action: string): HTMLButtonElement | null {
  return session.querySelector(`.session-button[data-action="${action}"]`);
}
