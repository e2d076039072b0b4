import { setTimeout as delay } from 'node:timers/promises';
import type { Action } from './action.ts';
import { newCadence, type Cadence, type Pace } from './pace.ts';
import type { SessionScript, Step } from './script.ts';
import { SessionFailure } from './session-failure.ts';
import type { LiveTerminal } from './terminal.ts';
import type { Stroke } from './typing.ts';

export interface TypistOptions {
  readonly pace: Pace;
  /** Seconds a command, a prompt or an `@until` may take. */
  readonly limit: number;
  /** Called when a step begins, with its name, and with an empty name when the last one has ended. */
  readonly onStep: (id: string) => void;
}

/** Milliseconds without output after which a shell is taken to have drawn all of its prompt, and its echo. */
const DRAWN = 40;
/** Milliseconds without output after which a key that is not followed by waiting has had its effect. */
const SETTLED = 120;
const FIRST_PROMPT_LIMIT = 25;
const EXIT_LIMIT = 15;
/** An open quote or a here-document keeps the shell reading. */
const BEGIN_LIMIT = 2;

/** Types one session into a terminal whose shell writes OSC 133 marks. */
export class Typist {
  readonly #script: SessionScript;
  readonly #terminal: LiveTerminal;
  readonly #options: TypistOptions;

  constructor(script: SessionScript, terminal: LiveTerminal, options: TypistOptions) {
    this.#script = script;
    this.#terminal = terminal;
    this.#options = options;
  }

  /**
   * Types all steps; the shell's prompt is on the screen at the end.
   * @throws SessionFailure where a prompt, the end of a command or an awaited text does not come in time
   */
  async typeSteps(): Promise<void> {
    await this.#expect(
      {},
      () => this.#atPrompt(),
      FIRST_PROMPT_LIMIT,
      'The shell showed no first prompt. Try again; if that does not help, see whether it starts on the machine.',
    );
    for (const step of this.#script.steps) await this.#typeStep(step);
    const last = this.#script.steps.at(-1);
    await this.#awaitPrompt({ ...(last ? { step: last } : {}) });
    this.#options.onStep('');
  }

  /** Types `exit` and waits for the end of the shell. */
  async leave(): Promise<void> {
    const cadence = newCadence(this.#options.pace, `${this.#script.id}\nexit`);
    await this.#pause(cadence.beforeCommand());
    await this.#type([{ kind: 'text', text: 'exit' }], cadence);
    await this.#pressEnter(cadence);
    if ((await this.#terminal.end(EXIT_LIMIT)) !== 'met') {
      throw this.#failure(
        {},
        'The shell did not end after "exit". Stop what the session left running in it.',
      );
    }
  }

  async #typeStep(step: Step): Promise<void> {
    await this.#terminal.quiet(DRAWN);
    const [first] = step.actions;
    if (first?.kind === 'command') await this.#awaitPrompt({ step, action: first });
    this.#options.onStep(step.id);
    for (const [index, action] of step.actions.entries()) {
      const seed = [this.#script.id, step.id, index, action.source].join('\n');
      await this.#perform(step, action, newCadence(this.#options.pace, seed));
    }
  }

  async #perform(step: Step, action: Action, cadence: Cadence): Promise<void> {
    if (action.kind === 'wait') return this.#pause(action.seconds);
    if (action.kind === 'until') {
      const shown = () => this.#terminal.screen.textAfterEnter().includes(action.text);
      const what = `"${action.text}" was not shown below the last line entered within ${this.#options.limit} s.`;
      return this.#expect({ step, action }, shown, this.#options.limit, what);
    }
    if (action.kind === 'command') await this.#awaitPrompt({ step, action });
    await this.#pause(cadence.beforeCommand());
    const before = this.#terminal.screen.shell().ended;
    const wasAtPrompt = this.#atPrompt();
    await this.#type(action.strokes, cadence);
    if (action.kind !== 'press') await this.#pressEnter(cadence);
    if (action.kind === 'enter' && wasAtPrompt) await this.#leavePrompt(before);
    if (action.kind !== 'command') return this.#terminal.quiet(SETTLED);
    await this.#expect(
      { step, action },
      () => this.#terminal.screen.shell().ended > before && this.#atPrompt(),
      this.#options.limit,
      `The command had not ended after ${this.#options.limit} s. If it goes on until it is stopped, or opens a shell ` +
        'of its own, type it with "@enter"; the shell may also wait for the rest of the line.',
    );
  }

  async #type(strokes: readonly Stroke[], cadence: Cadence): Promise<void> {
    for (const stroke of strokes) {
      if (stroke.kind === 'pause') {
        await this.#pause(stroke.seconds);
      } else if (stroke.kind === 'key') {
        // A key such as Ctrl+C makes the terminal forget what its program has not read yet.
        await this.#terminal.quiet(DRAWN);
        const application = this.#terminal.screen.applicationKeys() ? stroke.applicationBytes : undefined;
        this.#terminal.write(application ?? stroke.bytes);
        await this.#pause(cadence.afterKey(stroke.name));
      } else {
        await this.#typeText(stroke.text, cadence);
      }
    }
  }

  async #typeText(text: string, cadence: Cadence): Promise<void> {
    if (this.#options.pace === 'fast') {
      this.#terminal.write(text);
      return;
    }
    for (const character of text) {
      this.#terminal.write(character);
      await this.#pause(cadence.afterKey(character));
    }
  }

  /** Enter comes after the echo of the line is on the screen: a person sees what they enter. */
  async #pressEnter(cadence: Cadence): Promise<void> {
    await this.#pause(cadence.beforeEnter());
    await this.#terminal.quiet(DRAWN);
    this.#terminal.screen.noteEnter();
    this.#terminal.write('\r');
  }

  /** On a busy machine a shell may take its time to begin what was entered, and would be taken to be at its prompt still. */
  async #leavePrompt(before: number): Promise<void> {
    const begun = (): boolean => !this.#atPrompt() || this.#terminal.screen.shell().ended > before;
    await this.#terminal.until(begun, BEGIN_LIMIT);
  }

  #awaitPrompt(place: { step?: Step; action?: Action }): Promise<void> {
    return this.#expect(
      place,
      () => this.#atPrompt(),
      this.#options.limit,
      `The prompt did not come back within ${this.#options.limit} s, so something still runs. Type into it with ` +
        '"@enter", or end it with "@press {Ctrl+C}" or "@enter exit".',
    );
  }

  #atPrompt(): boolean {
    return this.#terminal.screen.shell().phase === 'reading';
  }

  async #expect(
    place: { step?: Step; action?: Action },
    condition: () => boolean,
    seconds: number,
    what: string,
  ): Promise<void> {
    const end = await this.#terminal.until(condition, seconds);
    if (end === 'closed') throw this.#failure(place, 'The shell ended in the middle of the session.');
    if (end === 'too-late') throw this.#failure(place, what);
    // Shells still draw after the mark that ends their prompt.
    await this.#terminal.quiet(DRAWN);
  }

  #failure(place: { step?: Step; action?: Action }, what: string): SessionFailure {
    return new SessionFailure(this.#script, place, what, this.#terminal.screen.rows());
  }

  async #pause(seconds: number): Promise<void> {
    if (seconds > 0) await delay(seconds * 1000);
  }
}
