import type { CommandReading } from './command-reading.ts';
import type { Reading } from './reading.ts';

const STEP = '## ';
const PROMPT = '@ ';
const COMMAND = '$ ';
const CONTINUED = '> ';
const ROW = '    ';
const FACT = '  = ';
const EXIT = '  exit ';

/**
 * The text of a reading, made to be reviewed in a diff: steps, prompts where they change, commands, rows, facts,
 * exit statuses. Two readings are equal exactly where their texts are; `readPrinted` is the way back.
 */
export function printReading(reading: Reading): string {
  const lines: string[] = [];
  let prompt: string | undefined;
  for (const { step, commands } of reading) {
    lines.push(`${STEP}${step}`.trimEnd(), '');
    for (const command of commands) {
      if (command.prompt !== prompt) lines.push(`${PROMPT}${command.prompt}`.trimEnd());
      prompt = command.prompt;
      lines.push(...printCommand(command), '');
    }
  }
  return lines.join('\n');
}

function printCommand({ command, status, rows, facts }: CommandReading): string[] {
  const [first = '', ...more] = command.split('\n');
  return [
    COMMAND + first,
    ...more.map((line) => CONTINUED + line),
    ...rows.map((row) => (row === '' ? '' : ROW + row)),
    ...facts.map((fact) => FACT + fact),
    EXIT + (status === undefined ? 'not shown' : String(status)),
  ];
}

/**
 * Reads the text of a reading.
 * @throws Error naming the line that is none of a reading
 */
export function readPrinted(text: string): Reading {
  const reading: Reading = [];
  let prompt = '';
  let command: CommandReading | undefined;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const wrong = (expected: string): Error =>
      new Error(`Line ${index + 1} of the reading is ${JSON.stringify(line)}; expected ${expected}.`);
    if (command !== undefined) {
      if (line.startsWith(EXIT)) {
        command.status = statusIn(line.slice(EXIT.length), wrong);
        command = undefined;
      } else if (line.startsWith(FACT)) command.facts.push(line.slice(FACT.length));
      else if (line.startsWith(ROW)) command.rows.push(line.slice(ROW.length));
      else if (line.startsWith(CONTINUED)) command.command += `\n${line.slice(CONTINUED.length)}`;
      else if (line === '') command.rows.push('');
      else throw wrong('a row (four blanks), a fact ("  = "), or the exit status ("  exit ")');
    } else if (isLine(line, STEP)) reading.push({ step: line.slice(STEP.length), commands: [] });
    else if (isLine(line, PROMPT)) prompt = line.slice(PROMPT.length);
    else if (line.startsWith(COMMAND)) {
      command = { prompt, command: line.slice(COMMAND.length), status: undefined, rows: [], facts: [] };
      const step = reading.at(-1);
      if (step === undefined) throw wrong('a step ("## name") before the first command');
      step.commands.push(command);
    } else if (line !== '') throw wrong('a step ("## name"), a prompt ("@ …") or a command ("$ …")');
  }
  if (command !== undefined) throw new Error(`The reading ends within the command "${command.command}".`);
  return reading;
}

/** A mark with nothing behind it is printed without the blank at its end. */
function isLine(line: string, mark: string): boolean {
  return line.startsWith(mark) || line === mark.trimEnd();
}

function statusIn(text: string, wrong: (expected: string) => Error): number | undefined {
  if (text === 'not shown') return undefined;
  if (!/^\d{1,3}$/.test(text)) throw wrong('an exit status from 0 to 255, or "not shown"');
  return Number(text);
}
