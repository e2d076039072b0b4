import type { Exercise } from '../core/index.ts';
import type { Report } from '../sentences/index.ts';
import { build, part } from './dom.ts';
import { raiseError, setError } from './field-error.ts';
import { GradingError, GradingWorker, MOST_SECONDS } from './grading-worker.ts';
import { results } from './results.ts';
import type { Graded, SessionUnderstood } from './messages.ts';
import type { ViewContext } from './results/report-view.ts';
import { KeptText } from './kept-text.ts';
import { SessionField } from './session-field.ts';
import { fill, type Strings } from './strings.ts';

/** What the page is built with for its box. */
interface Data extends ViewContext {
  /** Missing where sessions are only read. */
  exercise?: Exercise;
}

type Views = typeof import('./results/results-view.ts');

/** What shows results, loaded at the first grading. @throws GradingError */
async function loadResults(): Promise<Views> {
  try {
    const views = await import('./results/results-view.ts');
    await views.loadStyles();
    return views;
  } catch {
    throw new GradingError('not-loaded');
  }
}

/** After this long someone who cannot see the page is told that it is working. */
const PATIENCE = 2000;

/**
 * Grades sessions in the page: the checker's engine runs in a worker, and no byte leaves the browser. The form
 * is in the HTML, beside the advice for a browser without JavaScript; the style shows one of them.
 *
 * A script may use it, too: set `exercise` and call `grade`.
 */
export class ExerciseCheck extends HTMLElement {
  /** The exercise to grade for, as compiled from its `exercise.yaml`; at first the one of the page. */
  exercise: Exercise | undefined;

  readonly #worker = new GradingWorker();
  #context: ViewContext | undefined;
  #session: SessionField | undefined;
  /** The grading whose result is waited for; any change of the form makes it void. */
  #running: symbol | undefined;

