import type { Transcript } from '../../core/transcript/transcript.ts';
import { build } from '../dom.ts';
import type { Strings } from '../strings.ts';
import { ResultsLayout } from './layout.ts';
import type { RowMark } from './row-marks.ts';
import { TranscriptView, type Marked } from './transcript-view.ts';
import { addWideView } from './wide-view.ts';

/**
 * Puts the session beside what is said of it: a place leads to its row, a marked row to what it is about, the element
 * with `data-<kind of mark>`, and an element with `data-choose-prompt` to the choosing of a prompt.
 * @param name prefix of ids, its own in the page
 */
export function besideTranscript(
  said: HTMLElement,
  transcript: Transcript,
  marked: Omit<Marked, 'choose'>,
  name: string,
  strings: Strings,
): { element: HTMLElement; view: TranscriptView } {
  const choose = (mark: RowMark): void => {
    layout.bringToFront(0);
    goTo(said, mark);
  };
  const view = new TranscriptView(transcript, { ...marked, choose }, name, strings);
  const layout = new ResultsLayout(said, build('div', 'results-transcript', view.element), name, strings);
  addWideView(layout.element, view.element, strings);
  const focusRows = (): void => {
    view.list.element.focus({ preventScroll: layout.element.dataset['layout'] !== 'tabs' });
  };
  said.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('[data-choose-prompt]')) {
      layout.bringToFront(1);
      view.promptChoice.begin();
      focusRows();
      return;
    }
    const place = (target as Element).closest<HTMLElement>('[data-line]');
    if (!place) return;
    layout.bringToFront(1);
    const line = Number(place.dataset['line']) - 1;
    if ('play' in place.dataset && view.player) {
      view.player.playFrom(line);
      return;
    }
    view.showRow(line);
    focusRows();
  });
  return { element: layout.element, view };
}

/** Unfolds what a mark is about, and goes there. */
function goTo(said: HTMLElement, { kind, index }: RowMark): void {
  const part = kind === 'evidence' || kind === 'near' ? 'outcome' : kind;
  const item = said.querySelector<HTMLElement>(`[data-${part}="${index}"]`);
  if (!item) return;
  const details = item.querySelector('details');
  if (details) details.open = true;
  const target = item.querySelector('summary') ?? item;
  if (target === item) item.tabIndex = -1;
  target.focus({ preventScroll: true });
  item.scrollIntoView({ block: 'nearest' });
}
