import type { Word } from 'unbash';
import { range } from './brace.ts';
import type { Pipeline, SimpleCommand } from './model.ts';
import type { ShellEnvironment } from './shell-environment.ts';
import { wordsOf } from './word.ts';

const MOST_VALUES = 100;

/**
 * The values a `for` loop goes through, where the line says them: words, variables the session has set,
 * `{1..3}`, `{a,b}` and `$(seq 3)`. Undefined where only the machine knew them.
 */
export function loopValues(
  words: readonly Word[] | undefined,
  environment: ShellEnvironment,
): string[] | undefined {
  const values = (words ?? [{ text: '$@', value: '$@' } as Word]).map((word) => valuesOf(word, environment));
  const known = values.filter((value) => value !== undefined).flat();
  return values.includes(undefined) || known.length > MOST_VALUES ? undefined : known;
}

function valuesOf(word: Word, environment: ShellEnvironment): string[] | undefined {
  const { text } = word;
  const sequence = /^\$\(seq (?:(\d{1,6}) )?(\d{1,6})\)$/.exec(text);
  if (sequence) return range(Number(sequence[1] ?? 1), Number(sequence[2]), MOST_VALUES);
  const [span, before = '', first, last, after = ''] =
    /^([\w./-]*)\{(\d{1,6})\.\.(\d{1,6})\}([\w./-]*)$/.exec(text) ?? [];
  if (span !== undefined) {
    return range(Number(first), Number(last), MOST_VALUES)?.map((item) => before + item + after);
  }
  const variable = /^\$\{?([A-Za-z_]\w*)\}?$/.exec(text)?.[1];
  if (variable !== undefined) {
    const value = environment.get(variable);
    // What a command printed, only the machine knew.
    if (value === undefined || /[$`]/.test(value)) return undefined;
    return value.split(/\s+/).filter((item) => item !== '');
  }
  const values = wordsOf(word, environment, undefined);
  return values.some((value) => /[$`*?[]/.test(value)) ? undefined : [...values];
}

/** The pipeline that `name=$(…)` would be. */
export function assignedBy(name: string, asked: Pipeline, nested: boolean): Pipeline {
  const text = asked.stages.map((stage) => stage.text).join(' | ');
  const stage: SimpleCommand = {
    words: [],
    assignments: new Map([[name, `$(${text})`]]),
    text: `${name}=$(${text})`,
    shortcuts: [],
    redirections: [],
    variables: [],
    substitutions: [asked],
  };
  const place = { nested, conditional: false, piped: false, background: false } as const;
  return { stages: [stage], connector: ';', ...place };
}
