import { baseName } from 'container-commands';
import { culpritIn, isFailureRow, UNKNOWN_CALL, type Called } from './failure-row.ts';

/** Classes of error messages, each with the texts of the releases that print it. The first that matches counts. */
const ERROR_CLASSES: readonly (readonly [string, RegExp])[] = [
  [
    'permission-denied',
    /\bAccess denied|(?:open|stat|lstat|mkdir|unlinkat) \/\S+: permission denied|Interactive authentication required|Operation not permitted|connect: permission denied|permission denied while trying|must be run as root|rootless containerd not running|^\S+: \S+: Permission denied$|^zsh: permission denied: |\bsudoers\b|^Sorry, user \S+ (?:is|may) not |^sudo: .*(?:password|terminal)/m,
  ],
  [
    'daemon-down',
    /failed to dial \\?"|cannot access (?:containerd )?socket|code = Unavailable|transport is closing|validate service connection|server is not initialized yet/,
  ],
  ['bad-reference', /failed to resolve (?:reference|image)[^\n]*: object required|invalid reference format/],
  ['registry-unreachable', /no such host|connection refused|i\/o timeout|server gave HTTP response|x509:/],
  ['not-in-registry', /failed to resolve (?:reference|image:)[^\n]*not found|pull access denied/],
  ['image-missing', /image \\?"[^"\n]*": not found|[Nn]o such image:? /],
  [
    'id-in-use',
    /container with (?:given ID already|id) exists|(?:snapshot|container) \\?"[^"\n]*": already exists|already used by ID|is reserved for/,
  ],
  [
    'task-missing',
    /no running task found|task [^\s:]+ not found|process does not exist|container is not running|container is in CONTAINER_EXITED state/,
  ],
  [
    'still-running',
    /cannot delete container \S+ that is not stopped|cannot delete a non stopped container|task must be stopped before deletion|is in (?:running|paused) status|is running, please stop it first|is not fully stopped|[Yy]ou cannot remove a \S+ container/,
  ],
  [
    'container-missing',
    /container does not exist|container \\?"[^"\n]*"[^\n]*: not found|[Nn]o such container:? |code = NotFound desc = [^\n]*(?:container|sandbox)/,
  ],
  ['namespace-not-empty', /namespace \\?"[^"\n]*" must be empty/],
  [
    'runtime-missing',
    /runtime \\?"[^"\n]*" binary not installed|invalid runtime name|no runtime for \\?"|RuntimeHandler \\?"[^"\n]*" not supported|unable to retrieve OCI runtime error/,
  ],
  ['config-missing', /JSON specification file \S+ not found/],
  ['invalid-rootfs', /invalid rootfs|rootfs \([^)\n]*\) does not exist|"rootfs" does not exist/],
  ['terminal-missing', /cannot allocate (?:a )?(?:pseudo-)?tty|setting console socket|open \/dev\/tty/],
  // Before the program that is missing: the plugin is one, too.
  [
    'network-plugin-missing',
    /needs CNI plugin \\?"|failed to find plugin \\?"|no network config found in|cni plugin not initialized/,
  ],
  ['port-in-use', /port is already allocated/],
  ['command-missing', /executable file not found|exec: "[^"\n]*": stat/],
  ['detach-with-rm', /(?:--detach|-d) and --rm cannot be specified together/],
  ['unknown-flag', /flag provided but not defined|unknown (?:short)?hand flag|unknown flag/],
  [
    'missing-argument',
    /must be provided|you must specify at least one|Required flag "|requires (?:at least|exactly) \d+ arg/,
  ],
  ['builder-missing', /`buildctl` needs to be installed|no buildkit host is available/],
  ['service-failed', /Failed to \S+ \S+: /],
  [
    'unknown-command',
    /No help topic for|command not found|[Uu]nknown (?:sub)?command|^Command '[^']{1,100}' not found/m,
  ],
];

