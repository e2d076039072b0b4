import {
  inputFiles,
  outputFile,
  programOf,
  type Pipeline,
  type SimpleCommand,
} from '../../../container-commands/index.ts';

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

/** A variable that is printed, with nothing but fixed text before it: `echo $D`, `echo sha256:$D`. */
export function shownVariable(pipeline: Pipeline | undefined): { name: string; prefix: string } | undefined {
  const [stage, ...more] = pipeline?.stages ?? [];
  const [use, ...others] = stage?.variables ?? [];
  if (stage === undefined || use === undefined || more.length + others.length > 0) return undefined;
  const isAlone = stage.words.length === 2 && stage.words[0] === 'echo' && use.word === 1;
  return isAlone && use.after === '' ? { name: use.name, prefix: use.before } : undefined;
}

/** Programs that print the text of a file, or parts of it. */
const PRINTS = new Set([
  ...['cat', 'bat', 'batcat', 'nl', 'tac', 'rev', 'fold', 'fmt', 'column', 'tr', 'strings', 'expand'],
  ...['head', 'tail', 'less', 'more', 'most', 'view', 'grep', 'egrep', 'fgrep', 'zgrep', 'zcat', 'rg'],
  ...['awk', 'gawk', 'mawk', 'sed', 'perl', 'cut', 'sort', 'uniq', 'paste', 'pr'],
  ...['jq', 'yq', 'gojq', 'python', 'python3', 'ruby', 'node', 'xxd', 'hexdump', 'od', 'glow', 'highlight'],
]);

/** A file that took what a command printed, and the command: of a pipeline, what stands in front of its `tee`. */
export interface Capture {
  /** The name of the file, without folders. */
  file: string;
  pipeline: Pipeline;
}

/** What is written there does not stay as it was. */
const KERNEL = /^\/(?:dev|sys|proc)\//;

/** The files that the output of a command went into: `… > FILE`, `… | tee FILE`, wherever in the pipe that stands. */
export function captures(pipeline: Pipeline): Capture[] {
  const { stages } = pipeline;
  const teed = stages.flatMap((stage, index): Capture[] => {
    if (index === 0 || programOf(stage) !== 'tee') return [];
    const before = { ...pipeline, stages: stages.slice(0, index) };
    return filesOfTee(stage).map((file) => ({ file, pipeline: before }));
  });
  const file = outputFile(stages.at(-1)?.redirections ?? []);
  const whole = file === undefined ? [] : [{ file, pipeline }];
  return [...teed, ...whole]
    .filter(({ file: path }) => !KERNEL.test(path))
    .map((capture) => ({ ...capture, file: fileName(capture.file) }));
}

/** What `tee` writes: its operands, without the programs that it feeds by `>(…)`. */
function filesOfTee({ words }: SimpleCommand): string[] {
  const operands = words.slice(words.findIndex((word) => fileName(word) === 'tee') + 1);
  return operands.filter((word) => !word.startsWith('-') && !word.startsWith('>('));
}

/** The files a command prints, by their names without folders. */
export function printedFiles({ stages }: Pipeline): string[] {
  return stages.flatMap((stage) => {
    if (!PRINTS.has(programOf(stage))) return [];
    return [...stage.words.slice(1), ...inputFiles(stage.redirections)].map(fileName);
  });
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
