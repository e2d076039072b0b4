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

interface Loaded {
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
  #loaded: Promise<Loaded> | undefined;
  #kind: Kind | undefined;
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
      this.#filters.replaceChildren();
      this.#answer.replaceChildren();
      this.#say('');
      await this.#load().catch(() => undefined);
      return;
    }
    let loaded: Loaded;
    try {
      loaded = await this.#load();
    } catch (error) {
      this.#fail(error);
      return;
    }
    // Only what has been typed in the meantime counts.
    if (this.#field.value.trim() !== question) return;
    this.#show(search(this.#field.value.trimStart(), loaded.index, loaded.synonyms));
  }

  /** Once; after a failure, the next caller tries again. */
  #load(): Promise<Loaded> {
    this.#loaded ??= loadAndIndex(this.#address).catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  #show(answer: Answer): void {
    if (this.#kind !== undefined && !answer.kinds.has(this.#kind)) this.#kind = undefined;
    this.#filters.replaceChildren(...this.#filterElements(answer));
    const chosen = this.#answer.querySelector<HTMLAnchorElement>('a:focus');
    const place = chosen === null ? -1 : this.#links().indexOf(chosen);
    this.#list(answer);
    this.#answer.parentElement?.scrollTo({ top: 0 });
    if (chosen === null) return;
    // Who was quicker than the search, and has gone on to the results, goes on from there.
    const links = this.#links();
    const same = links.find(({ href }) => href === chosen.href);
    (same ?? links[place] ?? links[0] ?? this.#field).focus();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.#answer.querySelectorAll('a')];
  }

  #list(answer: Answer): void {
    this.#answer.replaceChildren(...answerElements(answer, this.#kind));
    this.#say(countOf(answer, this.#kind));
  }

  #filterElements(answer: Answer): HTMLElement[] {
    const { kinds, results } = answer;
    if (kinds.size < 2) return [];
    const filter = (kind: Kind | undefined, count: number) => {
      const radio = build('input', '');
      radio.type = 'radio';
      radio.name = 'search-kind';
      radio.checked = kind === this.#kind;
      radio.addEventListener('change', () => {
        this.#kind = kind;
        this.#list(answer);
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

async function loadAndIndex(address: string): Promise<Loaded> {
  const file = await loadSections(address);
  const index = await indexSections(sectionsOf(file));
  return { index, synonyms: new Map(Object.entries(file.synonyms)) };
}
