import { baseName } from 'container-commands';

/** What is known of the commands whose output is searched for errors. */
export interface Called {
  /** Names of the programs without folders, those in front of them too (`sudo`), and of aliases that stand for them. */
  programs: readonly string[];
  /** Whether a program in a container may have written there, too, and a shell in it. */
  isAttached: boolean;
}

/** Nothing is known of the commands. */
export const UNKNOWN_CALL: Called = { programs: [], isAttached: false };

/** A row that only a failing command prints, whatever the reason. */
const FAILURE =
  /^(?:ctr: |Incorrect Usage|No help topic for |FATA\[|ERRO\[\d{1,10}\] unable to delete |[Nn]o such container: \S+$|Failed to \S+ \S+: |(?:kill|pkill|killall|systemctl): |panic: |fatal error: |.*\blevel=fatal\b)/;

/** What a shell says of a program that a signal ended. */
const ENDED_BY_SIGNAL =
  /^(?:Killed|Terminated|Aborted|Segmentation fault|Bus error|Illegal instruction)(?: \(core dumped\))?$/;

/** Programs that end others, so that a shell says it of those. */
const SENDS_SIGNALS = new Set(['kill', 'pkill', 'killall', 'timeout']);

/** Offers of distributions to install what was not found, in any language. */
const OFFER = /^(?:sudo )?(?:apt|apt-get|snap|dnf|yum|zypper|pacman) (?:install|-S) [\w.+-]+\b/;
const NOT_FOUND_OFFERED = /^Command '([\w.+-]{1,100})' not found\b/;

/** A shell's word on the command it was given, in any language: `bash: …`, `sh: 1: …`, `zsh: …`. */
const SHELL = /^-?(?:\/\S{1,100}\/)?(?:ba|z|da|k|mk|a|c|tc|fi|rba)?sh: (?:(?:\S{1,10} )?\d{1,6}: )?(?!\d)/;
/** What shells remark, and continue. */
const SHELL_REMARK = /\bsetlocale\b|job control|terminal process group|^\S+ (?:warning: |Job \d{1,5}, )/;

/** sudo's word, in any language, but for what it remarks, and continues. */
const SUDO = /^sudo: (?!unable to resolve host|setrlimit|timestamp|warning)/;
/** What sudo says without its name in front. */
const SUDO_REFUSED = /\bsudoers\b|^Sorry, user \S+ (?:is|may) not /;

const NOT_FOUND = /: command not found|command not found: /;

/** Whether a row tells that a command failed. What a shell inside a container could not do is not the command's failure. */
export function isFailureRow(row: string, { programs, isAttached }: Called = UNKNOWN_CALL): boolean {
  if (FAILURE.test(row) || NOT_FOUND_OFFERED.test(row) || OFFER.test(row)) return true;
  const isShell = (SHELL.test(row) && !SHELL_REMARK.test(row)) || NOT_FOUND.test(row);
  if (isShell && (!isAttached || programs.includes(culpritIn(row) ?? ''))) return true;
  if (SUDO.test(row)) return true;
  if (programs.includes('sudo') && SUDO_REFUSED.test(row)) return true;
  return !isAttached && !programs.some((program) => SENDS_SIGNALS.has(program)) && ENDED_BY_SIGNAL.test(row);
}

/** The program a row tells the failure of, without its folder; undefined if it names none. */
export function culpritIn(row: string): string | undefined {
  const offered = NOT_FOUND_OFFERED.exec(row)?.[1];
  if (offered !== undefined) return offered;
  const behind = /^(?:zsh: command not found|fish: Unknown command): (\S{1,200})/.exec(row)?.[1];
  if (behind !== undefined) return baseName(behind);
  const shell = SHELL.exec(row)?.[0] ?? (row.startsWith('sudo: ') ? 'sudo: ' : '');
  const name = /^([\w./+-]{1,200}):(?: |$)/.exec(row.slice(shell.length))?.[1];
  return name === undefined ? undefined : baseName(name);
}
