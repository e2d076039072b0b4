import { commandWeight } from './command-words.ts';
import { believedShapes, isOfContainer } from './prompt-belief.ts';
import { candidatesOf } from './prompt-candidate.ts';
import type { PromptMatch, PromptModel } from './prompt-model.ts';
import { PromptStatistics, type ShapeRecord } from './prompt-statistics.ts';
import { learnUnsigned } from './unsigned-prompt.ts';

const MOST_REMEMBERED = 20_000;
/** Rows that may begin with a prompt, and are enough to know all prompts of a session by. */
const MOST_LEARNED = 20_000;
/** User and host pairs of one session; each row is searched for each of them. */
const MOST_HOSTS = 20;
/** A sign with a word in front; a sign alone is in too many rows. */
const LEAST_TEXT = 4;

/**
 * Learns what the prompts of a session look like.
 * @param certain rows of which marks or the line editor say that a prompt begins there
 * @param rows rows that may begin with one
 */
export function learnPrompts(certain: readonly string[], rows: readonly string[]): PromptModel {
  const candidates = remember(candidatesOf);
  const statistics = new PromptStatistics();
  let learned = 0;
  const learn = (row: string, isCertain: boolean): void => {
    const found = candidates(row);
    if (found.length > 0 && learned++ < MOST_LEARNED) statistics.add(found, isCertain);
  };
  for (const row of certain) learn(row, true);
  for (const row of rows) {
    if (learned >= MOST_LEARNED) break;
    learn(row, false);
  }
  const believed = believedShapes(statistics.records.values());
  const signed = new LearnedPrompts(believed, candidates);
  if (![...believed.keys()].every(isOfContainer)) return signed;
  const isCertain = certain.length > 0;
  return learnUnsigned(isCertain ? certain : rows, isCertain, signed) ?? signed;
}

class LearnedPrompts implements PromptModel {
  readonly #believed: ReadonlyMap<string, ShapeRecord>;
  readonly #candidates: (row: string) => PromptMatch[];
  readonly #hosts: string[];
  /** Prompts that can be found in the middle of a row by what they are word for word. */
  readonly #texts: string[];
  readonly #bare: string[];

  constructor(believed: ReadonlyMap<string, ShapeRecord>, candidates: (row: string) => PromptMatch[]) {
    this.#believed = believed;
    this.#candidates = candidates;
    const hosts = [...believed.values()].flatMap(({ host, known }) =>
      host !== undefined && known > 0 ? [host] : [],
    );
    this.#texts = [...believed.values()]
      .flatMap(({ host, known, texts }) => (host === undefined && known > 1 ? [...texts] : []))
      .filter((text) => text.length >= LEAST_TEXT)
      .slice(0, MOST_HOSTS);
    this.#hosts = [...new Set(hosts)].slice(0, MOST_HOSTS);
    this.#bare = [...believed.values()]
      .filter(({ shape, known }) => known > 1 && [...shape].length === 1)
      .map(({ shape }) => shape);
  }

  match(row: string): PromptMatch | undefined {
    return this.#best(row, (candidate) => !this.#isGlued(candidate));
  }

  matchInside(row: string): { at: number; match: PromptMatch } | undefined {
    for (const host of this.#hosts) {
      const at = row.indexOf(host, 1);
      const inside = at > 0 ? this.match(row.slice(at)) : undefined;
      if (inside === undefined) continue;
      const start = at - decorationBefore(row, at);
      return { at: start, match: this.match(row.slice(start)) ?? inside };
    }
    for (const text of this.#texts) {
      const at = row.indexOf(text, 1);
      const inside = at > 0 ? this.match(row.slice(at)) : undefined;
      if (inside && (inside.command === '' || commandWeight(inside.command) > 0))
        return { at, match: inside };
    }
    const glued = this.#best(row, (candidate) => this.#isGlued(candidate));
    if (glued === undefined) return undefined;
    const at = [...glued.prompt].slice(0, -1).join('').length;
    const inside = this.#candidates(row.slice(at))[0];
    return inside && { at, match: inside };
  }

  count(shape: string): number {
    return this.#believed.get(shape)?.rows ?? 0;
  }

  /** Of the ways to split a row the one whose shape most known commands follow; the shortest of several. */
  #best(row: string, accept: (candidate: PromptMatch) => boolean): PromptMatch | undefined {
    if (this.#believed.size === 0) return undefined;
    let best: PromptMatch | undefined;
    let most = -1;
    for (const candidate of this.#candidates(row)) {
      const record = this.#believed.get(candidate.shape);
      if (record === undefined || record.known <= most) continue;
      if (!fits(candidate, record) || !accept(candidate)) continue;
      best = candidate;
      most = record.known;
    }
    return best;
  }

  /** `"}}❯ ls` in a session whose prompt is `❯` is output without a newline, not another prompt. */
  #isGlued({ shape, end, prompt, host = '' }: PromptMatch): boolean {
    if (this.#hosts.some((other) => other.length < host.length && host.endsWith(other))) return true;
    const known = this.#believed.get(shape)?.known ?? 0;
    if (end <= 2 || known > 1) return false;
    const isBehind = (text: string): boolean => prompt.length > text.length && prompt.endsWith(text);
    return this.#bare.some(isBehind) || this.#texts.some(isBehind);
  }
}

/** Whether the words of a candidate are those of the prompt, or stand where these change. */
function fits({ words, command }: PromptMatch, record: ShapeRecord): boolean {
  if (commandWeight(command) > 0) return true;
  return words.every((word, index) => {
    const values = record.words[index];
    return values === undefined || values.size > 1 || values.has(word);
  });
}

/** Rows are asked about several times: when prompts are learned, and when the session is cut at them. */
function remember(ask: (row: string) => PromptMatch[]): (row: string) => PromptMatch[] {
  const answers = new Map<string, PromptMatch[]>();
  return (row) => {
    const known = answers.get(row);
    if (known) return known;
    const answer = ask(row);
    if (answers.size < MOST_REMEMBERED) answers.set(row, answer);
    return answer;
  };
}

/** Length of what a prompt shows in front of `user@host`: a bracket, the time, a status. */
function decorationBefore(row: string, at: number): number {
  const before = row.slice(Math.max(0, at - 40), at);
  return /(?:\[[^\][]{0,30}\] ?|\()?\[?$/.exec(before)?.[0].length ?? 0;
}
