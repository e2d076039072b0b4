import type { InputFormat } from 'terminal-recording';
import { parseArgs } from 'node:util';
import { FORMAT_NAMES, type FormatName } from './formats/names.ts';
import { ALLOWANCE } from './allowance.ts';
import { MOST_JOBS } from './jobs.ts';
import type { Program } from './program.ts';
import { readShard, type ShardOption } from './shard.ts';
import { UsageError } from './usage-error.ts';

/** What the user asked for. */
export interface Arguments {
  mode: 'grade' | 'list' | 'self-test' | 'merge' | 'suggest' | 'help';
  /** Empty where the mode needs none. */
  exercise: string;
  /** Recordings, or the reports to merge. */
  files: string[];
  format: FormatName;
  inputFormat: InputFormat;
  explain: string | undefined;
  prompt: string | undefined;
  exercises: string | undefined;
  /** Threads that grade; undefined for as many as are worthwhile. */
  jobs: number | undefined;
  /** The part of the files that is graded here; undefined for all of them. */
  shard: ShardOption | undefined;
}

const INPUT_FORMATS = ['auto', 'paste', 'script', 'asciicast'] as const;

/** How the program is used. */
export function usageOf({ command, home, exercises }: Program): string {
  const selfTest = exercises.folder === undefined ? '--self-test --exercises DIR' : '--self-test';
  const forms: readonly [string, string][] = [
    ['EXERCISE FILE...', 'FILE may be -; a folder is graded file by file, recursively'],
    ['--list', 'the known exercises'],
    [selfTest, 'grade the labelled recordings of every exercise'],
    ['--merge REPORTS...', 'one report from the JSON of several runs, such as shards'],
    ['--suggest FILE', 'print an exercise that a recording passes, to be cut down'],
  ];
  const width = Math.max(...forms.map(([words]) => words.length));
  return `Grade terminal sessions by what they prove.

${forms.map(([words, meaning]) => `  ${command} ${words.padEnd(width)}   ${meaning}`).join('\n')}

${choice('--format', FORMAT_NAMES)}
${choice('--input-format', INPUT_FORMATS)}
  --explain OUTCOME    all facts and near misses behind one verdict
  --prompt PATTERN     your prompt, in RE2 syntax, if it cannot be recognised
  --exercises DIR      take exercises from this folder instead of ${home}
  --jobs N             grade in N threads; without it, in as many as are worthwhile
  --shard I/N          grade only every Nth file, from the Ith; --merge joins the JSON

exit status  0 every required outcome met in every file    1 graded, not all met
             2 wrong usage or broken exercise              3 not gradable

A file that takes more than ${ALLOWANCE.seconds} seconds is not gradable; the others still get their reports.
`;
}

/** An option with all it may be, the first being the one that holds where it is left out. */
function choice(option: string, values: readonly string[]): string {
  return `${`  ${option} ${values.join('|')}`.padEnd(49)} (${values[0] ?? ''})`;
}

/**
 * Reads the command line.
 * @throws UsageError with what was found and what was expected
 */
export async function readArguments(words: string[], program: Program): Promise<Arguments> {
  const { values, positionals } = parse(words, program);
  const mode = modeOf(values);
  const takesExercise = mode !== 'merge' && mode !== 'suggest';
  const [exercise = '', ...files] = takesExercise ? positionals : ['', ...positionals];
  if (mode === 'grade' && exercise === '')
    throw new UsageError(`No exercise was named.\n\n${usageOf(program)}`);
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
    jobs: values.jobs === undefined ? undefined : readJobs(values.jobs),
    shard: values.shard === undefined ? undefined : readShard(values.shard),
  };
}

const MODES = ['help', 'list', 'self-test', 'merge', 'suggest'] as const;

/** @throws UsageError where two things are asked for at once */
function modeOf(values: Readonly<Record<(typeof MODES)[number], boolean>>): Arguments['mode'] {
  const [mode, another] = MODES.filter((name) => values[name]);
  if (mode === 'help' || mode === undefined) return mode ?? 'grade';
  if (another !== undefined)
    throw new UsageError(`--${mode} and --${another} cannot be used together. Type one of them.`);
  return mode;
}

function readJobs(words: string): number {
  const jobs = /^\d{1,4}$/.test(words) ? Number(words) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UsageError(`--jobs "${words}" is not a number of threads; it takes 1 to ${MOST_JOBS}.`);
}

function parse(words: string[], program: Program) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        list: { type: 'boolean', default: false },
        'self-test': { type: 'boolean', default: false },
        merge: { type: 'boolean', default: false },
        suggest: { type: 'boolean', default: false },
        format: { type: 'string', default: FORMAT_NAMES[0] },
        'input-format': { type: 'string', default: INPUT_FORMATS[0] },
        explain: { type: 'string' },
        prompt: { type: 'string' },
        exercises: { type: 'string' },
        jobs: { type: 'string' },
        shard: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usageOf(program)}`, {
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
