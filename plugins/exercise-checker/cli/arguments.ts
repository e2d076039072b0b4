import { parseArgs } from 'node:util';
import type { InputFormat } from '../core/format/recording.ts';
import { FORMAT_NAMES, type FormatName } from './formats/names.ts';
import { ALLOWANCE } from './allowance.ts';
import { UsageError } from './usage-error.ts';

/** What the user asked for. */
export interface Arguments {
  mode: 'grade' | 'list' | 'self-test' | 'help';
  exercise: string;
  files: string[];
  format: FormatName;
  inputFormat: InputFormat;
  explain: string | undefined;
  prompt: string | undefined;
  exercises: string | undefined;
}

const INPUT_FORMATS = ['auto', 'paste', 'script', 'asciicast'] as const;

export const USAGE = `Grade terminal sessions by what they prove.

  npm run -s check -- EXERCISE FILE...   FILE may be - ; a folder is graded file by file, recursively
  npm run -s check -- --list             the known exercises
  npm run -s check -- --self-test        every exercise against its own labelled recordings

${choice('--format', FORMAT_NAMES)}
${choice('--input-format', INPUT_FORMATS)}
  --explain OUTCOME    all facts and near misses behind one verdict
  --prompt PATTERN     your prompt, RE2 syntax, when it cannot be learned
  --exercises DIR      take exercises from this folder instead of content/exercises

exit status  0 every required outcome met in every file    1 graded, not all met
             2 wrong usage or broken exercise              3 not gradable

A file that takes more than ${ALLOWANCE.seconds} seconds is not gradable; the others have their reports.
`;

/** An option with all it may be, the first being the one that holds where it is left out. */
function choice(option: string, values: readonly string[]): string {
  return `${`  ${option} ${values.join('|')}`.padEnd(49)} (${values[0] ?? ''})`;
}

/**
 * Reads the command line.
 * @throws UsageError with what was found and what was expected
 */
export async function readArguments(words: string[]): Promise<Arguments> {
  const { values, positionals } = parse(words);
  const mode = values.help ? 'help' : values.list ? 'list' : values['self-test'] ? 'self-test' : 'grade';
  const [exercise = '', ...files] = positionals;
  if (mode === 'grade' && exercise === '') throw new UsageError(`No exercise was named.\n\n${USAGE}`);
  if (values.prompt !== undefined) await checkPattern(values.prompt);
  return {
    mode,
    exercise,
    files,
    format: oneOf('--format', values.format, FORMAT_NAMES),
    inputFormat: oneOf('--input-format', values['input-format'], INPUT_FORMATS),
    explain: values.explain,
    prompt: values.prompt,
    exercises: values.exercises,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        list: { type: 'boolean', default: false },
        'self-test': { type: 'boolean', default: false },
        format: { type: 'string', default: FORMAT_NAMES[0] },
        'input-format': { type: 'string', default: INPUT_FORMATS[0] },
        explain: { type: 'string' },
        prompt: { type: 'string' },
        exercises: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, {
      cause: error,
    });
  }
}

function oneOf<T extends string>(flag: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (found === undefined)
    throw new UsageError(`${flag} "${value}" is unknown; it takes ${known.join(', ')}.`);
  return found;
}

async function checkPattern(pattern: string): Promise<void> {
  const { patternProblem } = await import('../core/regular-expression.ts');
  const problem = patternProblem(pattern);
  if (problem !== undefined) throw new UsageError(`--prompt: ${problem}`);
}
