/** Classes of error messages, each with the texts of the releases that print it. The first that matches counts. */
const ERROR_CLASSES: readonly (readonly [string, RegExp])[] = [
  ['permission-denied', /\bconnect: permission denied|permission denied while trying|must be run as root/],
  [
    'daemon-down',
    /failed to dial "|cannot access (?:containerd )?socket|code = Unavailable|transport is closing/,
  ],
  ['bad-reference', /failed to resolve (?:reference|image)[^\n]*: object required|invalid reference format/],
  ['registry-unreachable', /no such host|connection refused|i\/o timeout|server gave HTTP response|x509:/],
  ['not-in-registry', /failed to resolve (?:reference|image)[^\n]*not found|pull access denied/],
  ['image-missing', /image "[^"\n]*": not found/],
  ['id-in-use', /(?:snapshot|container) "[^"\n]*": already exists|already used by ID/],
  ['task-missing', /no running task found|task [^\s:]+ not found|process does not exist/],
  ['still-running', /cannot delete a non stopped container|task must be stopped before deletion/],
  ['container-missing', /container "[^"\n]*"[^\n]*: not found/],
  ['command-missing', /executable file not found|exec: "[^"\n]*": stat/],
  ['detach-with-rm', /--detach and --rm cannot be specified together/],
  ['unknown-flag', /flag provided but not defined|unknown (?:short)?hand flag|unknown flag/],
  ['missing-argument', /must be provided|Required flag "/],
  ['unknown-command', /No help topic for|command not found|[Uu]nknown command/],
];

/** A line that only a failing command prints, whatever the reason. */
const FAILURE =
  /^(?:ctr: |Incorrect Usage|No help topic for |fish: Unknown command|FATA\[|sudo: .*(?:not found|incorrect password)|.*: command not found|.*\blevel=fatal\b)/;

/** Errors are short and few; these bounds keep the patterns quick on whatever else a session may print. */
const LONGEST_LINE = 2000;
const MOST_LINES = 100;

/**
 * The class of the error a command printed, `other` for an error of no known class, undefined for none.
 * Only lines that begin like an error of the tool itself count: a container may print anything.
 * @param output lines the command printed
 */
export function classifyError(output: readonly string[]): string | undefined {
  const lines = output
    .map((line) => line.slice(0, LONGEST_LINE))
    .filter((line) => FAILURE.test(line))
    .slice(0, MOST_LINES);
  if (lines.length === 0) return undefined;
  const text = lines.join('\n');
  return ERROR_CLASSES.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

/** The names of all error classes, for the validation of exercise files. */
export function errorClasses(): string[] {
  return [...ERROR_CLASSES.map(([name]) => name), 'other', 'interrupted'];
}
