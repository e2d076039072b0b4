import type { Pipeline, SimpleCommand } from '../../../container-commands/index.ts';

const DECLARES = /^(?:export|declare|local|readonly|typeset)$/;

/** A variable that took the output of a command: `D=$(…)`, or fish's `set D (…)`. */
export function assignedSubstitution(
  command: SimpleCommand,
): { name: string; pipeline: Pipeline } | undefined {
  const [pipeline, ...more] = command.substitutions;
  if (pipeline === undefined || more.length > 0) return undefined;
  const [program, ...rest] = command.words;
  const name =
    program === undefined
      ? [...command.assignments.keys()][0]
      : program === 'set'
        ? rest.find((word) => /^[A-Za-z_]\w*$/.test(word))
        : DECLARES.test(program)
          ? /^([A-Za-z_]\w*)=/.exec(rest.at(-1) ?? '')?.[1]
          : undefined;
  return name === undefined ? undefined : { name, pipeline };
}

/** A variable that is printed, with nothing but fixed text before it: `echo $D`, `echo sha256:$D`. */
export function shownVariable(pipeline: Pipeline | undefined): { name: string; prefix: string } | undefined {
  const [stage, ...more] = pipeline?.stages ?? [];
  if (stage === undefined || more.length > 0) return undefined;
  const match = /^echo\s+"?([^"'$\s]*)\$\{?([A-Za-z_]\w*)\}?"?$/.exec(stage.text.trim());
  return match ? { prefix: match[1] ?? '', name: match[2] ?? '' } : undefined;
}

const REDIRECTION = /(?:^|\s)(?:1?>{1,2}\|?|&>{1,2})\s*["']?([^\s"'&|;<>]+)/;
/** Programs that print a file, or parts of it. */
const PRINTS = /^(?:cat|head|tail|less|more|grep|egrep|awk|sed|jq|python3?|cut|sort|column|fold|tr|view)$/;

/** The file a command's output went into: `… > FILE`, `… | tee FILE`. */
export function capturingFile(pipeline: Pipeline): string | undefined {
  const last = pipeline.stages.at(-1);
  const teed =
    last?.words[0] === 'tee'
      ? last.words.find((word, index) => index > 0 && !word.startsWith('-'))
      : undefined;
  const file = teed ?? REDIRECTION.exec(last?.text ?? '')?.[1];
  return file === undefined || file.startsWith('/dev/') ? undefined : fileName(file);
}

/** The files a command prints, by their names without folders. */
export function printedFiles(pipeline: Pipeline): string[] {
  return pipeline.stages.flatMap(({ words, text }) => {
    const program = words.find((word) => word !== 'sudo') ?? '';
    if (!PRINTS.test(fileName(program))) return [];
    const read = /<\s*([^\s<>|;&]+)/.exec(text)?.[1];
    return [...words.slice(1), ...(read === undefined ? [] : [read])].map(fileName);
  });
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
