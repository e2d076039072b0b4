/** The numbers signals have on Linux, for those that people send by hand. */
const NUMBERS = new Map([
  ['1', 'HUP'],
  ['2', 'INT'],
  ['3', 'QUIT'],
  ['6', 'ABRT'],
  ['9', 'KILL'],
  ['10', 'USR1'],
  ['12', 'USR2'],
  ['15', 'TERM'],
  ['18', 'CONT'],
  ['19', 'STOP'],
]);

/** One name for a signal however it was written: `KILL` for `9`, `SIGKILL`, `kill`. Any other text stays. */
export function canonicalSignal(text: string): string {
  const name = text.toUpperCase().replace(/^SIG(?=[A-Z])/, '');
  return NUMBERS.get(name) ?? (isSignal(name) ? name : text);
}

/** Whether a word after a dash (`-9`, `-KILL`) names a signal, as kill and pkill take it. */
export function isSignal(text: string): boolean {
  const name = text.replace(/^SIG/, '');
  return NUMBERS.has(name) || [...NUMBERS.values()].includes(name);
}

/** The same with `SIG` in front, as exercises write it: `SIGKILL` for `9`, `kill` and `SIGKILL`. */
export function signalName(text: string): string {
  return `SIG${canonicalSignal(text.toUpperCase()).replace(/^SIG/, '')}`;
}
