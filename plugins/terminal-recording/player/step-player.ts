import { wait, type Pace } from './pace.ts';

/** Between two commands, in seconds. */
const BETWEEN = 1;

/** The commands of a session, as a player goes through them. */
export interface PlayedSteps {
  /** How many there are. */
  readonly count: number;
  /** Shows the commands up to one, with what they printed, and keeps the room of those after it. */
  showUpTo(index: number): void;
  /** Shows all of them. */
  showAll(): void;
  /** Brings a command into view. */
  bringIntoView(index: number): void;
  /** Plays a command: types it, and shows what it printed when it came. @throws the reason of the signal */
  play(index: number, pace: Pace): Promise<void>;
  /** Where one is, in words. */
  position(index: number): string;
  /** What covers the output of a command until a reader has made a guess; missing where nothing is covered. */
  coverOf?(index: number): HTMLDetailsElement | undefined;
}

/** What the button says while nothing is played, and while something is. */
export interface PlayerWords {
  readonly play: string;
  readonly pause: string;
}

/** Shows the commands of a session one after another: step by step, or played with the timing of the recording. */
export class StepPlayer {
  readonly #controls: HTMLElement;
  readonly #steps: PlayedSteps;
  readonly #words: PlayerWords;
  #now = 0;
  /** Whether the command that is shown has been played to its end. */
  #playedThrough = false;
  #playing: AbortController | undefined;

  /**
   * @param controls with buttons whose `data-action` is `back`, `play` or `next`, and with a `session-slider`; a
   * `session-speed` and a place for words, `session-position`, may be there
   */
  constructor(controls: HTMLElement, steps: PlayedSteps, words: PlayerWords) {
    this.#controls = controls;
    this.#steps = steps;
    this.#words = words;
    const on = (action: string, act: () => void) => this.#button(action)?.addEventListener('click', act);
    on('back', () => this.#go(this.#now - 1));
    on('next', () => this.#next());
    on('play', () => this.toggle());
    this.#slider.addEventListener('input', () => this.#go(Number(this.#slider.value) - 1));
    controls.addEventListener('keydown', (event) => this.#press(event));
  }

  /** Whether the controls are shown, and commands may be hidden. */
  get isOn(): boolean {
    return !this.#controls.hidden;
  }

  /** Begins at a command. */
  start(at = 0): void {
    this.stop();
    this.#slider.max = String(this.#steps.count);
    this.#controls.hidden = false;
    this.#go(at);
  }

  /** Shows all commands again. */
  leave(): void {
    this.stop();
    this.#steps.showAll();
    this.#controls.hidden = true;
  }

  /** Plays, or stops the playing. */
  toggle(): void {
    void this.#play();
  }

  /** Stops the playing; what is shown stays. */
  stop(): void {
    this.#playing?.abort();
    this.#playing = undefined;
    this.#label();
  }

  /** Shows the commands up to one, whatever is played. */
  #go(to: number): void {
    this.stop();
    this.#show(to);
  }

  /** What a reader is to predict comes first, and then the next command. */
  #next(): void {
    const cover = this.#closedCover;
    if (cover) {
      this.stop();
      cover.open = true;
    } else this.#go(this.#now + 1);
  }

  /** Plays from the command that is shown, and stops at what a reader is to predict; or stops the playing. */
  async #play(): Promise<void> {
    if (this.#playing) {
      this.stop();
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
      if (this.isOn) this.#steps.showUpTo(this.#now);
      this.#label();
    }
  }

  /** @param skip goes to the next command first */
  async #playOn(signal: AbortSignal, skip: boolean): Promise<void> {
    const pace = (): Pace => ({
      speed: Number(this.#controls.querySelector<HTMLSelectElement>('.session-speed')?.value ?? 1),
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
      signal,
    });
    if (skip) await this.#forward(pace());
    while (this.#now < this.#steps.count) {
      this.#playedThrough = false;
      await this.#steps.play(this.#now, pace());
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
    this.#now = Math.max(0, Math.min(to, this.#steps.count - 1));
    this.#playedThrough = false;
    this.#steps.showUpTo(this.#now);
    const position = this.#steps.position(this.#now);
    this.#slider.value = String(this.#now + 1);
    this.#slider.ariaValueText = position;
    const words = this.#controls.querySelector('.session-position');
    if (words) words.textContent = position;
    this.#steps.bringIntoView(this.#now);
    this.#label();
  }

  #label(): void {
    const play = this.#button('play');
    if (play) play.textContent = this.#playing ? this.#words.pause : this.#words.play;
    const isEnd = this.#isLast && !this.#closedCover;
    // Not disabled: a button that has the focus and is disabled takes the keyboard from the reader.
    this.#button('next')?.setAttribute('aria-disabled', String(isEnd));
    this.#button('back')?.setAttribute('aria-disabled', String(this.#now === 0));
  }

  /** Arrow keys step, wherever they have no other meaning. */
  #press(event: KeyboardEvent): void {
    if ((event.target as Element).matches('select, input')) return;
    if (event.key === 'ArrowRight') this.#next();
    else if (event.key === 'ArrowLeft') this.#go(this.#now - 1);
    else if (event.key === 'Home') this.#go(0);
    else if (event.key === 'End') this.#go(this.#steps.count - 1);
    else return;
    event.preventDefault();
  }

  /** What covers an output of the command that is shown, while it does. */
  get #closedCover(): HTMLDetailsElement | undefined {
    const cover = this.#steps.coverOf?.(this.#now);
    return cover?.open === false ? cover : undefined;
  }

  get #isLast(): boolean {
    return this.#now === this.#steps.count - 1;
  }

  get #slider(): HTMLInputElement {
    return this.#controls.querySelector<HTMLInputElement>('.session-slider') as HTMLInputElement;
  }

  #button(action: string): HTMLButtonElement | null {
    return this.#controls.querySelector(`button[data-action="${action}"]`);
  }
}
