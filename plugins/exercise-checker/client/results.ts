import type { Report } from '../sentences/index.ts';

/** Sites that share a host keep their results apart by their base path. */
const KEY = `exercise-check:${import.meta.env.BASE_URL}${import.meta.env.BASE_URL.endsWith('/') ? '' : '/'}`;

const VERSION = 1;
/** Above this someone else has written under the key. */
const MOST_CHARACTERS = 100_000;

/** How long, in milliseconds, another tab may take to hear of a change. */
const MOMENT = 2000;

/** How an exercise was graded in this browser: the first pass, or else the last verdict. */
export interface Result {
  readonly passed: boolean;
  /** Ids of the outcomes that were met, optional ones among them. */
  readonly outcomes: readonly string[];
  /** Required outcomes that were met, of how many. */
  readonly met: number;
  readonly required: number;
}

/**
 * Results by exercise, shared by all tabs, as JSON under one key:
 * `{ "version": 1, "results": { "namespaces": { "passed": false, "outcomes": ["pulled"], "met": 1, "required": 6 } } }`.
 * Nothing of a session is kept. Where the browser keeps nothing, there are no results on the next page, and nothing
 * throws. What two tabs add in the same moment is both kept: each repeats what it finds lost a moment later.
 */
export const results = {
  get(exercise: string): Result | undefined {
    return read().get(exercise);
  },

  /** Keeps what a report says; a pass is not taken back by a later try. */
  add({ exercise, verdict, outcomes }: Report): void {
    const known = read();
    if (verdict === 'not-gradable' || known.get(exercise)?.passed === true) return;
    const required = outcomes.filter((outcome) => outcome.required);
    const met = required.filter(({ status }) => status === 'met').length;
    const result = {
      passed: verdict === 'pass',
      outcomes: outcomes.filter(({ status }) => status === 'met').map(({ id }) => id),
      met,
      required: required.length,
    };
    fresh.set(exercise, { before: JSON.stringify(known.get(exercise)), result, at: performance.now() });
    change(known.set(exercise, result));
  },

  /** Forgets all of them. */
  clear(): void {
    fresh.clear();
    change(new Map());
  },

  /**
   * Calls back whenever this page has changed something, and when another tab may have, or may have while this page was
   * not shown.
   */
  watch(changed: () => void): void {
    for (const type of ['storage', 'pageshow']) addEventListener(type, changed);
    watchers.push(changed);
  },
};

/** What was added a moment ago, and what it replaced. */
const fresh = new Map<string, { before: string | undefined; result: Result; at: number }>();
const watchers: (() => void)[] = [];

// Before all who watch: they are to see what is right.
globalThis.addEventListener?.('storage', mend);

function mend(): void {
  const known = read();
  const lost = [...fresh].filter(
    ([exercise, { before, at }]) =>
      performance.now() - at <= MOMENT && JSON.stringify(known.get(exercise)) === before,
  );
  for (const [exercise, { result }] of lost) known.set(exercise, result);
  if (lost.length > 0) write(known);
}

function change(all: ReadonlyMap<string, Result>): void {
  write(all);
  for (const changed of watchers) changed();
}

/** Whatever is malformed is left out; another version counts as nothing. */
function read(): Map<string, Result> {
  const found = new Map<string, Result>();
  try {
    const text = localStorage.getItem(KEY);
    if (text === null || text.length > MOST_CHARACTERS) return found;
    const kept = JSON.parse(text) as { version?: unknown; results?: object };
    if (kept.version !== VERSION) return found;
    for (const [exercise, value] of Object.entries(kept.results ?? {})) {
      const result = resultIn(Object(value) as Partial<Record<keyof Result, unknown>>);
      if (result) found.set(exercise, result);
    }
  } catch {
    // No storage, or not written by this script: what could be read of it is enough.
  }
  return found;
}

function resultIn({
  passed,
  outcomes,
  met,
  required,
}: Partial<Record<keyof Result, unknown>>): Result | undefined {
  return typeof passed === 'boolean' && isCount(met) && isCount(required) && met <= required
    ? // Results of an earlier version have no outcomes.
      { passed, outcomes: isNames(outcomes) ? outcomes : [], met, required }
    : undefined;
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function write(all: ReadonlyMap<string, Result>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, results: Object.fromEntries(all) }));
  } catch {
    // A private window, or no space left: the verdict is on the page all the same.
  }
}
