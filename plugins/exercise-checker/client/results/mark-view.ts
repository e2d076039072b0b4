import type { Report } from '../../sentences/index.ts';
import { build } from '../dom.ts';
import { fill, type Strings } from '../strings.ts';
import type { RowMark } from './row-marks.ts';

/** Colours, and patterns, that marks of outcomes take in turn: their number of pairs is that of outcomes told apart by eye. */
const TONES = 5;
const PATTERNS = 4;

const SIGNS = { near: '≈', mistake: '!', unread: '?', fact: '•' } as const;

/** What is at a row, and beside what it is about in the report: the number of an outcome, or a sign. */
export function markView(mark: RowMark, words?: string): HTMLElement {
  const { kind, index } = mark;
  const number = String(index + 1);
  const sign = kind === 'evidence' ? number : kind === 'near' ? SIGNS.near + number : SIGNS[kind];
  const shown = build('span', '', sign);
  shown.ariaHidden = 'true';
  const view = build('span', 'transcript-mark', shown);
  if (words !== undefined) view.append(build('span', 'transcript-said', words));
  Object.assign(view.dataset, { kind, ...toneOf(mark) });
  return view;
}

/** The colour and the pattern of an outcome; what went wrong has one for all, which is not an outcome's. */
function toneOf({ kind, index }: RowMark): { tone?: string; pattern?: string } {
  if (kind === 'mistake' || kind === 'unread') return {};
  if (kind === 'fact') return { tone: '0', pattern: '0' };
  return { tone: String(index % TONES), pattern: String(index % PATTERNS) };
}

/** A mark in words. */
export function markWords({ kind, index }: RowMark, report: Report, strings: Strings): string {
  switch (kind) {
    case 'mistake':
      return strings.markMistake;
    case 'unread':
      return strings.markUnread;
    case 'fact':
      return strings.markFact;
    default: {
      const words = { evidence: strings.markEvidence, near: strings.markNear }[kind];
      return fill(words, { number: index + 1, title: report.outcomes[index]?.title ?? '' });
    }
  }
}
