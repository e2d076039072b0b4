import { canonicalAction } from 'container-commands';
import { errorClasses } from '../core/facts/error-class.ts';
import { attributeOf, attributesOf, FACT_TYPES, isFactType } from '../core/facts/fact-types.ts';
import type { Attribute } from '../core/facts/kinds/attribute.ts';
import type { FactPattern, Matcher } from '../core/exercise.ts';
import { compileExpression, patternProblem } from '../core/regular-expression.ts';
import { EXERCISE_LIMITS, tooMuch } from './limits.ts';
import { known, type Problem } from './problem.ts';
import type { MatcherSource, PatternSource } from './condition-schema.ts';

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
      message: `unknown kind of fact "${type}"; the kinds are ${known(Object.keys(FACT_TYPES))}`,
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
      const attribute = attributeOf(type, name);
      const leaf: Leaf = (value, place) => {
        if (attribute !== undefined) checkType(value, attribute, place, problems);
        if (typeof value !== 'string') return value;
        if (name === 'error') checkErrorClass(value, place, problems);
        return name === 'action' ? canonical(value, tool, place, problems) : value;
      };
      return { name, matcher: compileMatcher(value, at, problems, leaf) };
    }),
  };
}

type Scalar = string | number | boolean;

/** What is done with each value an author wrote for an attribute, wherever in a matcher it stands. */
type Leaf = (value: Scalar, path: (string | number)[]) => Scalar;

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
  level = 1,
): Matcher {
  const { matchers: levels } = EXERCISE_LIMITS;
  if (level > levels) {
    const message = tooMuch('matchers nested more deeply', String(levels), 'join them into one list');
    problems.push({ path, message });
    return { kind: 'equals', value: '' };
  }
  const compileOne = (item: MatcherSource, key: string | number): Matcher =>
    compileMatcher(item, [...path, key], problems, leaf, level + 1);
  if (Array.isArray(source)) {
    checkParts(source, path, problems);
    return { kind: 'oneOf', matchers: source.map(compileOne) };
  }
  if (typeof source === 'object') {
    if ('all' in source) {
      const at = [...path, 'all'];
      checkParts(source.all, at, problems);
      const matchers = source.all.map((item, index) =>
        compileMatcher(item, [...at, index], problems, leaf, level + 1),
      );
      return { kind: 'allOf', matchers };
    }
    if ('not' in source) return { kind: 'not', matcher: compileOne(source.not, 'not') };
    if ('includes' in source) return { kind: 'includes', matcher: compileOne(source.includes, 'includes') };
    checkExpression(source.matches, [...path, 'matches'], problems);
    return { kind: 'matches', pattern: source.matches };
  }
  if (typeof source === 'string' && source.startsWith('$')) {
    if (!/^\$[a-z][a-z0-9-]*$/.test(source)) {
      problems.push({ path, message: `"${source}" is not a variable: write "$" and a lower-case name` });
    }
    return { kind: 'variable', name: source.slice(1) };
  }
  if (typeof source === 'string') checkValue(source, path, problems);
  return { kind: 'equals', value: leaf(source, path) };
}

function checkParts(items: readonly unknown[], path: (string | number)[], problems: Problem[]): void {
  const { parts } = EXERCISE_LIMITS;
  if (items.length <= parts) return;
  const fix = 'say what they have in common, with "matches"';
  problems.push({ path, message: tooMuch(`a list of ${items.length} matchers`, String(parts), fix) });
}

function checkValue(text: string, path: (string | number)[], problems: Problem[]): void {
  const { value } = EXERCISE_LIMITS;
  if (text.length <= value) return;
  const fix = 'look for a part of it, with "matches"';
  problems.push({ path, message: tooMuch(`a value of ${text.length} characters`, String(value), fix) });
}

/** What a value has to look like that could ever be equal to the attribute's: values are compared as texts. */
const FORMS = {
  integer: { form: /^-?\d+$/, wanted: 'an integer, such as 0' },
  truth: { form: /^(?:true|false)$/, wanted: 'true or false' },
} as const;

function checkType(value: Scalar, { type }: Attribute, path: (string | number)[], problems: Problem[]): void {
  if (type !== 'integer' && type !== 'truth') return;
  const { form, wanted } = FORMS[type];
  if (form.test(String(value))) return;
  const shown = typeof value === 'string' ? `"${value}"` : String(value);
  problems.push({ path, message: `${shown} can never match: this attribute is ${wanted}` });
}

function checkExpression(pattern: string, path: (string | number)[], problems: Problem[]): void {
  const problem = patternProblem(pattern);
  if (problem !== undefined) problems.push({ path, message: problem });
  else if (compileExpression(pattern).matcher('').find()) {
    problems.push({
      path,
      message: `the pattern ${pattern} also matches an empty text, so it proves nothing`,
    });
  }
}

function checkErrorClass(name: string, path: (string | number)[], problems: Problem[]): void {
  if (errorClasses().includes(name)) return;
  problems.push({
    path,
    message: `unknown class of error "${name}"; the classes are ${known(errorClasses())}`,
  });
}