/** runc ends with the one error it tells. */
const RUNC_FAILURE = /^ERRO\[|\blevel=error\b/;

/** nerdctl reports several at once, and with `rm -f` of those that failed among others; it goes on after its other `ERRO`s. */
const NERDCTL_FAILURE = /^(?:ERRO\[\d{1,10}\] |.{0,100}\blevel=error msg=")\d{1,10} errors:/;

/** crictl 1.37 tells the error it ends with as `ERRO`; up to 1.36 that was one it went on after, with an answer below. */
const CRICTL_FAILURE = /^(?:ERRO\[|you must specify at least one |.*\blevel=error\b)/;
const CRICTL_WARNING = /^ERRO\[\d+\] removing log file /;
const ANSWER = /^(?:CONTAINER|POD ID|PODSANDBOX ID|IMAGE)\s|^[{[]|^[0-9a-f]{13,64}(?:\s|$)/;

/** Tools whose errors look like mere remarks of other tools. */
export const TOOLS_WITH_REMARKS = ['crictl', 'runc', 'nerdctl'] as const;

export type ToolWithRemarks = (typeof TOOLS_WITH_REMARKS)[number];

/** nerdctl and crictl join several errors by line breaks: only the first line of the message begins like one. */
const GOES_ON = /^(?:FATA|ERRO)\[/;
const MOST_FURTHER_LINES = 3;

/** Errors are short and few; these bounds keep the patterns quick on whatever else a session may print. */
const LONGEST_LINE = 1000;
const MOST_LINES = 20;

/**
 * The class of the error a command printed, `other` for an error of no known class, undefined for none.
 * Only lines that begin like an error of the tool itself count: a container may print anything.
 * @param output lines the command printed
 * @param tool whose errors look like mere remarks of other tools, and may be among these
 * @param called what is known of the commands of the line
 */
export function classifyError(
  output: readonly string[],
  tool?: ToolWithRemarks,
  called: Called = UNKNOWN_CALL,
): string | undefined {
  const shown = output.map((line) => line.slice(0, LONGEST_LINE));
  const answer = shown.findLastIndex((line) => ANSWER.test(line));
  const isError = (line: string, index: number): boolean =>
    isFailureRow(line, called) ||
    (tool === 'runc' && RUNC_FAILURE.test(line)) ||
    (tool === 'nerdctl' && NERDCTL_FAILURE.test(line)) ||
    (tool === 'crictl' && index > answer && CRICTL_FAILURE.test(line) && !CRICTL_WARNING.test(line));
  const lines = shown
    .flatMap((line, index) => {
      if (!isError(line, index)) return [];
      return GOES_ON.test(line) ? shown.slice(index, index + 1 + MOST_FURTHER_LINES) : [line];
    })
    .slice(0, MOST_LINES);
  if (lines.length === 0) return undefined;
  // A narrow terminal may have cut a message anywhere.
  return classOf(lines.join('\n')) ?? classOf(lines.join('')) ?? unclassified(lines, called);
}

/**
 * The class of an error of which a filter has left a part only (`ctr run … 2>&1 | grep -o 'snapshot.*'`): what it begins with
 * may be gone. Undefined where no row has the words of a known one.
 * @param isAttached whether a program in a container may have written there, too
 */
export function classifyPart(output: readonly string[], isAttached: boolean): string | undefined {
  const text = output
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE))
    .join('\n');
  const found = classOf(text);
  return isAttached && found !== undefined && SAID_BY_PROGRAMS.has(found) ? undefined : found;
}

/** Classes of errors that a program in a container reports in the same words, where the tool's own name is gone. */
const SAID_BY_PROGRAMS: ReadonlySet<string> = new Set(
  'permission-denied daemon-down registry-unreachable unknown-flag missing-argument unknown-command service-failed port-in-use'.split(
    ' ',
  ),
);

function classOf(text: string): string | undefined {
  return ERROR_CLASSES.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A shell or sudo that says one thing of the program it was to call did not find it, in whatever language. */
function unclassified([first = '']: readonly string[], { programs }: Called): string {
  const [speaker = '', ...rest] = first.split(': ');
  const named = baseName(rest.at(-2) ?? '');
  const isNotFound =
    rest.length > 1 &&
    rest.length < 4 &&
    (speaker === 'sudo' || !programs.includes(speaker)) &&
    named === culpritIn(first) &&
    programs.includes(named);
  return isNotFound ? 'unknown-command' : 'other';
}

/**
 * Whether all errors of an output are those of other programs than this one: `ctr: …` is ctr's, and a command
 * that was not found is not the one that ran.
 */
export function blamesOthers(output: readonly string[], tool: string): boolean {
  const culprits = output
    .map((line) => line.slice(0, LONGEST_LINE))
    .filter((line) => isFailureRow(line))
    .map(culpritIn);
  return (
    culprits.length > 0 &&
    culprits.every((culprit) => culprit !== undefined && culprit !== tool && !KEYWORDS.has(culprit))
  );
}

/** A shell that does not know one of these has run nothing of the line. */
const KEYWORDS: ReadonlySet<string> = new Set(
  'for foreach while until if then else do done fi case esac select repeat function begin end'.split(' '),
);

/** The names of all error classes, for the validation of exercise files. */
export function errorClasses(): string[] {
  return [...ERROR_CLASSES.map(([name]) => name), 'other', 'interrupted'];
}
