/** `sudo -i`, `sudo -s`, `su -`, `sudo su`, `sudo bash`, `zsh`: nothing but another shell on the same machine. */
const OPENS_SHELL =
  /^(?:exec +)?(?:(?:sudo|doas|pkexec|run0)(?: +-[a-zA-Z]+)* +-(?=[a-zA-Z]{0,9}[is])[a-zA-Z]{1,9}|(?:run0|newgrp +\w+|login)|(?:(?:sudo|doas|pkexec|run0)(?: +-[a-zA-Z]+)* +)?(?:\/[\w/.-]+\/)?(?:busybox +)?(?:su|bash|zsh|fish|sh|dash|ash|ksh)(?: +-[\w-]*)*(?: +[a-z_][\w-]*)?)\s*$/;

const CLOSES_SHELL = /^(?:exit|logout|quit|bye)\b|^(?:exit|quit)\(\)|^\\q\b|^\^D/;

/** Variables for that shell alone: `ENV=rc dash`. */
const ASSIGNED = /^(?:[A-Za-z_]\w{0,40}=[^\s'"]{0,100} +){1,5}/;

/** No one types more than that to open a shell; the pattern would take its time over it. */
const LONGEST = 200;

/** Whether a line ends with opening another shell on this machine, whose start-up files may know no marks. */
export function opensShell(command: string): boolean {
  if (command.length > LONGEST) return false;
  const last = command.split(/;|&&/).at(-1)?.trim() ?? '';
  return OPENS_SHELL.test(last.replace(ASSIGNED, ''));
}

/** Whether a command leaves a shell, after which the one that opened it continues. */
export function closesShell(command: string): boolean {
  return CLOSES_SHELL.test(command.slice(0, LONGEST));
}
