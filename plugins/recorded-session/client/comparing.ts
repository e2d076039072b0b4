import { buttonOf } from './dom.ts';

/** Lets a reader mark what is not the same on other lines of containerd. */
export function addComparing(session: HTMLElement): void {
  const button = buttonOf(session, 'compare');
  button?.addEventListener('click', () => {
    const compares = session.toggleAttribute('data-compares');
    button.ariaPressed = String(compares);
  });
}