  connectedCallback(): void {
    // Connected again (moved, a view transition), it has everything already.
    if (this.#context) return;
    const { exercise, ...context } = JSON.parse(part(this, 'exercise-data').textContent) as Data;
    this.exercise = exercise;
    this.#context = context;
    this.#session = new SessionField(this, context.strings);
    new KeptText(this);
    const form = part(this, 'exercise-form');
    for (const type of ['submit', 'input', 'change']) form.addEventListener(type, this);
  }

  handleEvent(event: Event): void {
    if (event.type !== 'submit') {
      this.#clear();
      return;
    }
    event.preventDefault();
    if (this.#running === undefined) void this.#submit();
  }

  /**
   * Grades a session in the worker. The report is the one the command line gives for the same bytes and name.
   * @param prompt the learner's prompt in RE2 syntax
   * @throws GradingError where it took too long, or the checker could not be loaded or failed
   */
  async grade(bytes: Uint8Array, file: string, prompt?: string): Promise<Report> {
    return (await this.#grade(bytes, file, prompt, false)).report;
  }

  async #grade(
    bytes: Uint8Array,
    file: string,
    prompt: string | undefined,
    keepSession: boolean,
  ): Promise<Graded> {
    const { exercise } = this;
    if (!exercise) throw new Error('exercise-check is not in a page yet and has no exercise');
    const request = { exercise, bytes, file, keepSession, ...(prompt === undefined ? {} : { prompt }) };
    return this.#worker.grade(request);
  }

  async #submit(): Promise<void> {
    const run = Symbol();
    this.#begin(run);
    const patience = window.setTimeout(() => {
      this.#say('working');
    }, PATIENCE);
    try {
      const session = await this.#session?.read();
      const prompt = part<HTMLInputElement>(this, 'exercise-prompt').value;
      if (!session) return;
      const loading = loadResults();
      if (this.exercise) {
        const grading = this.#grade(session.bytes, session.file, prompt || undefined, true);
        const [graded, views] = await Promise.all([grading, loading]);
        if (this.#running === run) this.#show(graded, views);
      } else {
        const reading = this.#worker.read({ ...session, ...(prompt === '' ? {} : { prompt }) });
        const [understood, views] = await Promise.all([reading, loading]);
        if (this.#running === run) this.#showReading(understood, views);
      }
    } catch (error) {
      if (this.#running === run) this.#explain(error);
    } finally {
      window.clearTimeout(patience);
      if (this.#running === run) this.#end();
    }
  }

  #begin(run: symbol): void {
    setError(part(this, 'exercise-prompt'), '');
    this.#running = run;
    this.dataset['busy'] = '';
  }

  #end(): void {
    this.#running = undefined;
    delete this.dataset['busy'];
  }

  /** One change of one live region that was there from the start: said once, and the focus stays. */
  #show(graded: Graded, { renderResults, renderVerdict, wantsPrompt }: Views): void {
    if (!this.#context) return;
    const { report } = graded;
    const actions = {
      explain: async (behind: string) => this.#worker.explain({ behind }),
      choosePrompt: this.#choosePrompt,
    };
    this.dataset['verdict'] = report.verdict;
    results.add(report);
    part(this, 'exercise-report').replaceChildren(renderResults(graded, this.id, actions, this.#context));
    part(this, 'exercise-verdict').replaceChildren(renderVerdict(report, this.#context));
    if (wantsPrompt(report.reason)) this.#openPrompt();
  }

  #showReading(understood: SessionUnderstood, views: Views): void {
    if (!this.#context) return;
    const { strings } = this.#context;
    part(this, 'exercise-report').replaceChildren(
      views.renderReading(understood, this.id, this.#choosePrompt, strings),
    );
    part(this, 'exercise-verdict').replaceChildren(views.renderUnderstood(understood, strings));
    if (views.wantsPrompt(understood.reading.reason)) this.#openPrompt();
  }

  /**
   * Takes the prompt that someone has shown in a row, and goes on where they were: in the rows. A pattern by which commands
   * were found stays, behind the new one, for a session may have two prompts: before and after `sudo -i`.
   */
  readonly #choosePrompt = (pattern: string, commands: number): void => {
    const field = part<HTMLInputElement>(this, 'exercise-prompt');
    const keeps = commands > 0 && field.value !== '' && !field.value.split('|').includes(pattern);
    field.value = keeps ? `${pattern}|${field.value}` : pattern;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    this.#openPrompt();
    void this.#submit().then(() => {
      // A frame later it is known whether there is room for the rows beside the report.
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          this.#focusRows();
        });
      });
    });
  };

  /** Moves to the rows, or, where they are not in front, to the tabs that bring them there. */
  #focusRows(): void {
    const rows = this.querySelector<HTMLElement>('.transcript-rows');
    if (rows?.checkVisibility()) rows.focus();
    else this.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }

  #explain(error: unknown): void {
    this.#clear();
    const kind = error instanceof GradingError ? error.kind : 'failed';
    const reason = error instanceof Error ? error.message : String(error);
    if (kind !== 'bad-prompt') {
      this.#say(kind, { reason, seconds: MOST_SECONDS });
      return;
    }
    this.#openPrompt();
    raiseError(part(this, 'exercise-prompt'), fill(this.#context?.strings.badPrompt ?? '', { reason }));
  }

  #say(key: keyof Strings, values: Record<string, string | number> = {}): void {
    const text = fill(this.#context?.strings[key] ?? '', values);
    part(this, 'exercise-verdict').replaceChildren(build('p', '', text));
  }

  /** A changed session has no verdict yet. */
  #clear(): void {
    this.#end();
    setError(part(this, 'exercise-prompt'), '');
    delete this.dataset['verdict'];
    part(this, 'exercise-verdict').replaceChildren();
    part(this, 'exercise-report').replaceChildren();
  }

  #openPrompt(): void {
    part<HTMLDetailsElement>(this, 'exercise-prompt-details').open = true;
  }
}

customElements.define('exercise-check', ExerciseCheck);
