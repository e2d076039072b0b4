import { StepPlayer } from 'terminal-recording/player';
import { build } from '../dom.ts';
import type { Strings } from '../strings.ts';
import type { TranscriptSteps } from './transcript-steps.ts';

/** How fast a session can be played. */
const SPEEDS = [1, 2, 4];

/**
 * Plays a recording with times in its rows: from the beginning, or from the command that a row belongs to. It is the player
 * of recorded sessions, over rows of which only those in view are in the page.
 */
export class TranscriptPlayer {
  /** Switches it on and off. */
  readonly button: HTMLElement;
  /** Its controls; hidden while it is off. */
  readonly element: HTMLElement;
  readonly #player: StepPlayer;
  readonly #steps: TranscriptSteps;

  /** @param current the row that someone is at */
  constructor(steps: TranscriptSteps, current: () => number, strings: Strings) {
    this.#steps = steps;
    this.element = controls(strings);
    this.#player = new StepPlayer(this.element, steps, { play: strings.play, pause: strings.pause });
    this.button = build('button', 'transcript-button', strings.player);
    Object.assign(this.button, { type: 'button', ariaPressed: 'false' });
    this.button.addEventListener('click', () => {
      if (this.#player.isOn) this.leave();
      else {
        this.#start(current());
        this.element.querySelector<HTMLElement>('[data-action="play"]')?.focus();
      }
    });
    this.element.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      this.leave();
      this.button.focus();
    });
  }

  /** Plays from the command that a row belongs to, and moves to the button that stops it. */
  playFrom(line: number): void {
    this.#start(line);
    this.#player.toggle();
    this.element.querySelector<HTMLElement>('[data-action="play"]')?.focus({ preventScroll: true });
  }

  /** Someone goes to a row by themselves: all rows are shown again. */
  leave(): void {
    if (!this.#player.isOn) return;
    this.#player.leave();
    this.button.ariaPressed = 'false';
  }

  #start(line: number): void {
    this.button.ariaPressed = 'true';
    this.#player.start(this.#steps.stepOf(line));
  }
}

function controls(strings: Strings): HTMLElement {
  const button = (action: string, text: string): HTMLElement => {
    const element = build('button', 'transcript-button', text);
    element.type = 'button';
    element.dataset['action'] = action;
    return element;
  };
  const slider = build('input', 'session-slider');
  Object.assign(slider, { type: 'range', min: '1', ariaLabel: strings.slider });
  const speed = build(
    'select',
    'session-speed',
    ...SPEEDS.map((value) => Object.assign(build('option', '', `${value}×`), { value: String(value) })),
  );
  const position = build('span', 'session-position');
  position.role = 'status';
  const row = build(
    'div',
    'transcript-player',
    button('back', strings.back),
    button('play', strings.play),
    button('next', strings.next),
    slider,
    position,
    build('label', '', `${strings.speed} `, speed),
  );
  Object.assign(row, { role: 'group', ariaLabel: strings.player, hidden: true });
  return row;
}
