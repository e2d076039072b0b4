/** Signals of Linux on x86 and ARM by their numbers (`signal(7)`). */
const NAMES = (
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU ' +
  'URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'
).split(' ');

/** Other names that the same tools take. */
const SYNONYMS = new Map([
  ['IOT', 'ABRT'],
  ['CLD', 'CHLD'],
  ['POLL', 'IO'],
]);

/** The name a number or a name stands for, without `SIG`; undefined for what is not a signal. */
function nameOf(text: string): string | undefined {
  const name = text.toUpperCase().replace(/^SIG(?=[A-Z])/, '');
  const known = /^\d{1,2}$/.test(name) ? NAMES[Number(name) - 1] : (SYNONYMS.get(name) ?? name);
  return known !== undefined && NAMES.includes(known) ? known : undefined;
}

/** One name for a signal however it was written: `KILL` for `9`, `SIGKILL`, `kill`. Any other text stays. */
export function canonicalSignal(text: string): string {
  return nameOf(text) ?? text;
}

/** Whether a word after a dash (`-9`, `-KILL`) names a signal, as kill and pkill take it: in capitals, or by its number. */
export function isSignal(text: string): boolean {
  return (text === text.toUpperCase() || /^\d+$/.test(text)) && nameOf(text) !== undefined;
}

/** One name with `SIG` in front, as exercises write it: `SIGKILL` for `9`, `kill` and `SIGKILL`. Any other text gets it, too. */
export function signalName(text: string): string {
  return `SIG${nameOf(text) ?? text.toUpperCase().replace(/^SIG/, '')}`;
}
