import type { Advice } from '../../core/report/advice.ts';
import type { Graded } from '../messages.ts';
import type { Report } from '../../sentences/index.ts';
import { build, code } from '../dom.ts';
import { PASTED } from '../session-field.ts';
import { fill, type Strings } from '../strings.ts';
import type { Explain } from './behind-fold.ts';
import { markView } from './mark-view.ts';
import { renderOutcome } from './outcome-view.ts';
import { lineButton } from './place-view.ts';
import { renderOnward, renderRoute, type Onward, type Solution } from './route-view.ts';

/** Where the site begins, without a slash at its end. */
const BASE = import.meta.env.BASE_URL.endsWith('/')
  ? import.meta.env.BASE_URL.slice(0, -1)
  : import.meta.env.BASE_URL;

/** What a view needs besides the report. */
export interface ViewContext {
  strings: Strings;
  /** Titles of the site's pages that mistakes lead to, by address; no link is made to any other. */
  titles: Readonly<Record<string, string>>;
  /** Where to go on after a pass. */
  onward: readonly Onward[];
  /** The route of a worked solution, shown after a pass; missing where there is none. */
  solution?: Solution;
}

/** The verdict in one or two sentences: what is announced, and stands above everything else. */
export function renderVerdict(report: Report, { strings }: ViewContext): DocumentFragment {
  const verdict = strings[report.verdict];
  const score = report.reason
    ? fill(strings.noScore, { verdict })
    : fill(strings.score, { verdict, ...report.score });
  const open = report.verdict === 'pass' ? undefined : firstOpen(report);
  const next = report.reason?.message ?? (open && fill(strings.firstOpen, { title: open.title }));
  const fragment = new DocumentFragment();
  fragment.append(build('p', 'exercise-score', score));
  if (next !== undefined) fragment.append(' ', build('p', 'exercise-next', next));
  return fragment;
}

/** Everything else a report says. */
export function renderReport(
  { report, advice, transcript }: Graded,
  explain: Explain,
  context: ViewContext,
): DocumentFragment {
  const { strings, onward, solution = [] } = context;
  const fragment = new DocumentFragment();
  fragment.append(
    // First, because one mistake may be the reason for all that is missing below.
    ...renderMistakes(report, context),
    ...renderUnread(report, context),
    ...(report.reason
      ? renderFix(report.reason, (transcript?.text ?? '') !== '', strings)
      : renderOutcomes(report, advice, explain, context)),
    ...(report.verdict === 'pass'
      ? [...renderRoute(report, transcript, solution, strings), ...renderOnward(onward, strings)]
      : []),
  );
  return fragment;
}

/** Whether the way out may be to name the prompt. */
export function wantsPrompt(reason: { code: string } | undefined): boolean {
  return reason?.code === 'no-command-found' || reason?.code === 'prompt-not-recognised';
}

/** What to do where there is no verdict; where the prompt was not known, a button to the rows that it can be shown in. */
export function renderFix(
  reason: { code: string; fix: string },
  hasRows: boolean,
  strings: Strings,
): HTMLElement[] {
  const parts = [build('h3', 'exercise-heading', strings.fix), build('p', '', reason.fix)];
  if (!wantsPrompt(reason) || !hasRows) return parts;
  const button = build('button', 'exercise-choose-prompt', strings.choosePrompt);
  button.type = 'button';
  button.dataset['choosePrompt'] = '';
  return [...parts, build('p', '', strings.namePrompt), button];
}

function renderOutcomes(
  report: Report,
  advice: readonly Advice[],
  explain: Explain,
  { strings }: ViewContext,
): HTMLElement[] {
  const file = report.file === PASTED ? strings.pasted : report.file;
  const read = fill(strings.readAs, { ...report.transcript, file });
  const open = firstOpen(report);
  const passed = report.verdict === 'pass';
  const outcomes = report.outcomes.map((outcome, index) =>
    renderOutcome(
      outcome,
      { index, first: outcome === open, passed, advice: advice.find(({ id }) => id === outcome.id) },
      explain,
      strings,
    ),
  );
  return [
    build('h3', 'exercise-heading', strings.results),
    build('p', 'exercise-note', read),
    build('ol', 'exercise-outcomes', ...outcomes),
  ];
}

function renderMistakes({ mistakes }: Report, { strings, titles }: ViewContext): HTMLElement[] {
  if (mistakes.length === 0) return [];
  const items = mistakes.map(({ line, message, read }, index) => {
    const place = [markView({ kind: 'mistake', index }), ' ', lineButton({ line }, strings)];
    const item = build(
      'li',
      'exercise-mistake',
      ...place,
      ' ',
      message,
      ...renderLink(read, strings, titles),
    );
    item.dataset['mistake'] = String(index);
    return item;
  });
  return [build('h3', 'exercise-heading', strings.mistakes), build('ul', 'exercise-mistakes', ...items)];
}

function renderUnread({ unread = [] }: Report, { strings }: ViewContext): HTMLElement[] {
  if (unread.length === 0) return [];
  const items = unread.map(({ line, command, message }, index) => {
    const place = [markView({ kind: 'unread', index }), ' ', lineButton({ line }, strings)];
    const item = build('li', 'exercise-mistake', ...place, ' ', code(command), ' ', message);
    item.dataset['unread'] = String(index);
    return item;
  });
  return [build('h3', 'exercise-heading', strings.unread), build('ul', 'exercise-mistakes', ...items)];
}

function renderLink(
  read: string | undefined,
  strings: Strings,
  titles: ViewContext['titles'],
): (Node | string)[] {
  const title = read === undefined || !Object.hasOwn(titles, read) ? undefined : titles[read];
  if (read === undefined || title === undefined) return [];
  const link = build('a', '', fill(strings.read, { title }));
  link.href = BASE + read;
  return [' ', link];
}

/** The outcome to go on with: the first required one that is not met. */
function firstOpen({ outcomes }: Report): Report['outcomes'][number] | undefined {
  return outcomes.find(({ required, status }) => required && status !== 'met');
}
