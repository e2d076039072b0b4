/** Programs that print what is in a file or at an address, and open no shell. */
const PRINTERS = new Set(
  (
    'cat tac bat batcat less more head tail man info zcat nl sed grep egrep awk strings xxd history diff echo printf curl ' +
    'wget'
  ).split(' '),
);

/** Whether a command does nothing but print text or explain itself, which may show prompts of another session. */
export function isPrinter(command: string): boolean {
  if (/[;&|\n]/.test(command)) return false;
  const words = command.slice(0, 200).split(' ');
  const program = words[0] === 'sudo' ? words[1] : words[0];
  return (
    (program !== undefined && PRINTERS.has(program)) ||
    words.some((word) => word === '--help' || word === 'help')
  );
}
