import { fillRegion, part, parts, showButton } from './dom.ts';
import { ResetButton } from './reset-button.ts';
import { isKnown } from './retrieval.ts';
import { store } from './store.ts';
import { say } from './strings.ts';
import { tally } from './tally.ts';

const questionsIn = (within: HTMLElement) => parts(within, '.progress-question');
const idOf = ({ dataset }: HTMLElement) => dataset['question'] ?? '';
const answerTo = (question: HTMLElement) => store.get(idOf(question), question.dataset['revision'] ?? '');

/**
 * Shows on a list of all pages with checks how far the reader is, and which questions were missed. It knows no
 * key: an answer that was right stays right as long as the question has the same revision.
 */
export class KnowledgeProgress extends HTMLElement {
  /** Each with the part of the list that it is for. */
  readonly #resets = new Map<ResetButton, HTMLElement>();

  connectedCallback(): void {
    // Connected again (a view transition), it has everything already.
    if (this.#resets.size > 0) return;
    part(this, '.progress-unkept').hidden = store.keeps;
    for (const page of parts(this, '.progress-page')) this.#addReset(part(page, '.progress-reset'), page);
    this.#addReset(part(this, '.progress-reset-all'), this);
    store.watch(() => {
      this.#show();
    });
    this.#show();
  }

  #addReset(button: HTMLElement, within: HTMLElement): void {
    const reset: ResetButton = new ResetButton(
      button,
      this,
      () => questionsIn(within).map(idOf),
      (text) => {
        for (const other of this.#resets.keys()) if (other !== reset) other.settle();
        this.#show();
        fillRegion(part(this, '.progress-status'), false, document.createTextNode(text));
      },
    );
    this.#resets.set(reset, within);
  }

  #show(): void {
    for (const [reset, within] of this.#resets) {
      const counts = tally(questionsIn(within).map(answerTo));
      const ofPage = within !== this;
      part(within, ofPage ? '.progress-count' : '.progress-total').textContent = say(
        this,
        ofPage ? 'count' : 'total',
        counts,
      );
      if (ofPage) showMissed(within);
      showButton(reset.button, counts.answered > 0 || reset.canUndo);
    }
  }
}

/** Only what was not known; all of it is in the list, hidden or not. */
function showMissed(page: HTMLElement): void {
  for (const question of questionsIn(page)) {
    const answered = answerTo(question);
    question.hidden = !answered || isKnown(answered) || (answered.answer.length === 0 && !answered.shown);
  }
  part(page, '.progress-missed').hidden = questionsIn(page).every(({ hidden }) => hidden);
}
