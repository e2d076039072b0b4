import type { Report } from '../../../sentences/index.ts';
import { html, type Markup } from './markup.ts';

type Status = Report['outcomes'][number]['status'];

const SIGNS = { met: '✓', unmet: '✗', blocked: '·' } as const;

/** The sign of a state; its word is for who does not see signs. Nothing is known of a recording that has none. */
export function state(status: Status | undefined): Markup {
  if (status === undefined) return html`<span class="dim">?<span class="unseen"> not graded</span></span>`;
  return html`<span class="${status}">${SIGNS[status]}<span class="unseen"> ${status}</span></span>`;
}
