import { formatState, parseState, type Answered, type State } from './state.ts';

/** Sites that share a host keep their answers apart by their base path. */
const KEY = `knowledge-check:${import.meta.env.BASE_URL.replace(/\/?$/, '/')}`;

export type Answers = ReadonlyMap<string, Answered>;

/**
 * The answers of this reader, shared by all tabs. Where the browser keeps nothing (no storage, private mode, no
 * space left) they last as long as the page: no reader is told, and nothing throws.
 *
 * Every change reads what is kept first, so tabs do not overwrite each other's answers.
 */
class Store {
  /** The only copy, once writing has failed. */
  #memory: State | undefined;

  /** Whether answers will be there on the next page. Tries it, as no browser tells. */
  get keeps(): boolean {
    return this.#write(this.#read());
  }

  /** Seed of the shuffle; the same for everybody where it could not be kept, as it has to be stable. */
  get seed(): number {
    const state = this.#read();
    if (state.seed > 0) return state.seed;
    state.seed = 1 + Math.floor(Math.random() * 0xffff_ffff);
    if (!this.#write(state)) state.seed = 1;
    return state.seed;
  }

  /** The kept answer, unless the question has changed since. */
  get(question: string, revision: string): Answered | undefined {
    const answered = this.#read().answers.get(question);
    return answered?.revision === revision ? answered : undefined;
  }

  set(answers: Answers): void {
    const state = this.#read();
    for (const [question, answered] of answers) {
      state.answers.delete(question);
      state.answers.set(question, answered);
    }
    this.#write(state);
  }

  /** Forgets the answers to these questions, and returns them for a change of mind. */
  take(questions: readonly string[]): Answers {
    const state = this.#read();
    const taken = new Map<string, Answered>();
    for (const question of questions) {
      const answered = state.answers.get(question);
      if (answered) taken.set(question, answered);
      state.answers.delete(question);
    }
    if (taken.size > 0) this.#write(state);
    return taken;
  }

  /** Calls back whenever another tab may have changed something, or may have while this page was not shown. */
  watch(changed: () => void): void {
    for (const type of ['storage', 'pageshow']) addEventListener(type, changed);
  }

  #read(): State {
    if (this.#memory) return this.#memory;
    try {
      return parseState(localStorage.getItem(KEY));
    } catch {
      return parseState(null);
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

export const store = new Store();
