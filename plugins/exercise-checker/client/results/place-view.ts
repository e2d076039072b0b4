import { clock } from '../../sentences/clock.ts';
import type { Report } from '../../sentences/index.ts';
import { build, code } from '../dom.ts';
import { fill, type Strings } from '../strings.ts';

type Place = Report['outcomes'][number]['evidence'][number];

/** A place with its command; the row is a button that shows it in the transcript. */
export function placeView(place: Place, strings: Strings): (Node | string)[] {
  return [lineButton(place, strings), ' ', code(place.command)];
}

/** A row by its number, and the time where the recording has it; pressed, it is shown in the transcript. */
export function lineButton({ line, time }: Pick<Place, 'line' | 'time'>, strings: Strings): HTMLElement {
  const text =
    time === undefined ? fill(strings.line, { line }) : fill(strings.lineAt, { line, time: clock(time) });
  const button = build('button', 'exercise-place', text);
  button.type = 'button';
  button.dataset['line'] = String(line);
  return button;
}

/** Plays the recording in the transcript, from the command that a row belongs to. */
export function playButton({ line, time }: { line: number; time: number }, strings: Strings): HTMLElement {
  const button = build('button', 'exercise-play', fill(strings.playFrom, { time: clock(time) }));
  button.type = 'button';
  Object.assign(button.dataset, { line: String(line), play: '' });
  return button;
}
