import {
  baseName,
  inputFiles,
  outputFile,
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

/** Programs that print a file, or parts of it. */
const PRINTS = new Set(
  'cat head tail less more grep egrep awk sed jq python python3 cut sort column fold tr view'.split(' '),
);

/** The file a command's output went into: `… > FILE`, `… | tee FILE`. */
export function capturingFile({ stages }: Pipeline): string | undefined {
  const last = stages.at(-1);
  const teed =
    last?.words[0] === 'tee'
      ? last.words.find((word, index) => index > 0 && !word.startsWith('-'))
      : undefined;
  const file = teed ?? outputFile(last?.redirections ?? []);
  return file === undefined || file.startsWith('/dev/') ? undefined : baseName(file);
}

/** The files a command prints, by their names without folders. */
export function printedFiles({ stages }: Pipeline): string[] {
  return stages.flatMap(({ words, redirections }) => {
    const program = words.find((word) => word !== 'sudo') ?? '';
    if (!PRINTS.has(baseName(program))) return [];
    return [...words.slice(1), ...inputFiles(redirections)].map(baseName);
  });
}
