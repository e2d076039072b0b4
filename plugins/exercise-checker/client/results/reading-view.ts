import type { Transcript, TranscriptCommand } from '../../core/transcript/transcript.ts';
import type { Reading } from '../../sentences/index.ts';
import { build, code } from '../dom.ts';
import type { SessionUnderstood } from '../messages.ts';
import { fill, type Strings } from '../strings.ts';
import { besideTranscript } from './beside-transcript.ts';
import { lineButton } from './place-view.ts';
import { renderFix } from './report-view.ts';
import type { RowMark } from './row-marks.ts';

/** Commands that are listed; all of them are in the session beside the list. */
const MOST_LISTED = 400;

/** What was understood in one sentence: what is announced. */
export function renderUnderstood({ reading, transcript }: SessionUnderstood, strings: Strings): HTMLElement {
  const { confidence, factCount, reason } = reading;
  const text = reason
    ? `${strings.understoodNothing} ${reason.message}`
    : fill(strings.understood, {
        commands: transcript?.commands.length ?? 0,
        facts: factCount,
        percent: Math.round(confidence * 100),
      });
  return build('p', 'exercise-score', text);
}

/**
 * The commands of a session with the facts that each of them shows, beside the session itself. Nothing is judged.
 * @param name prefix of ids, its own in the page
 * @param choosePrompt reads the session again, with the pattern of a prompt
 */
export function renderReading(
  { reading, transcript }: SessionUnderstood,
  name: string,
  choosePrompt: (pattern: string, commands: number) => void,
  strings: Strings,
): HTMLElement {
  const facts = transcript ? factsByCommand(reading, transcript) : new Map<number, Reading['facts']>();
  const said = build(
    'div',
    'results-report',
    ...(reading.reason ? renderFix(reading.reason, (transcript?.text ?? '') !== '', strings) : []),
    ...(transcript && transcript.commands.length > 0
      ? renderCommands(reading, transcript, facts, strings)
      : []),
  );
  if (!transcript || transcript.text === '') return said;
  const marks = new Map<number, RowMark[]>();
  for (const [index, found] of facts) {
    for (const { line } of found) if (index < MOST_LISTED) marks.set(line - 1, [{ kind: 'fact', index }]);
  }
  const marked = {
    confidence: reading.confidence,
    words: () => strings.markFact,
    marks,
    slips: [],
    choosePrompt,
  };
  return besideTranscript(said, transcript, marked, name, strings).element;
}

function renderCommands(
  reading: Reading,
  transcript: Transcript,
  facts: ReadonlyMap<number, Reading['facts']>,
  strings: Strings,
): HTMLElement[] {
  const rows = transcript.text.split('\n');
  const listed = transcript.commands.slice(0, MOST_LISTED);
  const items = listed.map((command, index) =>
    renderCommand(command, rows[command.line] ?? '', index, facts.get(index) ?? [], strings),
  );
  const more = transcript.commands.length - listed.length;
  const left = reading.factCount - reading.facts.length;
  return [
    build('h3', 'exercise-heading', strings.commands),
    ...(left > 0
      ? [build('p', 'exercise-note', fill(strings.moreFacts, { count: reading.facts.length }))]
      : []),
    build('ol', 'reading-commands', ...items),
    ...(more > 0 ? [build('p', 'exercise-note', fill(strings.moreCommands, { count: more }))] : []),
  ];
}

function renderCommand(
  { line, column, time, confidence, exitStatus, nested }: TranscriptCommand,
  row: string,
  index: number,
  facts: Reading['facts'],
  strings: Strings,
): HTMLElement {
  const place = lineButton({ line: line + 1, ...(time === undefined ? {} : { time }) }, strings);
  const typed = [...row].slice(column).join('');
  const notes = [
    ...(exitStatus === undefined || exitStatus === 0
      ? []
      : [fill(strings.exitStatus, { status: exitStatus })]),
    ...(nested ? [strings.inContainer] : []),
    fill(strings.rowDoubt, { percent: Math.round(confidence * 100) }),
  ];
  const found = facts.map(({ text }) => build('li', '', text));
  const count = build('summary', '', fill(strings.factCount, { count: facts.length }));
  const item = build(
    'li',
    'reading-command',
    build('p', '', place, ' ', code(typed)),
    build('p', 'exercise-note', notes.join(', ')),
    facts.length === 0
      ? build('p', 'exercise-note', strings.noFact)
      : build('details', '', count, build('ul', 'reading-facts', ...found)),
  );
  item.dataset['fact'] = String(index);
  return item;
}

/** Facts by the index of the command in whose rows they were read: the last one that begins above, or in the same row. */
function factsByCommand({ facts }: Reading, { commands }: Transcript): Map<number, Reading['facts']> {
  const found = new Map<number, Reading['facts']>();
  let index = 0;
  for (const fact of facts) {
    while ((commands[index + 1]?.line ?? Infinity) < fact.line) index += 1;
    const here = found.get(index);
    if (here) here.push(fact);
    else found.set(index, [fact]);
  }
  return found;
}
