/** Programs that print what is in a file, and open no shell. */
const PRINTERS = new Set(
  'cat tac bat batcat less more head tail man zcat nl sed grep egrep awk strings xxd history diff echo printf'.split(
    ' ',
  ),
);

/** Whether a command does nothing but print text, which may hold prompts of another session. */
export function isPrinter(command: string): boolean {
  if (/[;&|\n]/.test(command)) return false;
  const words = command.slice(0, 200).split(' ');
  const program = words[0] === 'sudo' ? words[1] : words[0];
  return program !== undefined && PRINTERS.has(program);
}
