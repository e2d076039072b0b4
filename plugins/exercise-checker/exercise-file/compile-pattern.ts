import { RE2JS } from 're2js';
import { canonicalAction } from '../../container-commands/index.ts';
import { errorClasses } from '../core/evidence/error-class.ts';
import { attributesOf, FACT_TYPES, isFactType } from '../core/evidence/fact-types.ts';
import type { FactPattern, Matcher } from '../core/exercise.ts';
import { known, type Problem } from './problem.ts';
import type { MatcherSource, PatternSource } from './schema.ts';

/**
 * Turns `{ task: { id: web } }` into a pattern with canonical names. What it finds wrong goes into
 * `problems`; the pattern it answers is then not to be used.
 */
export function compilePattern(
  source: PatternSource,
  path: (string | number)[],
  problems: Problem[],
): FactPattern {
  const [type = '', attributes = {}] = Object.entries(source)[0] ?? [];
  if (!isFactType(type)) {
    problems.push({
      path: [...path, type],
      message: `unknown kind of fact "${type}"; known are ${known(Object.keys(FACT_TYPES))}`,
    });
    return { type: 'command', attributes: [] };
  }
  const names = attributesOf(type);
  return {
    type,
    attributes: Object.entries(attributes).map(([name, value]) => {
      const at = [...path, type, name];
      if (!names.includes(name)) {
        problems.push({ path: at, message: `"${type}" facts have no "${name}"; they have ${known(names)}` });
      }
      const tool = type === 'command' ? attributes['tool'] : undefined;
      const leaf: Leaf = (text, place) => {
        if (name === 'error') checkErrorClass(text, place, problems);
        return name === 'action' ? canonical(text, tool, place, problems) : text;
      };
      return { name, matcher: compileMatcher(value, at, problems, leaf) };
    }),
  };
}

/** What is done with each text an author wrote for an attribute, wherever in a matcher it stands. */
type Leaf = (text: string, path: (string | number)[]) => string;

/** Authors may write `image pull`; facts say `images pull`. */
function canonical(
  text: string,
  tool: MatcherSource | undefined,
  path: (string | number)[],
  problems: Problem[],
): string {
  const program = typeof tool === 'string' ? tool : 'ctr';
  const action = canonicalAction(program, text);
  if (action === undefined) problems.push({ path, message: `"${text}" is not a sub-command of ${program}` });
  return action ?? text;
}

function compileMatcher(
  source: MatcherSource,
  path: (string | number)[],
  problems: Problem[],
  leaf: Leaf,
): Matcher {
  const compileAll = (items: MatcherSource[], at: (string | number)[]): Matcher[] =>
    items.map((item, index) => compileMatcher(item, [...at, index], problems, leaf));
  if (Array.isArray(source)) return { kind: 'oneOf', matchers: compileAll(source, path) };
  if (typeof source === 'object') {
    if ('all' in source) return { kind: 'allOf', matchers: compileAll(source.all, [...path, 'all']) };
    if ('not' in source)
      return { kind: 'not', matcher: compileMatcher(source.not, [...path, 'not'], problems, leaf) };
    if ('includes' in source) {
      return {
        kind: 'includes',
        matcher: compileMatcher(source.includes, [...path, 'includes'], problems, leaf),
      };
    }
    checkRegex(source.matches, [...path, 'matches'], problems);
    return { kind: 'matches', pattern: source.matches };
  }
  if (typeof source === 'string' && source.startsWith('$')) {
    if (!/^\$[a-z][a-z0-9-]*$/.test(source)) {
      problems.push({ path, message: `"${source}" is no variable: write "$" and a lower-case name` });
    }
    return { kind: 'variable', name: source.slice(1) };
  }
  return { kind: 'equals', value: typeof source === 'string' ? leaf(source, path) : source };
}

function checkRegex(pattern: string, path: (string | number)[], problems: Problem[]): void {
  try {
    if (RE2JS.compile(pattern).matcher('').find()) {
      problems.push({ path, message: `the pattern ${pattern} fits an empty text, so it proves nothing` });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ path, message: `not a regular expression in RE2 syntax: ${reason}` });
  }
}

function checkErrorClass(name: string, path: (string | number)[], problems: Problem[]): void {
  if (errorClasses().includes(name)) return;
  problems.push({ path, message: `unknown class of error "${name}"; known are ${known(errorClasses())}` });
}
