import type { CapturedFile } from './captured.ts';
import { baseName, hasCommands, outputFile, type Invocation, type Pipeline } from 'container-commands';
import { echoedText, isTalker, onlyPutIn, type Echoed } from './echoed-text.ts';
import { filesRead, readsText } from './files-read.ts';
import { filterOf, type Filter } from './filter.ts';
import type { ObservedPipeline, Stage } from './observation.ts';
import { writesOwnText } from './own-text.ts';
import { prefixPutBy } from './prefixed-rows.ts';
import { programInside } from './readers/linux/inside.ts';

/** What a pipeline of a line put on the screen that may be taken for what another one showed. */
export type Printed =
  /** Nothing: what it shows is a tool's own answer. */
  | { kind: 'answer' }
  /** Words that are in the command. */
  | { kind: 'words'; echoed: Echoed; runs: Runs }
  /** Whatever is in a file, or whatever its program makes up. */
  | { kind: 'anything'; beside: boolean }
  /** A tool's own answer, with a text in front of every row. */
  | { kind: 'prefixed'; prefix: string }
  /** Nothing of its own, but what the commands of a group before it printed went through it. */
  | { kind: 'filter'; filter: Filter };

/**
 * Whether words were printed at all: surely; unless an error tells that they were not; perhaps; or by a command that ran beside
 * the others, at any time.
 */
export type Runs = 'surely' | 'unless-error' | 'perhaps' | 'beside';

/** Programs that print what someone wrote, or what another machine, or another daemon there, has to say. */
const ANYTHING = new Set(
  (
    'perl python python3 ruby node php lua expect script scriptreplay asciinema yes seq figlet toilet cowsay dd ssh ' +
    'docker podman kubectl k3s microk8s minikube kind limactl lima colima multipass vagrant lxc incus machinectl ' +
    'source . bash sh zsh dash fish ksh history fc'
  ).split(' '),
);

/** Files that the kernel or containerd wrote, where no learner writes rows. */
const SYSTEM_FILE =
  /^(?:\/proc\/|\/sys\/|\/run\/(?:containerd|runc)\/|\/var\/lib\/(?:containerd|nerdctl)\/)|\/blobs\/sha256\/[0-9a-f]{64}$/;

/** What the session reports the names in a line. */
export interface KnownNames {
  /** Where the commands of a line ran. */
  folder: string | undefined;
  /** Whether a file, by its name without folders, has in it what a tool answered. */
  isAnswerIn: (file: string) => boolean;
  /** The same of a variable. */
  isAnswerOf: (variable: string) => boolean;
  /** Whether the commands of the line ran on several machines: which rows are of which, no one can tell. */
  onMachines: () => boolean;
  /** What the programs of a pipeline were told. */
  observed: (pipeline: Pipeline) => ObservedPipeline;
}

/** Commands behind which a program in a container writes to the same terminal. */
const ATTACHED = new Set([
  ...['ctr run', 'ctr tasks exec', 'nerdctl run', 'nerdctl exec', 'crictl exec', 'runc run', 'runc exec'],
]);

/**
 * What a pipeline printed besides answers of tools.
 * @param before the one in front of it in its line
 */
export function printedBy(pipeline: ObservedPipeline, names: KnownNames, before?: ObservedPipeline): Printed {
  const { stages, background } = pipeline;
  const last = stages.at(-1);
  const anything: Printed = { kind: 'anything', beside: background };
  if (last === undefined || isSentAway(last)) return { kind: 'answer' };
  const prefix = stages.length > 1 && last.invocation ? prefixPutBy(last.invocation) : undefined;
  return prefix === undefined
    ? (printedByStages(pipeline, last, names, before) ?? anything)
    : (prefixedAnswer(prefix, pipeline, names) ?? anything);
}

/** What a pipeline printed behind a program that puts a text in front of each row; undefined for anything but an answer. */
function prefixedAnswer(prefix: string, pipeline: ObservedPipeline, names: KnownNames): Printed | undefined {
  const { kind } = printedBy({ ...pipeline, stages: pipeline.stages.slice(0, -1) }, names);
  return kind === 'answer' ? { kind: 'prefixed', prefix } : undefined;
}

/** Goes back from the last stage to the one that printed; undefined if that may be anything. */
function printedByStages(
  pipeline: ObservedPipeline,
  last: Stage,
  names: KnownNames,
  before: ObservedPipeline | undefined,
): Printed | undefined {
  const { stages, nested } = pipeline;
  for (const stage of stages.toReversed()) {
    const { invocation, command } = stage;
    if (invocation === undefined) return { kind: 'answer' };
    if (invocation.machine !== undefined && names.onMachines()) return undefined;
    if (isTalker(invocation)) {
      if (asksOnly(stage, names)) return { kind: 'answer' };
      const echoed = stage === last ? echoedText(invocation) : undefined;
      return echoed === undefined ? undefined : { kind: 'words', echoed, runs: runsOf(pipeline, before) };
    }
    if (!readsText(invocation)) return printedByTool(invocation, stage === last);
    if (writesOwnText(invocation) || isForeign(stage, names)) return undefined;
    if (filesRead(invocation, command).length > 0) return { kind: 'answer' };
  }
  const [first] = stages;
  return nested && first !== undefined
    ? { kind: 'filter', filter: filterOf(first.invocation, first.command) }
    : undefined;
}

