import { findContradiction, patternsOfContradictions, spanOf } from './contradiction.ts';
import { isSpent, type Budget } from './budget.ts';
import type { FactTable } from './fact-table.ts';
import { findWays } from './find-ways.ts';
import { Freedom } from './freedom.ts';
import type { Bindings } from './match.ts';
import type { Plan, Step } from './plan.ts';
import { tiesOf } from './ties.ts';
import { namesIn, union } from './variables.ts';
import { DistinctWays, keyOf, type Way } from './ways.ts';
import { addWorth, compareWorth, NOTHING, type Worth } from './worth.ts';
import type { WaySearch } from './search.ts';
import { keyOfSpans, only, startOf, type State } from './state.ts';
import { canBeat, isBetter, type Tail } from './tail.ts';

/** What is decided of each outcome, in the order of the plan: the way it is met, undefined if it is not. */
export type Decisions = readonly { step: Step; way: Way | undefined }[];

/** One way to decide an outcome, and the most that can come of it. */
interface Choice {
  way: Way | undefined;
  state: State;
  bound: Worth;
}

const NO_BINDINGS: Bindings = new Map();
const NO_VARIABLES: ReadonlySet<string> = new Set();

/**
 * Finds the best decisions for a session: outcomes are decided in the order of the plan, every choice is bounded
 * by what the outcomes left could still be worth under it, and what was found for the rest is remembered by
 * what matters to the rest (dynamic programming with branch and bound).
 */
export class Solver {
  readonly #plan: Plan;
  readonly #table: FactTable;
  readonly #budget: Budget;
  readonly #freedoms: readonly { strict: Freedom; optimistic: Freedom }[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #ways = new Map<string, Way[]>();
  readonly #possible = new Map<string, boolean>();
  readonly #tails = new Map<string, Tail>();
  readonly #atFirst: boolean[];
  #isSpent = false;
  #hasDropped = false;

