import { changedJob, startedJob } from '../job-row.ts';
import type { OutputLine } from '../segment.ts';

const LONGEST_ROW = 300;

/** `You have new mail in /var/mail/root`, in any language; the last row before a prompt. */
const MAIL = /^\S{1,40} \S{1,40} .{0,200}\/var\/(?:spool\/)?mail\/\S{1,80}$|^You have (?:new )?mail\.?$/;
const LOCALE =
  /\bsetlocale: |^perl: warning: (?:Setting locale failed|Please check that your locale|Falling back to)/;
/** What themes say of how long a command took, on its own row. */
const TOOK = /^(?:⏱|⌛|took|Took) ?(?:\d[\d.]{0,9} ?(?:ms|[hms])\s?){1,4}$/u;
const LEAVES_SHELL = /^(?:exit|logout)(?: \d{1,3})?$/;

/** Which rows below a command are the words of the shell, and not of the program that ran. */
export function shellRows(command: string, output: readonly OutputLine[]): Set<OutputLine> {
  const rows = new Set<OutputLine>();
  for (const row of output) {
    if (row.text === '') continue;
    if (!isAboutStart(command, row.text)) break;
    rows.add(row);
  }
  for (const row of output) if (isRemark(row.text)) rows.add(row);
  const last = output.findLast((row) => row.text !== '' && !rows.has(row));
  if (last && isBeforePrompt(last.text)) rows.add(last);
  return rows;
}

/** `… &`, wherever in a line, but not `&&`, `2>&1` and `&>file`; and `bg`. */
const SENDS_AWAY = /(?<![&>])&(?![&>])|\bbg\b/;

/** What a shell says as soon as the command was entered. */
function isAboutStart(command: string, first: string): boolean {
  const typed = command.trim();
  if (LEAVES_SHELL.test(typed)) return /^(?:exit|logout)$/.test(first);
  if (startedJob(first) !== undefined) return SENDS_AWAY.test(typed.slice(-400));
  if (!/\bnohup\b/.test(typed.slice(0, 400)) || !first.startsWith('nohup: ')) return false;
  // A failure names the program that could not be run; the remark about input and output does not.
  const words = typed.split(/\s+/).filter((word) => word.length > 2 && word !== 'nohup');
  return !words.some(
    (word) => first.includes(`'${word}'`) || first.includes(`‘${word}’`) || first.includes(` ${word}:`),
  );
}

function isRemark(text: string): boolean {
  return text !== '' && text.length <= LONGEST_ROW && (changedJob(text) !== undefined || LOCALE.test(text));
}

/** What a shell or its theme says right before the next prompt. */
function isBeforePrompt(text: string): boolean {
  return text.length <= LONGEST_ROW && (MAIL.test(text) || TOOK.test(text));
}
