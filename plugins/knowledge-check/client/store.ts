import { afterStartOver } from './retrieval.ts';
import { formatState, parseState, type Answered, type State } from './state.ts';

/** Sites that share a host keep their answers apart by their base path. */
const BASE = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const KEY = `knowledge-check:2:${BASE}`;
/** Where version 1 kept them. It stays as it was: a tab that still has that version would empty what is newer. */
const FORMER_KEY = `knowledge-check:${BASE}`;

/** How long, in milliseconds, another tab may take to hear of a change; a hundredth of it is usual. */
const MOMENT = 2000;

export type Answers = ReadonlyMap<string, Answered>;

/**
 * The answers of this reader, shared by all tabs. Where the browser keeps nothing (no storage, private mode, no
 * space left) they last as long as the page: no reader is told, and nothing throws.
 *
 * Every change reads what is kept first, so tabs do not overwrite each other's answers. That is not enough where two
 * of them write in the same moment: what one reads may not have what the other has just written. So each looks
 * again when it hears of a change, and repeats what it wrote a moment ago.
 *
 * Web Locks would make a change wait for its turn, and a verdict with it. In Chromium, two tabs that wrote 100 times each
 * within half a second lost 15 to 33 of the 200 without either, and none with one or the other. What locks would add: where a
 * machine is so busy that a tab hears of a change only after the moment has passed, its answer is lost here.
 */
class Store {
  /** The only copy, once writing has failed. */
  #memory: State | undefined;
  /** What was written a moment ago: what it replaced, itself, and when. */
  readonly #fresh = new Map<string, readonly [string | undefined, Answered | undefined, number]>();
  readonly #watchers: (() => void)[] = [];

  /** Whether answers will be there on the next page. Tries it, as no browser tells. */
  get keeps(): boolean {
    return this.#write(this.#read());
  }

  /** Seed of the shuffle; the same for everyone where it could not be kept, as it has to be stable. */
  get seed(): number {
    const state = this.#read();
    if (state.seed > 0) return state.seed;
    state.seed = 1 + Math.floor(Math.random() * 0xffff_ffff);
    if (!this.#write(state)) state.seed = 1;
    return state.seed;
  }

  /**
   * The kept answer, unless the question has changed since.
   * @param revisions that count, with commas between
   */
  get(question: string, revisions: string): Answered | undefined {
    const answered = this.getAny(question);
    return answered && revisions.split(',').includes(answered.revision) ? answered : undefined;
  }

  /** The kept answer, even where the question was another one then. */
  getAny(question: string): Answered | undefined {
    return this.#read().answers.get(question);
  }

  set(answers: Answers): void {
    this.#change(answers);
  }

  /**
   * Forgets the answers to these questions, and returns them for a change of mind.
   * @param startOver what a reader has seen, and has known at other times, is not forgotten
   */
  take(questions: readonly string[], startOver = false): Answers {
    const { answers } = this.#read();
    const taken = new Map<string, Answered>();
    for (const question of questions) {
      const answered = answers.get(question);
      if (answered) taken.set(question, answered);
    }
    const left = (answered: Answered) => (startOver ? afterStartOver(answered) : undefined);
    if (taken.size > 0) this.#change([...taken].map(([question, answered]) => [question, left(answered)]));
    return taken;
  }

  /** All that is kept, as it is now. */
  get state(): State {
    return this.#read();
  }

  /**
   * Calls back whenever another tab may have changed something, or may have while this page was not shown.
   * @param own also when this page itself has
   */
  watch(changed: () => void, own = false): void {
    // Once, however often it is added, and before all who watch: they are to see what is right.
    addEventListener('storage', this.#mend);
    for (const type of ['storage', 'pageshow']) addEventListener(type, changed);
    if (own) this.#watchers.push(changed);
  }

  #change(changes: Iterable<readonly [string, Answered | undefined]>): void {
    const state = this.#read();
    for (const [question, after] of changes) {
      this.#fresh.set(question, [JSON.stringify(state.answers.get(question)), after, performance.now()]);
      put(state, question, after);
    }
    this.#write(state);
    for (const changed of this.#watchers) changed();
  }

  /** Only what is as if it had never been written: another answer is that of a reader who is in the other tab now. */
  readonly #mend = (): void => {
    const state = this.#read();
    let lost = false;
    for (const [question, [before, after, at]] of this.#fresh) {
      if (performance.now() - at > MOMENT || JSON.stringify(state.answers.get(question)) !== before) continue;
      lost = true;
      put(state, question, after);
    }
    if (lost) this.#write(state);
  };

  #read(): State {
    if (this.#memory) return this.#memory;
    try {
      const text = localStorage.getItem(KEY);
      if (text !== null) return parseState(text, Date.now());
      const former = localStorage.getItem(FORMER_KEY);
      const state = parseState(former, Date.now());
      // At once, so that the answers of version 1 have their date from today on.
      if (former !== null) this.#write(state);
      return this.#memory ?? state;
    } catch {
      return parseState(null, 0);
    }
  }

  #write(state: State): boolean {
    try {
      localStorage.setItem(KEY, formatState(state));
      this.#memory = undefined;
      return true;
    } catch {
      this.#memory = state;
      return false;
    }
  }
}

/** The newest answer comes last. */
function put({ answers }: State, question: string, answered: Answered | undefined): void {
  answers.delete(question);
  if (answered) answers.set(question, answered);
}

export const store = new Store();
