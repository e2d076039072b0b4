import { element, fill, type MarkdownNode } from 'satteri-markdown-blocks';
import type { Strings } from './strings.ts';

/**
 * The row above a terminal: what the session was recorded on, and the buttons. These are there from the start, so that
 * nothing moves when the script comes, and style sheets hide them from who has none.
 *
 * @param versions the program that readers look for first, and whatever else there is to say
 * @param several whether there is more than one command to copy
 */
export function renderHead(versions: readonly string[], several: boolean, strings: Strings): MarkdownNode {
  const [main = '', ...others] = versions;
  return element('div', { class: 'session-head not-content', 'data-pagefind-ignore': true }, [
    element('details', { class: 'session-about' }, [
      element('summary', { class: 'session-badge' }, [main]),
      element('p', { class: 'session-versions' }, [
        fill(strings.recordedOn, { versions: [main, ...others].join(', ') }),
      ]),
    ]),
    element('div', { class: 'session-tools' }, [
      element('span', { class: 'session-said', role: 'status' }),
      button('wrap', strings.wrap, { 'aria-pressed': 'false' }),
      button('widen', strings.widen, { 'aria-pressed': 'false' }),
      button('copy', several ? strings.copySeveral : strings.copyOne),
    ]),
  ]);
}

function button(action: string, label: string, state: Record<string, string> = {}): MarkdownNode {
  return element('button', { type: 'button', class: 'session-button', 'data-action': action, ...state }, [
    label,
  ]);
}