  constructor(plan: Plan, table: FactTable, budget: Budget) {
    this.#plan = plan;
    this.#table = table;
    this.#budget = budget;
    this.#freedoms = plan.steps.map(({ introduced }) => ({
      strict: new Freedom(introduced.keys(), plan.scopes, false),
      optimistic: new Freedom(introduced.keys(), plan.scopes, true),
    }));
    this.#indexes = new Map(plan.steps.map(({ outcome }, index) => [outcome.id, index]));
    this.#atFirst = plan.steps.map(() => true);
  }

  /** The best decisions there are, or the best ones found until the budget was spent. */
  decide(): Decisions {
    let state: State = { bindings: NO_BINDINGS, spans: new Map(), possible: this.#atFirst };
    try {
      for (const index of this.#plan.steps.keys()) this.#atFirst[index] = this.#canBeMet(index, state);
      state = { ...state, possible: this.#atFirst };
    } catch (error) {
      if (!isSpent(error)) throw error;
      this.#isSpent = true;
    }
    let tail: Tail | undefined = this.#best(0, state);
    return this.#plan.steps.map((step) => {
      const way = tail?.way;
      tail = tail?.next;
      return { step, way };
    });
  }

  /** Whether an outcome that is not met might be, had everything been tried. */
  mayHaveMissed(id: string): boolean {
    const isOpen = this.#atFirst[this.#indexes.get(id) ?? -1] ?? true;
    return isOpen && (this.#isSpent || this.#hasDropped);
  }

  #best(index: number, state: State): Tail | undefined {
    const step = this.#plan.steps[index];
    if (step === undefined) return undefined;
    const key = `${index} ${keyOfSpans(step.spansWanted, state)} ${keyOf(state.bindings, this.#wantedFrom(index))}`;
    const known = this.#tails.get(key);
    if (known !== undefined) return known;
    let best: Tail | undefined;
    for (const { way, state: next, bound } of this.#choices(index, state)) {
      if (best !== undefined && (this.#isSpent || !canBeat(bound, way, best))) break;
      const rest = this.#best(index + 1, next);
      const worth = rest?.worth ?? NOTHING;
      const tail: Tail = {
        way,
        next: rest,
        worth: way === undefined ? worth : addWorth(step.outcome, worth),
      };
      if (best === undefined || isBetter(tail, best)) best = tail;
    }
    if (best !== undefined && !this.#isSpent) this.#tails.set(key, best);
    return best;
  }

  /** The ways to decide an outcome, those first that promise most, and of these the earliest. */
  #choices(index: number, state: State): Choice[] {
    try {
      const choices = this.#waysOf(index, state).map((way) => this.#choose(index, way, state));
      const variables = this.#plan.steps[index]?.wantedLater ?? NO_VARIABLES;
      const before = keyOf(state.bindings, variables);
      // A way that settles nothing for the outcomes left is never worse than to leave this one unmet.
      const isFree = choices.some((choice) => keyOf(choice.state.bindings, variables) === before);
      if (!isFree) choices.push(this.#choose(index, undefined, state));
      return choices.sort((a, b) => compareWorth(b.bound, a.bound));
    } catch (error) {
      if (!isSpent(error)) throw error;
      this.#isSpent = true;
      return [];
    }
  }

  #choose(index: number, way: Way | undefined, state: State): Choice {
    this.#budget.spend();
    const { steps } = this.#plan;
    const step = steps[index];
    const id = step?.outcome.id ?? '';
    const bindings = way === undefined ? state.bindings : new Map([...state.bindings, ...way.bindings]);
    const spans = way === undefined ? state.spans : new Map(state.spans).set(id, spanOf(way));
    const possible = [...state.possible];
    possible[index] = way !== undefined;
    const next: State = { bindings, spans, possible };
    const changed = [...bindings].flatMap(([name, value]) =>
      state.bindings.get(name) === value ? [] : [name],
    );
    for (let later = index + 1; later < steps.length; later++) {
      const { outcome, variables } = steps[later] ?? { outcome: undefined, variables: NO_VARIABLES };
      if (outcome === undefined || possible[later] !== true) continue;
      const ties = tiesOf(outcome);
      const isTied = ties.every((tie) => possible[this.#indexes.get(tie) ?? -1] !== false);
      const isTouched = ties.includes(id) || changed.some((name) => variables.has(name));
      possible[later] = isTied && (!isTouched || this.#canBeMet(later, next));
    }
    let bound = NOTHING;
    for (let later = steps.length - 1; later >= index; later--) {
      const outcome = steps[later]?.outcome;
      if (outcome !== undefined && possible[later] === true) bound = addWorth(outcome, bound);
    }
    return { way, state: next, bound };
  }

  /** The variables that matter to an outcome and those behind it. */
  #wantedFrom(index: number): ReadonlySet<string> {
    const { steps } = this.#plan;
    return index === 0 ? NO_VARIABLES : (steps[index - 1]?.wantedLater ?? NO_VARIABLES);
  }

  /** Whether an outcome could be met if every variable without a value got the right one. */
  #canBeMet(index: number, state: State): boolean {
    const step = this.#plan.steps[index];
    const freedom = this.#freedoms[index]?.optimistic;
    if (step === undefined || freedom === undefined) return false;
    const start = startOf(step, state);
    this.#budget.spend(step.variables.size);
    const key = `${index} ${start} ${keyOf(state.bindings, step.variables)}`;
    let known = this.#possible.get(key);
    if (known === undefined) {
      let hasDropped = false;
      const search = this.#search(freedom, () => {
        hasDropped = true;
      });
      const distinction = { variables: NO_VARIABLES, span: false };
      const relevant = only(state.bindings, step.variables);
      known = findWays(step.outcome.condition, start, relevant, distinction, search).length > 0 || hasDropped;
      this.#possible.set(key, known);
    }
    return known;
  }

  /** The ways to meet an outcome that nothing contradicts. */
  #waysOf(index: number, state: State): readonly Way[] {
    const step = this.#plan.steps[index];
    const freedom = this.#freedoms[index]?.strict;
    if (step === undefined || freedom === undefined || state.possible[index] !== true) return [];
    const { outcome, wantedLater, isAnchor } = step;
    const start = startOf(step, state);
    const anchors = outcome.unless.map(({ since }) =>
      since === undefined ? '' : state.spans.get(since)?.beginning,
    );
    const key = `${index} ${start} ${anchors.join()} ${keyOf(state.bindings, step.variables)}`;
    const known = this.#ways.get(key);
    if (known !== undefined) return known;
    const span = isAnchor || outcome.unless.length > 0;
    const search = this.#search(freedom, () => {
      this.#hasDropped = true;
    });
    const against = patternsOfContradictions(outcome.unless).map(namesIn);
    const distinction = { variables: union([wantedLater, ...against]), span };
    let ways = findWays(outcome.condition, start, only(state.bindings, step.variables), distinction, search);
    if (outcome.unless.length > 0) {
      ways = ways.filter(
        (way) => findContradiction(outcome.unless, way, state.spans, this.#table, this.#budget) === undefined,
      );
    }
    if (span) {
      const distinct = new DistinctWays<Way>(isAnchor);
      for (const way of ways) distinct.add(way, wantedLater);
      ways = distinct.all();
    }
    this.#ways.set(key, ways);
    return ways;
  }

  #search(freedom: Freedom, onDropped: () => void): WaySearch {
    return { table: this.#table, budget: this.#budget, freedom, onDropped };
  }
}
