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

/** Commands that are listed at once: so many take a page no longer than a moment. */
const SLICE = 50;

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
  const list = build('ol', 'reading-commands');
  appendInSlices(list, listed.length, (index) => {
    const command = listed[index];
    if (!command) throw new Error(`There is no command ${index}.`);
    return renderCommand(command, rows[command.line] ?? '', index, facts.get(index) ?? [], strings);
  });
  const more = transcript.commands.length - listed.length;
  const left = reading.factCount - reading.facts.length;
  return [
    build('h3', 'exercise-heading', strings.commands),
    ...(left > 0
      ? [build('p', 'exercise-note', fill(strings.moreFacts, { count: reading.facts.length }))]
      : []),
    list,
    ...(more > 0 ? [build('p', 'exercise-note', fill(strings.moreCommands, { count: more }))] : []),
  ];
}

/** Appends items, the first ones at once and the others in later tasks, while the list is in the page. */
function appendInSlices(
  list: HTMLElement,
  count: number,
  item: (index: number) => HTMLElement,
  from = 0,
): void {
  const end = Math.min(count, from + SLICE);
  for (let index = from; index < end; index++) list.append(item(index));
  if (end === count) return;
  setTimeout(() => {
    if (list.isConnected) appendInSlices(list, count, item, end);
  });
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
  const item = build(
    'li',
    'reading-command',
    build('p', '', place, ' ', code(typed)),
    build('p', 'exercise-note', notes.join(', ')),
    facts.length === 0 ? build('p', 'exercise-note', strings.noFact) : renderFacts(facts, strings),
  );
  item.dataset['fact'] = String(index);
  return item;
}

/** Facts to be unfolded. Those of hundreds of commands would be thousands of elements, so they are made when they are seen. */
function renderFacts(facts: Reading['facts'], strings: Strings): HTMLElement {
  const summary = build('summary', '', fill(strings.factCount, { count: facts.length }));
  const list = build('ul', 'reading-facts');
  const fold = build('details', '', summary, list);
  fold.addEventListener('toggle', () => {
    if (list.childElementCount === 0) list.append(...facts.map(({ text }) => build('li', '', text)));
  });
  return fold;
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
