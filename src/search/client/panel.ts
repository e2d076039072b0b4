import { indexSections, type SectionIndex } from '../core/section-index.ts';
import { search, type Answer } from '../core/search.ts';
import { KINDS, sectionsOf, type Kind } from '../core/section.ts';
import type { Synonyms } from '../core/question.ts';
import { answerElements, countOf } from './answer-list.ts';
import { build } from './elements.ts';
import { loadSections, NotLoaded } from './section-file.ts';

/** So long after the last key, in milliseconds, it is looked up; and so long after it, its count is said. */
const TYPING = 60;
const SAYING = 500;

interface Found {
  readonly index: SectionIndex;
  readonly synonyms: Synonyms;
}

/** What is in the dialog below the field: results, filters, and what is said of them. */
export class Panel {
  readonly #address: string;
  readonly #field: HTMLInputElement;
  readonly #filters: HTMLElement;
  readonly #answer: HTMLElement;
  readonly #start: HTMLElement;
  readonly #status: HTMLElement;
  #found: Found | undefined;
  #loading: Promise<void> | undefined;
  #kind: Kind | undefined;
  #last: Answer | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param dialog with the parts that `Search.astro` has put there
   * @param address of the file with the sections
   */
  constructor(dialog: HTMLElement, address: string) {
    const part = <Part extends HTMLElement>(name: string) => {
      const element = dialog.querySelector<Part>(`[data-search="${name}"]`);
      if (element === null) throw new Error(`The dialog of the search has no part "${name}".`);
      return element;
    };
    this.#address = address;
    this.#field = part<HTMLInputElement>('field');
    this.#filters = part('filters');
    this.#answer = part('answer');
    this.#start = part('start');
    this.#status = part('status');
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => void this.look(), TYPING);
    });
    addEventListener('online', () => void this.look());
  }

  /** Looks up what is in the field, and loads what that takes. */
  async look(): Promise<void> {
    const question = this.#field.value.trim();
    this.#start.hidden = question !== '';
    if (question === '') {
      this.#last = undefined;
      this.#filters.replaceChildren();
      this.#answer.replaceChildren();
      this.#say('');
      await this.#load().catch(() => undefined);
      return;
    }
    try {
      await this.#load();
    } catch (error) {
      this.#fail(error);
      return;
    }
    // What was typed meanwhile is what counts.
    if (this.#found === undefined || this.#field.value.trim() !== question) return;
    this.#last = search(this.#field.value.trimStart(), this.#found.index, this.#found.synonyms);
    this.#show();
  }

  async #load(): Promise<void> {
    if (this.#found !== undefined) return;
    this.#loading ??= this.#loadOnce().finally(() => {
      this.#loading = undefined;
    });
    await this.#loading;
  }

  async #loadOnce(): Promise<void> {
    const file = await loadSections(this.#address);
    const index = await indexSections(sectionsOf(file));
    this.#found = { index, synonyms: new Map(Object.entries(file.synonyms)) };
  }

  #show(): void {
    const answer = this.#last;
    if (answer === undefined) return;
    if (this.#kind !== undefined && !answer.kinds.has(this.#kind)) this.#kind = undefined;
    this.#filters.replaceChildren(...this.#filterElements(answer));
    const chosen = this.#answer.contains(document.activeElement);
    this.#answer.replaceChildren(...answerElements(answer, this.#kind));
    // Who was quicker than the search, and has gone on to the results, goes on from there.
    if (chosen) (this.#answer.querySelector('a') ?? this.#field).focus();
    this.#answer.parentElement?.scrollTo({ top: 0 });
    if (answer.results.length === 0 && answer.definitions.length === 0) {
      this.#answer.append(
        build(
          'p',
          'search-note',
          'Nothing found. Try fewer words, or a piece of the message without names and numbers of your own.',
        ),
      );
    }
    this.#say(countOf(answer, this.#kind));
  }

  #filterElements({ kinds, results }: Answer): HTMLElement[] {
    if (kinds.size < 2) return [];
    const filter = (kind: Kind | undefined, count: number) => {
      const radio = build('input', '');
      radio.type = 'radio';
      radio.name = 'search-kind';
      radio.checked = kind === this.#kind;
      radio.addEventListener('change', () => {
        this.#kind = kind;
        const answer = this.#last;
        if (answer === undefined) return;
        this.#answer.replaceChildren(...answerElements(answer, kind));
        this.#say(countOf(answer, kind));
      });
      return build(
        'label',
        'search-filter',
        radio,
        `${kind ?? 'All'} `,
        build('span', 'search-count', String(count)),
      );
    };
    const there = KINDS.filter((kind) => kinds.has(kind));
    return [filter(undefined, results.length), ...there.map((kind) => filter(kind, kinds.get(kind) ?? 0))];
  }

  #fail(error: unknown): void {
    if (!(error instanceof NotLoaded)) throw error;
    const again = build('button', 'search-more', 'Try again');
    again.type = 'button';
    again.addEventListener('click', () => {
      this.#field.focus();
      void this.look();
    });
    this.#filters.replaceChildren();
    this.#answer.replaceChildren(build('p', 'search-note', error.message), again);
    this.#say(error.message);
  }

  #say(text: string): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      this.#status.textContent = text;
    }, SAYING);
  }
}
