import { commandsIn } from '../core/commands-to-try.ts';
import { part } from './parts.ts';
import type { Strings } from './strings.ts';

/** Empties the line first: to its end, then all before it. */
const EMPTY_LINE = '\u0005\u0015';

/**
 * The commands that the address asks for, as a list with a button for each. The first is typed by itself when the machine
 * has been started for it; all others only when their button is pressed, because any page may change the address of a tab
 * that it has opened. None is ever run: Enter is the reader's.
 *
 * Tab comes by one button only, that of the next command, so that the way from the terminal to it is one key. Arrow keys
 * choose another one.
 */
export class CommandsToTry {
  readonly #root: HTMLElement;
  readonly #strings: Strings;
  #commands: readonly string[] = [];
  #buttons: HTMLButtonElement[] = [];
  #next = 0;
  #type: ((text: string) => void) | undefined;
  #atPrompt = false;

  /** @param root the lab */
  constructor(root: HTMLElement, strings: Strings) {
    this.#root = root;
    this.#strings = strings;
    this.#read();
    addEventListener('hashchange', () => {
      this.#read();
      this.#buttons[0]?.focus();
    });
    part(root, 'lab-commands').addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.#choose(this.#next + step);
      this.#buttons[this.#next]?.focus();
    });
  }

  /** Whether the address asks for none, or for what is not typed. */
  get empty(): boolean {
    return this.#commands.length === 0;
  }

  /**
   * A machine waits at its first prompt.
   * @param type sends text to it
   */
  arrive(type: (text: string) => void): void {
    this.#type = type;
    this.atPrompt = true;
    if (this.empty) return;
    part(this.#root, 'lab-tries').scrollIntoView();
    this.#typeOne(0);
  }

  /** There is no machine any more, or not yet. */
  leave(): void {
    this.#type = undefined;
    this.#enable();
  }

  /** Whether the machine waits for a command line: only then is anything typed. */
  set atPrompt(atPrompt: boolean) {
    this.#atPrompt = atPrompt;
    this.#enable();
  }

  #read(): void {
    const commands = commandsIn(location.hash);
    this.#commands = commands ?? [];
    this.#buttons = this.#commands.map((_, at) => this.#button(at));
    const items = this.#commands.map((command, at) => itemOf(command, this.#buttons[at]));
    part(this.#root, 'lab-commands').replaceChildren(...items);
    part(this.#root, 'lab-tries').hidden = this.empty;
    part(this.#root, 'lab-untypable').textContent = commands ? '' : this.#strings.cannotBeTyped;
    this.#choose(0);
    this.#enable();
  }

  #button(at: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'lab-button';
    button.textContent = this.#strings.typeIt;
    button.addEventListener('click', () => {
      this.#typeOne(at);
    });
    return button;
  }

  #typeOne(at: number): void {
    const command = this.#commands[at];
    if (command === undefined || !this.#type || !this.#atPrompt) return;
    this.#type(EMPTY_LINE + command);
    this.#buttons[at]?.closest('li')?.setAttribute('data-typed', '');
    this.#choose(at + 1);
  }

  #choose(at: number): void {
    this.#next = Math.max(0, Math.min(at, this.#buttons.length - 1));
    for (const [index, button] of this.#buttons.entries()) button.tabIndex = index === this.#next ? 0 : -1;
    const list = part(this.#root, 'lab-commands');
    const item = this.#buttons[this.#next]?.closest('li');
    // Within the list only, with the one before it: the page stays where it is.
    if (item) list.scrollTop = item.offsetTop - item.offsetHeight;
  }

  /** They keep the focus while a command runs, so none of them is `disabled`. */
  #enable(): void {
    for (const button of this.#buttons) button.ariaDisabled = String(!this.#type || !this.#atPrompt);
  }
}

/** The address is anyone's: what it says is text, and never markup. */
function itemOf(command: string, button: HTMLButtonElement | undefined): HTMLElement {
  const item = document.createElement('li');
  const code = document.createElement('code');
  code.textContent = command;
  if (button) {
    button.setAttribute('aria-label', `${button.textContent}: ${command}`);
    item.append(button, ' ');
  }
  item.append(code);
  return item;
}
