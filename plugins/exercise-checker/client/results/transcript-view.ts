import type { Slip } from '../../core/transcript/slips.ts';
import type { Transcript } from '../../core/transcript/transcript.ts';
import { build } from '../dom.ts';
import { fill, type Strings } from '../strings.ts';
import { markView } from './mark-view.ts';
import { PromptChoice } from './prompt-choice.ts';
import { RowList } from './row-list.ts';
import { markedRows, type RowMark, type RowMarks } from './row-marks.ts';
import { rowView } from './row-view.ts';
import { TranscriptPlayer } from './transcript-player.ts';
import { TranscriptRows } from './transcript-rows.ts';
import { TranscriptSteps } from './transcript-steps.ts';

/** Marks for which every row has room beside its number. */
const MOST_MARKS = 4;

/** What a transcript is shown with. */
export interface Marked {
  /** 0 to 1: how sure it is where commands begin and end. */
  confidence: number;
  /** A mark in words. */
  words(mark: RowMark): string;
  marks: RowMarks;
  slips: readonly Slip[];
  /** Someone has chosen a marked row; each time the same row is chosen, its next mark. */
  choose(mark: RowMark): void;
  /** Someone has shown what the prompt looks like: its pattern in RE2 syntax; so many commands were known without it. */
  choosePrompt(pattern: string, commands: number): void;
}

/** A session as the checker read it: numbered rows, and at them what the report says of them. */
export class TranscriptView {
  readonly element: HTMLElement;
  readonly list: RowList;
  /** Where the learner's prompt can be shown. */
  readonly promptChoice: PromptChoice;
  /** Missing where the recording has no times, or no command. */
  readonly player: TranscriptPlayer | undefined;
  readonly #rows: TranscriptRows;
  readonly #marked: Marked;
  readonly #marks: readonly number[];
  #chosen = { line: -1, turn: 0 };
  #outcome: number | undefined;

  /** @param name prefix of ids, its own in the page */
  constructor(transcript: Transcript, marked: Marked, name: string, strings: Strings) {
    const rows = new TranscriptRows(transcript);
    this.#rows = rows;
    this.#marked = marked;
    this.promptChoice = new PromptChoice((pattern) => {
      marked.choosePrompt(pattern, transcript.commands.length);
    }, strings);
    this.#marks = markedRows(marked.marks);
    const draw = (line: number): HTMLElement => {
      const marks = marked.marks.get(line) ?? [];
      const views = marks.map((mark) => markView(mark, `${marked.words(mark)}. `));
      const view = rowView(
        rows.row(line),
        views,
        marked.slips.filter((slip) => slip.line === line),
        strings,
      );
      const isChosen = marks.some(
        ({ kind, index }) => index === this.#outcome && kind !== 'mistake' && kind !== 'unread',
      );
      view.toggleAttribute('data-chosen', isChosen);
      view.ariaSelected = String(isChosen);
      return view;
    };
    const source = {
      length: rows.length,
      longest: rows.longest,
      draw,
      chosen: (line: number) => {
        this.#choose(line);
      },
    };
    this.list = new RowList(source, `${name}-row`, strings.transcript);
    const most = Math.max(0, ...[...marked.marks.values()].map(({ length }) => length));
    this.list.element.style.setProperty('--transcript-marks', String(Math.min(most, MOST_MARKS)));
    if (transcript.times && transcript.commands.length > 0) {
      const steps = new TranscriptSteps(transcript, rows, this.list, strings);
      this.player = new TranscriptPlayer(steps, () => this.list.current, strings);
    }
    const help = build('p', 'transcript-said', strings.transcriptHelp);
    help.id = `${name}-help`;
    this.list.element.setAttribute('aria-describedby', help.id);
    this.element = build(
      'div',
      'transcript terminal-look',
      build('div', 'transcript-head', ...this.#head(rows, transcript, strings)),
      this.player?.element,
      this.promptChoice.element,
      help,
      this.list.element,
    );
    this.element.toggleAttribute('data-timed', transcript.times !== undefined);
    // Who goes to a row by a key wants to see it; the list has taken the key then.
    this.list.element.addEventListener('keydown', ({ defaultPrevented }) => {
      if (defaultPrevented) this.player?.leave();
    });
  }

  /** Brings a row into view, and makes it the current one. @param line from 0 */
  showRow(line: number): void {
    this.player?.leave();
    this.list.show(line);
  }

  /** Brings the rows of an outcome into view, the first one as the current, and sets them off from others. */
  showOutcome(index: number): void {
    this.#outcome = index;
    const rows = this.#marks.filter((line) =>
      this.#marked.marks
        .get(line)
        ?.some((mark) => mark.index === index && (mark.kind === 'evidence' || mark.kind === 'near')),
    );
    const [first] = rows;
    if (first !== undefined) this.showRow(first);
    this.list.refresh();
  }

  #head(rows: TranscriptRows, { commands, alternateScreens }: Transcript, strings: Strings): HTMLElement[] {
    const { confidence } = this.#marked;
    const read = fill(strings.transcriptRead, {
      rows: rows.length,
      commands: commands.length,
      percent: Math.round(confidence * 100),
    });
    const said = [
      commands.length === 0 ? strings.transcriptUnread : read,
      ...(rows.leftOut === 0 || commands.length === 0
        ? []
        : [fill(strings.transcriptLeftOut, { rows: rows.leftOut })]),
      ...(alternateScreens === 0 ? [] : [fill(strings.transcriptScreens, { count: alternateScreens })]),
    ];
    return [
      build('p', 'transcript-about', said.join(' ')),
      build(
        'div',
        'transcript-tools',
        ...(this.#marks.length === 0 ? [] : this.#steps(strings)),
        this.player?.button,
        this.promptChoice.button,
      ),
    ];
  }

  #steps(strings: Strings): HTMLElement[] {
    const button = (text: string, next: () => number | undefined): HTMLElement => {
      const element = build('button', 'transcript-button', text);
      element.type = 'button';
      element.addEventListener('click', () => {
        const line = next();
        if (line !== undefined) this.showRow(line);
      });
      return element;
    };
    return [
      button(
        strings.previousMark,
        () => this.#marks.findLast((line) => line < this.list.current) ?? this.#marks.at(-1),
      ),
      button(strings.nextMark, () => this.#marks.find((line) => line > this.list.current) ?? this.#marks[0]),
    ];
  }

  #choose(line: number): void {
    if (this.promptChoice.isOn) {
      this.promptChoice.choose(line, this.#rows.row(line).text);
      return;
    }
    const marks = this.#marked.marks.get(line);
    if (!marks) return;
    const turn = this.#chosen.line === line ? this.#chosen.turn + 1 : 0;
    this.#chosen = { line, turn };
    const mark = marks[turn % marks.length];
    if (mark) this.#marked.choose(mark);
  }
}
