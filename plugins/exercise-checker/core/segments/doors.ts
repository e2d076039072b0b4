import {
  baseName,
  readCommandLine,
  readInvocation,
  remembered,
  ShellEnvironment,
  TO_MACHINE,
  type SimpleCommand,
} from 'container-commands';

/** Actions of tools whose flags are known that run a program in a container. */
const RUNS =
  /^(?:run|exec|attach|start|debug|tasks (?:exec|attach|start)|containers? (?:run|exec|attach|start))$/;
const SHELL = /^(?:\/\S*\/)?(?:sh|ash|bash|dash|zsh|ksh|fish)$/;
/** Verbs of any other client with which one gets into a container, and those that need no flag for it. */
const ENTERS = new Set('run exec attach start debug enter shell console rsh login node-shell'.split(' '));
const ENTERS_ALONE = new Set('attach enter shell console rsh node-shell'.split(' '));
/** `-it`, `-ti`, `-ai`, `-t`: a terminal of one's own. */
const TERMINAL = /^(?:-[a-zA-Z]{0,3}[ti][a-zA-Z]{0,3}|--tty|--interactive|--terminal)(?:=true)?$/;
const DETACHED = /^(?:-[a-zA-Z]{0,3}d[a-zA-Z]{0,3}|--detach)(?:=true)?$/;
/** Ways to another machine that are given no command, or none that is looked through. */
const TO_MACHINE_ALONE = new Set(['mosh', 'gcloud', 'aws', 'az']);
const MAY_OPEN =
  /\b(?:run|exec|attach|start|debug|enter|shell|console|rsh|login|node-shell|nsenter|chroot)\b/;
const MAY_LEAVE = /\b(?:ssh|mosh|lima|limactl|wsl|shell|exec)\b/;
const LONGEST_COMMAND = 4000;
const MAKES_NO_NODE = new Set(['ctr', 'crictl', 'runc']);

/** A node was there before one enters it, and neither ctr, crictl nor runc made it. */
export function mayLeadToNode(command: string): boolean {
  return !stagesOf(command).some(
    ({ words }) => words.includes('run') || programsOf(words).some((name) => MAKES_NO_NODE.has(name)),
  );
}

/** The first command of each pipeline of a line. */
const firstOfEach = remembered(
  (line): readonly SimpleCommand[] => readCommandLine(line).flatMap(({ stages }) => stages.slice(0, 1)),
  { most: 1_000, longest: LONGEST_COMMAND },
);

/** The first command of each pipeline of a line, as far as it is looked at. */
export function stagesOf(command: string): readonly SimpleCommand[] {
  return firstOfEach(command.slice(0, LONGEST_COMMAND));
}

/** Whether a command leads into a container, with a terminal or a shell there. */
export function opensContainer(command: string): boolean {
  if (!MAY_OPEN.test(command)) return false;
  return stagesOf(command).some((stage) => {
    const invocation = readInvocation(stage, new ShellEnvironment());
    if (invocation && RUNS.test(invocation.action)) {
      if (invocation.flags.has('detach')) return false;
      const { flags, operands } = invocation;
      return (
        ['tty', 'interactive', 'attach'].some((flag) => flags.has(flag)) || SHELL.test(operands.at(-1) ?? '')
      );
    }
    return entersByWords(stage.words);
  });
}

/** Whether what follows a command may have been typed elsewhere: in a container, or on another machine. */
export function leadsElsewhere(command: string): boolean {
  const head = command.slice(0, LONGEST_COMMAND);
  return (
    opensContainer(head) ||
    (MAY_LEAVE.test(head) && stagesOf(head).some(({ words }) => leavesMachine(programsOf(words))))
  );
}

/** What is typed behind it was typed on a machine: another one, or the one after a desktop's. */
function leavesMachine(programs: readonly string[]): boolean {
  return programs.some((program) => TO_MACHINE.has(program) || TO_MACHINE_ALONE.has(program));
}

function programsOf(words: readonly string[]): string[] {
  return words.slice(0, 4).map((word) => baseName(word).replace(/\.exe$/, ''));
}

/** Whether a command ends in a shell's name, to be used at the terminal. */
export function namesShell(command: string): boolean {
  return stagesOf(command).some(
    ({ words }) => SHELL.test(words.at(-1) ?? '') && !words.some((word) => DETACHED.test(word)),
  );
}

/** A client whose flags are not known: by its verb and a flag for a terminal. */
function entersByWords(words: readonly string[]): boolean {
  const programs = programsOf(words);
  if (leavesMachine(programs)) return false;
  if (programs.includes('nsenter')) return entersMounts(words);
  const chroot = programs.indexOf('chroot');
  if (chroot >= 0) return words[chroot + 1] !== '/host';
  const verb = words.findIndex((word, index) => index > 0 && ENTERS.has(word));
  if (verb < 0) return false;
  const flags = words.slice(1).filter((word) => word.startsWith('-'));
  if (flags.some((flag) => DETACHED.test(flag))) return false;
  return (
    flags.some((flag) => TERMINAL.test(flag)) ||
    ENTERS_ALONE.has(words[verb] ?? '') ||
    SHELL.test(words.at(-1) ?? '')
  );
}

/** `nsenter` with the mounts of a process other than the first sees the files of a container. */
function entersMounts(words: readonly string[]): boolean {
  const target = words.findIndex((word) => word === '-t' || word === '--target');
  if (words[target + 1] === '1' || words.some((word) => /^(?:-t1|--target=1)$/.test(word))) return false;
  return words.some(
    (word) => /^(?:--all|--mount)$/.test(word) || (/^-[a-zA-Z]{1,20}$/.test(word) && /[am]/.test(word)),
  );
}