/** Names of variables that hold a number of the shell's, or the like. */
const SHELLS_OWN =
  /^(?:[?!$#]|status|PIPESTATUS|RANDOM|SECONDS|UID|EUID|PPID|HOME|PWD|OLDPWD|USER|SHELL|HOSTNAME)$/;

/** `echo $D`, `echo $(pgrep runc)`: nothing but what a tool answered. */
function asksOnly({ invocation, command }: Stage, names: KnownNames): boolean {
  if (invocation === undefined || !onlyPutIn(invocation)) return false;
  return (
    command.variables.every(({ name }) => SHELLS_OWN.test(name) || names.isAnswerOf(name)) &&
    command.substitutions.every((pipeline) => printedBy(names.observed(pipeline), names).kind === 'answer') &&
    command.variables.length + command.substitutions.length > 0
  );
}

/** What fails in front of `&&` is a tool that says so, or no one knows. */
function runsOf(
  { connector, conditional, background }: ObservedPipeline,
  before: ObservedPipeline | undefined,
): Runs {
  if (background) return 'beside';
  if (conditional) return 'perhaps';
  if (connector === ';') return 'surely';
  return hasCommands(before?.stages.at(-1)?.invocation?.tool ?? '') ? 'unless-error' : 'perhaps';
}

/** Whether it went into a file; to the terminal by its name it did not. */
function isSentAway({ command }: Stage): boolean {
  const file = outputFile(command.redirections);
  return file !== undefined && !/^\/dev\/(?:stdout|stderr|tty|pts\/\d{1,4})$/.test(file);
}

/** Whether a program of text prints a file that no one knows, or a text that was typed. */
function isForeign({ invocation, command }: Stage, { folder, isAnswerIn }: KnownNames): boolean {
  if (command.redirections.some(({ operator }) => operator.startsWith('<<'))) return true;
  const files = invocation === undefined ? [] : filesRead(invocation, command);
  return files.some((file) => {
    const path = folder === undefined || /^[/~$]/.test(file) ? file : `${folder}/${file}`;
    return !SYSTEM_FILE.test(path) && !isAnswerIn(baseName(file));
  });
}

/** A tool answers for itself; undefined for a program that may print anything, in a container or here. */
function printedByTool(invocation: Invocation, isLast: boolean): Printed | undefined {
  const { tool, action, flags } = invocation;
  if (ANYTHING.has(tool) || /\.(?:sh|py|pl|rb)$/.test(tool)) return undefined;
  const runsInside = ATTACHED.has(`${tool} ${action}`) && !flags.has('detach');
  return runsInside ? printedInside(invocation, isLast) : { kind: 'answer' };
}

/** What a program printed into the terminal from inside a container. That of an image's own is taken for an answer. */
function printedInside(invocation: Invocation, isLast: boolean): Printed | undefined {
  const calls = programInside(invocation)?.calls ?? [];
  const [talker, ...more] = calls.filter(isTalker);
  const isOpen = calls.some(
    (call) =>
      ANYTHING.has(call.tool) || (readsText(call) && filesRead(call).some((file) => !SYSTEM_FILE.test(file))),
  );
  if (isOpen || more.length > 0) return undefined;
  if (talker === undefined) return { kind: 'answer' };
  const echoed = isLast ? echoedText(talker) : undefined;
  return echoed === undefined ? undefined : { kind: 'words', echoed, runs: 'unless-error' };
}

/**
 * What the pipelines of a line printed whose last one shows a status: that row was taken off already, with the words
 * in front of it (`echo -n rc=; echo $?`).
 */
export function withoutShownStatus(printed: readonly Printed[]): Printed[] {
  const before = printed.at(-2);
  const isInFront = before?.kind === 'words' && before.echoed.open;
  const taken = isInFront ? 2 : 1;
  return printed.map((one, index) => (index < printed.length - taken ? one : { kind: 'answer' }));
}

/**
 * The files that the pipelines of a line wrote, by their names, and whether what is in them are answers of tools.
 * @param captured the files of each pipeline
 * @param before the same of what was written before
 */
export function answersWritten(
  pipelines: readonly ObservedPipeline[],
  captured: readonly (readonly CapturedFile[])[],
  names: KnownNames,
  before: ReadonlyMap<string, boolean>,
): ReadonlyMap<string, boolean> {
  const written = new Map<string, boolean>();
  for (const [index, pipeline] of pipelines.entries()) {
    const files = captured[index] ?? [];
    const isAnswer = files.length > 0 && printedBy(unredirected(pipeline), names).kind === 'answer';
    for (const { name, appended } of files) {
      const earlier = appended ? (written.get(name) ?? before.get(name)) : undefined;
      written.set(name, isAnswer && earlier !== false);
    }
  }
  return written;
}

/** A pipeline as if what it printed were on the screen. */
function unredirected(pipeline: ObservedPipeline): ObservedPipeline {
  const stages = pipeline.stages.map(({ command, invocation }) => ({
    invocation,
    command: { ...command, redirections: command.redirections.filter(({ descriptor }) => descriptor === 0) },
  }));
  return { ...pipeline, stages };
}
