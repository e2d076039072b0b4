import { build, part, parts, showButton } from './dom.ts';
import { ResetButton } from './reset-button.ts';
import { store } from './store.ts';
import { inLanguage, say } from './strings.ts';

/** What the page asks of each of its checks. */
interface PageCheck extends HTMLElement {
  readonly question: string;
  readonly answered: boolean;
  readonly right: boolean;
  sync(force?: boolean): Promise<void>;
}

const checks = () => parts<PageCheck>(document, 'knowledge-check');

/** "You got 3 of 4": by the last checked answers. A check without one counts in the total. */
export function scoreOfPage(check: HTMLElement): string {
  // A question that another page has lent is none of this one.
  if ('again' in check.dataset) return '';
  const all = checks();
  return say(check, 'score', { correct: all.filter(({ right }) => right).length, total: all.length });
}

/** Only the newest verdict carries the score: an older one would be out of date, and changing it would speak. */
export function removeScores(): void {
  for (const score of parts(document, '.check-score')) score.remove();
}

/** Lets the checks follow what other tabs do; once per page. */
export function followOtherTabs(): void {
  store.watch(() => {
    for (const check of checks()) void check.sync();
  });
}

let reset: ResetButton | undefined;

/**
 * Offers to start over on the whole page, below its last check, where several are and one has been answered.
 *
 * @param resetting the change comes from that button itself, so that it can still be undone
 */
export function updatePageReset(resetting: boolean): void {
  const all = checks();
  const last = all.at(-1);
  if (!last || all.length < 2) return;
  if (!last.contains(reset?.button ?? null)) reset = addReset(last);
  if (!resetting) reset?.settle();
  if (reset) showButton(reset.button, reset.canUndo || all.some(({ answered }) => answered));
}

function addReset(last: PageCheck): ResetButton {
  const button = inLanguage(build('button', 'check-page-reset', say(last, 'page')));
  button.type = 'button';
  part(last, '.check-actions').append(button);
  return new ResetButton(
    button,
    last,
    () => checks().map(({ question }) => question),
    (text) => {
      void Promise.all(checks().map((check) => check.sync(true))).then(() => {
        const region = part(last, '.check-verdict');
        region.removeAttribute('aria-live');
        region.append(inLanguage(build('p', 'check-note', text)));
      });
    },
    true,
  );
}
