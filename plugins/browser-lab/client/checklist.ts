import type { ExerciseCheck } from 'starlight-exercise-checker/exercise-check';
import { build, code } from 'starlight-exercise-checker/dom';
import type { Report } from './grading.ts';
import { fill, type Strings } from './strings.ts';

type Exercise = NonNullable<ExerciseCheck['exercise']>;
type Outcome = Report['outcomes'][number];

/** What is shown of an outcome; before the first command, less is known. */
type Shown = Pick<Outcome, 'title' | 'required' | 'status' | 'tried' | 'explanation' | 'evidence'>;

/** The outcomes of a task beside the terminal, each with what has shown it. Everything in it is text, and never markup. */
export class Checklist {
  readonly #strings: Strings;
  readonly #list: HTMLElement;
  readonly #news: HTMLElement;
  readonly #exercise: Exercise;
  #before = new Set<string>();
  #mistakes = new Set<string>();

  /** @param news where it is said what has changed: a live region */
  constructor(exercise: Exercise, list: HTMLElement, news: HTMLElement, strings: Strings) {
    this.#exercise = exercise;
    this.#list = list;
    this.#news = news;
    this.#strings = strings;
    this.clear();
  }

  /** As it is before the first command. */
  clear(): void {
    this.#before = new Set();
    this.#mistakes = new Set();
    this.#news.replaceChildren();
    this.#list.replaceChildren(
      ...this.#exercise.outcomes.map(({ title, required }) =>
        this.#item({ title, required, status: 'unmet', tried: false, explanation: '', evidence: [] }),
      ),
    );
  }

  /** A report without a verdict, such as that of the first prompt alone, changes nothing. */
  show(report: Report): void {
    if (report.reason) return;
    this.#list.replaceChildren(...report.outcomes.map((outcome) => this.#item(outcome)));
    const met = new Map(
      report.outcomes.filter(({ status }) => status === 'met').map((outcome) => [outcome.id, outcome]),
    );
    const undone = report.outcomes.filter(({ id }) => this.#before.has(id) && !met.has(id));
    const gained = [...met.values()].filter(({ id }) => !this.#before.has(id));
    const mistakes = report.mistakes.filter(({ id }) => !this.#mistakes.has(id));
    this.#news.replaceChildren(
      this.#score(report),
      ...gained.map((outcome) => this.#gained(outcome)),
      ...undone.map(({ title }) => build('p', 'lab-undone', fill(this.#strings.undone, { title }))),
      ...mistakes.map((mistake) => this.#mistake(mistake)),
    );
    this.#before = new Set(met.keys());
    this.#mistakes = new Set(report.mistakes.map(({ id }) => id));
  }

  #item(outcome: Shown): HTMLElement {
    const met = outcome.status === 'met';
    const item = build(
      'li',
      'lab-outcome',
      build('span', 'lab-status', met ? this.#strings.met : this.#strings.open),
      ` ${outcome.title}`,
      outcome.required ? undefined : ` ${this.#strings.optional}`,
      ...(met ? this.#proof(outcome) : [missing(outcome)]),
    );
    item.dataset['status'] = outcome.status;
    return item;
  }

  /** The command that the newest fact of a proof comes from. */
  #proof({ evidence }: Pick<Outcome, 'evidence'>): (Node | string)[] {
    const newest = evidence.toSorted((a, b) => b.line - a.line)[0];
    return newest === undefined ? [] : [` ${this.#strings.provenBy} `, code(newest.command)];
  }

  #gained(outcome: Outcome): HTMLElement {
    return build(
      'p',
      'lab-gained',
      fill(this.#strings.newlyMet, { title: outcome.title }),
      ...this.#proof(outcome),
    );
  }

  #mistake({ message, read }: Report['mistakes'][number]): HTMLElement {
    const said = build('p', 'lab-mistake', build('strong', '', this.#strings.mistake), ' ', message);
    if (read !== undefined) {
      const link = build('a', '', this.#strings.readOn);
      link.href = import.meta.env.BASE_URL.replace(/\/$/, '') + read;
      said.append(' ', link);
    }
    return said;
  }

  #score({ verdict, score, outcomes }: Report): HTMLElement {
    const text = verdict === 'pass' ? this.#strings.pass : this.#strings.points;
    const required = outcomes.filter((outcome) => outcome.required);
    const met = required.filter(({ status }) => status === 'met');
    return build('p', 'lab-score', fill(text, { ...score, met: met.length, required: required.length }));
  }
}

/** What an outcome that was begun still waits for, such as the second of two lists; of what was not tried, nothing. */
function missing({ tried, explanation }: Shown): HTMLElement | undefined {
  return tried && explanation !== '' ? build('p', 'lab-missing', explanation) : undefined;
}
