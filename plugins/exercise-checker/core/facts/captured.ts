import {
  appendsByTee,
  baseName,
  inputFiles,
  outputFile,
  programOf,
  type Pipeline,
  type SimpleCommand,
} from 'container-commands';

const DECLARES = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);
const NAME = /^[A-Za-z_]\w*$/;

/** A variable that took the output of a command: `D=$(…)`, or fish's `set D (…)`. */
export function assignedSubstitution(
  command: SimpleCommand,
): { name: string; pipeline: Pipeline } | undefined {
  const [pipeline, ...more] = command.substitutions;
  if (pipeline === undefined || more.length > 0) return undefined;
  const name = assignedName(command);
  return name === undefined ? undefined : { name, pipeline };
}

function assignedName({ words: [program, ...rest], assignments }: SimpleCommand): string | undefined {
  if (program === undefined) return [...assignments.keys()][0];
  if (program === 'set') return rest.find((word) => NAME.test(word));
  if (!DECLARES.has(program)) return undefined;
  const last = rest.at(-1) ?? '';
  const name = last.slice(0, Math.max(last.indexOf('='), 0));
  return NAME.test(name) ? name : undefined;
}

/** A variable that is printed, with nothing but fixed text around it. */
export interface ShownVariable {
  name: string;
  prefix: string;
  suffix: string;
  /** Whether the row goes on behind the suffix with what is printed next: `printf 'pid %s: ' $P`. */
  open: boolean;
}

/** The variable that a command prints: `echo $D`, `echo "pid is $P"`, `printf 'pid is %s\n' "$P"`, `print -r -- $D`. */
export function shownVariable(pipeline: Pipeline | undefined): ShownVariable | undefined {
  const [stage, ...more] = pipeline?.stages ?? [];
  if (stage === undefined || more.length > 0) return undefined;
  const [use, ...others] = stage.variables.filter((one) => isOpen(stage.words, one));
  if (use === undefined || others.length > 0) return undefined;
  const around = textAround(stage.words, use.word);
  const open = stage.words[0] === 'printf' && !/\\n$/.test(stage.words[1] ?? '');
  return around && { name: use.name, prefix: around[0] + use.before, suffix: use.after + around[1], open };
}

/** What is printed before and behind one word of `echo`, `print` or `printf`; undefined if that word is none that is. */
function textAround(words: readonly string[], word: number): readonly [string, string] | undefined {
  if (words[0] === 'printf') return formattedAround(words, word);
  const start = firstSaid(words);
  if (start === undefined || word < start) return undefined;
  const before = words.slice(start, word).map((one) => `${one} `);
  return [
    before.join(''),
    words
      .slice(word + 1)
      .map((one) => ` ${one}`)
      .join(''),
  ];
}

/** The same for `printf`, where its format has one place for each of its words, and nothing else of its own. */
function formattedAround(
  [, format = '', ...operands]: readonly string[],
  word: number,
): readonly [string, string] | undefined {
  const texts = format.replace(/\\n$/, '').split(/%[sd]/);
  const place = word - 2;
  if (place < 0 || texts.length !== operands.length + 1 || texts.some((text) => /[%\\]/.test(text)))
    return undefined;
  const filled = (from: number, to: number): string =>
    texts
      .slice(from, to)
      .map((text, index) => (index === 0 ? '' : (operands[from + index - 1] ?? '')) + text)
      .join('');
  return [filled(0, place + 1), filled(place + 1, texts.length)];
}

/** Whether a variable in the words of a command stands for what only the shell knew. */
function isOpen(
  words: readonly string[],
  { word, before, after }: SimpleCommand['variables'][number],
): boolean {
  const text = words[word] ?? '';
  return /[$`]/.test(text.slice(before.length, text.length - after.length));
}

/** What a row shows in the place of a variable; undefined if the text around it is a different one. */
export function shownValue(row: string, { prefix, suffix, open }: ShownVariable): string | undefined {
  const end = open && suffix.trim() !== '' ? row.indexOf(suffix, prefix.length + 1) : -1;
  const text = end < 0 ? row.trimEnd() : row.slice(0, end + suffix.length);
  const isAround =
    text.length >= prefix.length + suffix.length && text.startsWith(prefix) && text.endsWith(suffix);
  return isAround ? text.slice(prefix.length, text.length - suffix.length) : undefined;
}

/** Which word of `echo` or `print` is the first that is printed; undefined for any other program. */
function firstSaid([program = '', ...words]: readonly string[]): number | undefined {
  if (program === 'echo') return 1;
  const first = program === 'print' ? words.findIndex((word) => !/^-[rn-]{1,3}$/.test(word)) : -1;
  return first < 0 ? undefined : first + 1;
}

/** Programs that print a file, or parts of it. */
const PRINTS = new Set(
  (
    'cat bat batcat head tail tac nl less more most pg pr grep egrep fgrep rg ag awk gawk mawk sed jq yq gron ' +
    'python python3 perl ruby node cut sort uniq column fold fmt tr view strings'
  ).split(' '),
);

/** A file that took the output of a pipeline, or of its first stages. */
export interface CapturedFile {
  /** Without folders. */
  name: string;
  pipeline: Pipeline;
  /** Whether it may have had something in it before, and still has. */
  appended: boolean;
}

/** What the kernel makes of such files is not what was written into them. */
const KERNEL_FILE = /^\/(?:dev|proc|sys)\//;

/** The files a pipeline's output went into: `… > FILE`, `… | tee FILE`, even where the pipe goes on behind `tee`. */
export function capturedFiles(pipeline: Pipeline): CapturedFile[] {
  const { stages } = pipeline;
  const teed = stages.flatMap((stage, index) =>
    programOf(stage) === 'tee'
      ? filesOf(stage).map((path) => ({
          path,
          pipeline: { ...pipeline, stages: stages.slice(0, index + 1) },
          appended: appendsByTee(stage.words),
        }))
      : [],
  );
  const redirections = stages.at(-1)?.redirections ?? [];
  const path = outputFile(redirections);
  const appended = redirections.some(({ operator, target }) => target === path && operator.endsWith('>>'));
  const whole = path === undefined ? [] : [{ path, pipeline, appended }];
  return [...teed, ...whole]
    .filter((file) => !KERNEL_FILE.test(file.path))
    .map(({ path: file, ...rest }) => ({ name: baseName(file), ...rest }));
}

/** What `tee` writes: its operands, without the programs that it feeds by `>(…)`. */
function filesOf({ words }: SimpleCommand): string[] {
  const operands = words.slice(words.findIndex((word) => baseName(word) === 'tee') + 1);
  return operands.filter((word) => !word.startsWith('-') && !word.startsWith('>('));
}

/** The files a command prints, by their names without folders. */
export function printedFiles({ stages }: Pipeline): string[] {
  return stages.flatMap((stage) => {
    if (!PRINTS.has(programOf(stage))) return [];
    return [...stage.words.slice(1), ...inputFiles(stage.redirections)].map(baseName);
  });
}
