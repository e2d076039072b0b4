import { answersAsText, takeOver } from './answers-file.ts';
import { borrowCheck } from './borrowed-check.ts';
import { fillRegion, part, parts, showButton } from './dom.ts';
import { retrievalsOf } from './retrieval.ts';
import { askedToday, dueAt, scoresOf, toAsk, type Met } from './schedule.ts';
import { store } from './store.ts';
import { dateOf, say } from './strings.ts';

/** So many a day are enough for a habit, and few enough to be done. */
const A_DAY = 10;

const metIn = (within: HTMLElement): Met[] =>
  parts(within, '[data-question]').flatMap(({ dataset }) => {
    const { question: id = '', revision = '', page = '' } = dataset;
    const answered = store.get(id, revision);
    return answered && retrievalsOf(answered).length > 0 ? [{ id, page, answered }] : [];
  });

/** Changes with every check, and when the key is looked at; other names for the same options are not progress. */
function progressOf(met: readonly Met[], question: string): string {
  const { at, tries, shown, earlier } = met.find(({ id }) => id === question)?.answered ?? {};
  return JSON.stringify([at, tries, shown, earlier]);
}

/** Asks what was answered on the pages of the course again, one question after the other, when it is due. */
export class KnowledgeReview extends HTMLElement {
  /** Ids of the questions still to be asked. */
  #waiting: string[] = [];
  /** The one that is being asked, and the progress of it when that began. */
  #asked: { id: string; before: string } | undefined;
  #early = false;

  connectedCallback(): void {
    // Connected again (a view transition), it has everything already.
    if (this.#asked || this.dataset['ready'] !== undefined) return;
    this.dataset['ready'] = '';
    part(this, '.review-next').addEventListener('click', () => void this.#next());
    part(this, '.review-more').addEventListener('click', () => {
      this.#early = true;
      this.#plan(A_DAY);
      void this.#next();
    });
    part(this, '.review-export').addEventListener('click', () => {
      this.#export();
    });
    part(this, '.review-import').addEventListener(
      'change',
      ({ target }) => void this.#import(target as HTMLInputElement),
    );
    store.watch(() => {
      this.#show();
    }, true);
    this.#plan(
      A_DAY -
        askedToday(
          metIn(this).map(({ answered }) => answered),
          Date.now(),
        ),
    );
    void this.#next(false);
  }

  #plan(most: number): void {
    this.#waiting = toAsk(metIn(this), Date.now(), this.#early)
      .slice(0, Math.max(0, most))
      .map(({ id }) => id);
  }

  /** @param focus whether the reader has asked for it, and goes on there */
  async #next(focus = true): Promise<void> {
    const place = part(this, '.review-question');
    const id = this.#waiting.shift();
    this.#asked = undefined;
    place.replaceChildren();
    if (id !== undefined) {
      const { page = '' } = part(this, `[data-question="${id}"]`).dataset;
      try {
        const check = await borrowCheck(page, id);
        this.#asked = { id, before: progressOf(metIn(this), id) };
        place.replaceChildren(check);
      } catch {
        this.#tell('failed');
      }
    }
    this.#show();
    if (focus) place.focus();
  }

  #show(): void {
    const met = metIn(this);
    const isDone = !this.#asked || progressOf(met, this.#asked.id) !== this.#asked.before;
    const left = this.#waiting.length + (isDone ? 0 : 1);
    this.dataset['settled'] = '';
    part(this, '.review-summary').textContent = this.#summary(met, left);
    showButton(part(this, '.review-next'), isDone && this.#waiting.length > 0);
    showButton(part(this, '.review-more'), isDone && this.#waiting.length === 0 && met.length > 0);
    for (const page of parts(this, '.review-page')) {
      const own = metIn(page);
      const scores = scoresOf(own.map(({ answered }) => answered));
      page.hidden = scores.met === 0;
      part(page, '.review-first').textContent = say(this, 'first', scores);
      part(page, '.review-later').textContent = scores.again === 0 ? '' : say(this, 'later', scores);
    }
  }

  #summary(met: readonly Met[], left: number): string {
    if (met.length === 0) return say(this, 'none');
    if (left > 0) return say(this, 'left', { left });
    const next = Math.min(...met.map(({ answered }) => dueAt(answered)));
    return next <= Date.now() ? say(this, 'enough') : say(this, 'done', { date: dateOf(next) });
  }

  #tell(name: 'failed' | 'unread' | 'imported', values: Record<string, number> = {}): void {
    fillRegion(part(this, '.review-status'), false, document.createTextNode(say(this, name, values)));
  }

  #export(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([answersAsText()], { type: 'application/json' }));
    link.download = `answers-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async #import(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    if (!file) return;
    const found = takeOver(await file.text());
    field.value = '';
    if (found === undefined) {
      this.#tell('unread');
      return;
    }
    this.#tell('imported', found);
    if (!this.#asked) {
      this.#plan(A_DAY);
      await this.#next(false);
    }
  }
}
