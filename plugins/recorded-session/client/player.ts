import { fill } from 'satteri-markdown-blocks';
import { shownTerminal } from './choose-line.ts';
import { buttonOf } from './dom.ts';
import { playStage, wait, type Pace } from './playing.ts';
import { showAll, showUpTo, stagesOf, type Stage } from './stages.ts';

/** Between two commands, in seconds. */
const BETWEEN = 1;

/** Shows the commands of a block one after another: step by step, or played with the timing of the recording. */
export class Player {
  readonly #session: HTMLElement;
  readonly #controls: HTMLElement;
  #stages: Stage[] = [];
  #now = 0;
  /** Whether the command that is shown has been played to its end. */
  #playedThrough = false;
  #playing: AbortController | undefined;

  /** @param controls of the block, with the buttons `back`, `play` and `next`, a slider, a speed and a place for words */
  constructor(session: HTMLElement, controls: HTMLElement) {
    this.#session = session;
    this.#controls = controls;
    const on = (action: string, act: () => void) =>
      buttonOf(controls, action)?.addEventListener('click', act);
    on('back', () => this.#go(this.#now - 1));
    on('next', () => this.#next());
    on('play', () => void this.#play());
    this.#slider.addEventListener('input', () => this.#go(Number(this.#slider.value) - 1));
    controls.addEventListener('keydown', (event) => this.#press(event));
    session.addEventListener('line-change', () => {
      if (!controls.hidden) this.start();
    });
  }

  /** Begins at the first command. */
  start(): void {
    this.#stop();
    showAll(this.#stages);
    const terminal = shownTerminal(this.#session);
    this.#stages = terminal ? stagesOf(terminal) : [];
    this.#slider.max = String(this.#stages.length);
    this.#controls.hidden = false;
    this.#go(0);
  }

  /** Shows all commands again. */
  leave(): void {
    this.#stop();
    showAll(this.#stages);
    this.#controls.hidden = true;
  }

  /** Shows the commands up to one, whatever is played. */
  #go(to: number): void {
    this.#stop();
    this.#show(to);
  }

  /** What a reader is to predict comes first, and then the next command. */
  #next(): void {
    const cover = this.#closedCover;
    if (cover) {
      this.#stop();
      cover.open = true;
    } else this.#go(this.#now + 1);
  }

  /** Plays from the command that is shown, and stops at what a reader is to predict; or stops the playing. */
  async #play(): Promise<void> {
    if (this.#playing) {
      this.#stop();
      return;
    }
    const cover = this.#closedCover;
    let skip = this.#playedThrough;
    // A reader who plays on has made a guess.
    if (skip && cover) {
      cover.open = true;
      this.#label();
      if (this.#isLast) return;
    } else if (skip && this.#isLast) {
      this.#show(0);
      skip = false;
    }
    const playing = new AbortController();
    this.#playing = playing;
    this.#label();
    try {
      await this.#playOn(playing.signal, skip);
    } catch (error) {
      if (!playing.signal.aborted) throw error;
    } finally {
      if (this.#playing === playing) this.#playing = undefined;
      // What was stopped in the middle has put its own output back, wherever the reader has gone meanwhile.
      if (!this.#controls.hidden) showUpTo(this.#stages, this.#now);
      this.#label();
    }
  }

  #stop(): void {
    this.#playing?.abort();
    this.#playing = undefined;
    this.#label();
  }

  /** @param skip goes to the next command first */
  async #playOn(signal: AbortSignal, skip: boolean): Promise<void> {
    const pace = (): Pace => ({
      speed: Number(this.#controls.querySelector<HTMLSelectElement>('.session-speed')?.value ?? 1),
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
      signal,
    });
    if (skip) await this.#forward(pace());
    for (;;) {
      const stage = this.#stages[this.#now];
      if (!stage) return;
      this.#playedThrough = false;
      await playStage(stage, pace());
      this.#playedThrough = true;
      if (this.#closedCover || this.#isLast) return;
      await this.#forward(pace());
    }
  }

  async #forward(pace: Pace): Promise<void> {
    await wait(BETWEEN, pace);
    this.#show(this.#now + 1);
  }

  #show(to: number): void {
    this.#now = Math.max(0, Math.min(to, this.#stages.length - 1));
    this.#playedThrough = false;
    showUpTo(this.#stages, this.#now);
    const { sayPosition = '' } = this.#session.dataset;
    const position = fill(sayPosition, { command: this.#now + 1, commands: this.#stages.length });
    this.#slider.value = String(this.#now + 1);
    this.#slider.ariaValueText = position;
    const words = this.#controls.querySelector('.session-position');
    if (words) words.textContent = position;
    this.#stages[this.#now]?.command.scrollIntoView({ block: 'nearest' });
    this.#label();
  }

  #label(): void {
    const { sayPlay = '', sayPause = '' } = this.#session.dataset;
    const play = buttonOf(this.#controls, 'play');
    if (play) play.textContent = this.#playing ? sayPause : sayPlay;
    const isEnd = this.#isLast && !this.#closedCover;
    // Not disabled: a button that has the focus and is disabled takes the keyboard from the reader.
    buttonOf(this.#controls, 'next')?.setAttribute('aria-disabled', String(isEnd));
    buttonOf(this.#controls, 'back')?.setAttribute('aria-disabled', String(this.#now === 0));
  }

  /** Arrow keys step, wherever they have no other meaning. */
  #press(event: KeyboardEvent): void {
    if ((event.target as Element).matches('select, input')) return;
    if (event.key === 'ArrowRight') this.#next();
    else if (event.key === 'ArrowLeft') this.#go(this.#now - 1);
    else if (event.key === 'Home') this.#go(0);
    else if (event.key === 'End') this.#go(this.#stages.length - 1);
    else return;
    event.preventDefault();
  }

  /** What covers an output of the command that is shown, while it does. */
  get #closedCover(): HTMLDetailsElement | undefined {
    const cover = this.#stages[this.#now]?.cover;
    return cover?.open === false ? cover : undefined;
  }

  get #isLast(): boolean {
    return this.#now === this.#stages.length - 1;
  }

  get #slider(): HTMLInputElement {
    return this.#controls.querySelector<HTMLInputElement>('.session-slider') as HTMLInputElement;
  }
}
