import { patternOfPrompt, promptEnds } from '../../core/segments/prompts/pointed-prompt.ts';
import { escapeInvisible } from '../../core/report/visible.ts';
import { build } from '../dom.ts';
import { fill, type Strings } from '../strings.ts';

/** A word that ends in what ends most prompts. */
const SIGN = /[$#%>❯➜λ:|»›]$/u;

/**
 * Lets someone show where the prompt is: first a row that begins with it, and then the last word of it. The whole session
 * is read again with the prompts that are like it.
 */
export class PromptChoice {
  /** Switches the choosing on and off. */
  readonly button: HTMLElement;
  /** What comes next; empty while no one chooses. */
  readonly element = build('div', 'transcript-choosing');
  readonly #chosen: (pattern: string) => void;
  readonly #strings: Strings;

  /** @param chosen told the pattern of the prompts, in RE2 syntax */
  constructor(chosen: (pattern: string) => void, strings: Strings) {
    this.#chosen = chosen;
    this.#strings = strings;
    this.button = build('button', 'transcript-button', strings.choosePrompt);
    Object.assign(this.button, { type: 'button', ariaPressed: 'false' });
    this.button.addEventListener('click', () => {
      if (this.isOn) this.end();
      else this.begin();
    });
    this.element.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      this.end();
      this.button.focus();
    });
    // What comes next is said while the focus is in the list of rows.
    this.element.ariaLive = 'polite';
    this.element.hidden = true;
  }

  /** Whether a row that is chosen is one for the prompt. */
  get isOn(): boolean {
    return this.button.ariaPressed === 'true';
  }

  begin(): void {
    this.button.ariaPressed = 'true';
    this.element.hidden = false;
    this.element.replaceChildren(build('p', '', this.#strings.choosePromptRow));
  }

  end(): void {
    this.button.ariaPressed = 'false';
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /** Asks where the prompt ends in a row. @param line from 0 */
  choose(line: number, row: string): void {
    const ends = promptEnds(row);
    if (ends.length === 0) {
      this.begin();
      return;
    }
    const buttons = ends.map((end, index) => this.#endButton(row, ends[index - 1] ?? 0, end));
    const words = build('p', 'transcript-words', ...buttons);
    words.dir = 'ltr';
    words.translate = false;
    this.element.replaceChildren(
      build('p', '', fill(this.#strings.choosePromptEnd, { line: line + 1 })),
      words,
    );
    (buttons.find(({ dataset }) => SIGN.test(dataset['word'] ?? '')) ?? buttons[0])?.focus();
  }

  #endButton(row: string, from: number, end: number): HTMLElement {
    const word = row.slice(from, end).trim();
    const button = build('button', 'transcript-word', document.createTextNode(escapeInvisible(word)));
    button.type = 'button';
    button.dataset['word'] = word;
    button.addEventListener('click', () => {
      this.end();
      this.#chosen(patternOfPrompt(row, end));
    });
    return button;
  }
}
