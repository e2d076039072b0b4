import { store, type Answers } from './store.ts';
import { say } from './strings.ts';

/**
 * A button that forgets answers and then offers to undo that, in the same place and with the focus on it. So
 * no one has to be asked first, and no one loses anything by a slip.
 */
export class ResetButton {
  readonly button: HTMLElement;
  readonly #label: string;
  readonly #name: string | null;
  readonly #texts: HTMLElement;
  #taken: Answers | undefined;

  /**
   * @param texts element that carries the texts
   * @param questions ids of the questions whose answers it forgets
   * @param pressed gets the text to say
   * @param startOver keeps what a reader has seen, as "Start over" does
   */
  constructor(
    button: HTMLElement,
    texts: HTMLElement,
    questions: () => readonly string[],
    pressed: (text: string) => void,
    startOver = false,
  ) {
    this.button = button;
    this.#label = button.textContent;
    this.#name = button.ariaLabel;
    this.#texts = texts;
    button.addEventListener('click', () => {
      const taken = this.#taken;
      if (taken) store.set(taken);
      this.#become(taken ? undefined : store.take(questions(), startOver));
      pressed(say(texts, taken ? 'restored' : 'cleared'));
    });
  }

  get canUndo(): boolean {
    return this.#taken !== undefined;
  }

  /** Something else has happened since, so there is nothing to undo any more. */
  settle(): void {
    if (this.canUndo) this.#become(undefined);
  }

  #become(taken: Answers | undefined): void {
    this.#taken = taken;
    this.button.textContent = taken ? say(this.#texts, 'undo') : this.#label;
    this.button.ariaLabel = taken ? null : this.#name;
  }
}
