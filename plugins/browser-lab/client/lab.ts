import type { ExerciseCheck } from 'starlight-exercise-checker/exercise-check';
import { results } from 'starlight-exercise-checker/results';
import type { Failure } from '../core/messages.ts';
import { PauseRule } from '../core/pause.ts';
import { Recording } from '../core/recording.ts';
import { ShellState } from '../core/shell-state.ts';
import { Checklist } from './checklist.ts';
import { FILE, LiveGrading, type Report } from './grading.ts';
import { MachineWorker, MOST_SECONDS, type Listener } from './machine-worker.ts';
import type { CommandsToTry } from './commands-to-try.ts';
import { part } from './parts.ts';
import { saveFile } from './saved-file.ts';
import { fill, type Strings } from './strings.ts';
import { Terminal } from './terminal.ts';

/** What the page is built with for its lab. */
export interface Data {
  readonly strings: Strings;
  /** Address of `lab/manifest.json` on this site. */
  readonly manifest: string;
}

const MEGABYTE = 1e6;
/** How often it is looked whether the machine may stand still. */
const LOOK = 1000;

/** The lab once its button was pressed: one machine after the other, with a terminal, a recording and its grading. */
export class Lab implements Listener {
  readonly #root: HTMLElement;
  readonly #data: Data;
  readonly #checklist: Checklist | undefined;
  readonly #grading: LiveGrading | undefined;
  readonly #terminal: Terminal;
  readonly #tries: CommandsToTry | undefined;
  #machine: MachineWorker | undefined;
  #recording: Recording | undefined;
  #shell = new ShellState();
  #decoder = new TextDecoder();
  #pause = new PauseRule(performance.now());
  /** When the machine was first heard of, the prompt that it draws again. */
  #began: number | undefined;
  #typed = false;
  #finished = 0;

  /** @param first its first machine, which is being fetched */
  constructor(root: HTMLElement, data: Data, tries: CommandsToTry | undefined, first: MachineWorker) {
    this.#root = root;
    this.#data = data;
    this.#tries = tries;
    part(root, 'lab-machine').hidden = false;
    this.#terminal = new Terminal(part(root, 'lab-terminal'), this.#data.strings.terminal, (bytes) => {
      this.#type(bytes);
    });
    const box = document.getElementById(root.dataset['check'] ?? '') as ExerciseCheck | null;
    if (box?.exercise) {
      this.#checklist = new Checklist(
        box.exercise,
        part(root, 'lab-outcomes'),
        part(root, 'lab-news'),
        this.#data.strings,
      );
      this.#grading = new LiveGrading(
        box,
        (report) => {
          this.#show(report);
        },
        (error) => {
          this.#say(fill(this.#data.strings.gradingFailed, { reason: String(error) }));
        },
      );
    }
    this.#listen();
    this.#start(first);
  }

  loading(bytes: number, all: number): void {
    const bar = part<HTMLProgressElement>(this.#root, 'lab-progress');
    bar.max = all;
    bar.value = bytes;
    const values = { there: (bytes / MEGABYTE).toFixed(1), all: (all / MEGABYTE).toFixed(1) };
    part(this.#root, 'lab-loaded').textContent = fill(this.#data.strings.loading, values);
  }

  restoring(programs: Readonly<Record<string, string>>): void {
    this.#recording = new Recording({ title: document.title, programs });
    this.#say(this.#data.strings.restoring);
  }

  output(bytes: Uint8Array): void {
    const now = performance.now();
    const text = this.#decoder.decode(bytes, { stream: true });
    this.#terminal.write(bytes);
    this.#began ??= now;
    this.#recording?.add((now - this.#began) / 1000, text);
    const finished = this.#shell.read(text);
    this.#pause.touch(now, this.#shell.atPrompt);
    if (this.#shell.atPrompt && this.#root.dataset['state'] === 'starting') this.#arrive();
    this.#finished += finished;
    this.#root.dataset['commands'] = String(this.#finished);
    if (this.#tries) this.#tries.atPrompt = this.#shell.atPrompt;
    this.#root.dataset['shell'] = this.#shell.atPrompt ? 'prompt' : 'busy';
    if (finished > 0) this.#grading?.ask(() => this.#recording?.text() ?? '');
  }

  failed(failure: Failure, reason: string): void {
    this.#end('failed');
    const { strings } = this.#data;
    const words = fill(strings[failure], { seconds: MOST_SECONDS });
    const because = reason === '' ? '' : ` ${fill(strings.reason, { reason })}`;
    part(this.#root, 'lab-error').textContent = words + because;
    this.#say('');
    part(this.#root, 'lab-ways').hidden = false;
    part<HTMLButtonElement>(this.#root, 'lab-restart').disabled = false;
  }

  #start(machine: MachineWorker): void {
    this.#end('starting');
    this.#shell = new ShellState();
    this.#decoder = new TextDecoder();
    this.#pause = new PauseRule(performance.now());
    this.#recording = undefined;
    this.#began = undefined;
    this.#typed = false;
    this.#finished = 0;
    this.#grading?.forget();
    this.#checklist?.clear();
    this.#terminal.reset();
    part(this.#root, 'lab-error').textContent = '';
    part(this.#root, 'lab-offer').hidden = true;
    part(this.#root, 'lab-fetching').hidden = false;
    this.#machine = machine;
    machine.tell(this);
  }

  /** The first prompt is there. */
  #arrive(): void {
    this.#root.dataset['state'] = 'running';
    this.#machine?.hasPrompt();
    part(this.#root, 'lab-fetching').hidden = true;
    this.#say(this.#data.strings.running);
    for (const name of ['lab-full', 'lab-restart', 'lab-reset', 'lab-stop', 'lab-save']) {
      part<HTMLButtonElement>(this.#root, name).disabled = false;
    }
    this.#terminal.focus();
    this.#tries?.arrive((text) => {
      this.#insert(text);
    });
  }

  /** Sends what was typed to the machine, and wakes it. */
  #type(bytes: Uint8Array): void {
    if (!this.#machine) return;
    this.#typed = true;
    this.#pause.touch(performance.now(), this.#shell.atPrompt);
    this.#stand(false);
    this.#machine.type(bytes);
  }

  /** Types for someone who pressed a button, and leads them back to the terminal. */
  #insert(text: string): void {
    this.#type(new TextEncoder().encode(text));
    this.#terminal.focus();
  }

  #end(state: 'starting' | 'stopped' | 'failed'): void {
    this.#machine?.end();
    this.#machine = undefined;
    this.#tries?.leave();
    this.#root.dataset['state'] = state;
    part(this.#root, 'lab-fetching').hidden = true;
    for (const name of ['lab-full', 'lab-reset', 'lab-stop'])
      part<HTMLButtonElement>(this.#root, name).disabled = true;
  }

  #stand(stands: boolean): void {
    const [from, to] = stands ? ['running', 'standing'] : ['standing', 'running'];
    if (this.#root.dataset['state'] !== from) return;
    this.#machine?.run(!stands);
    this.#root.dataset['state'] = to;
  }

  #listen(): void {
    const click = (name: string, action: () => void) => {
      part(this.#root, name).addEventListener('click', action);
    };
    click('lab-restart', () => {
      if (!this.#typed || confirm(this.#data.strings.restartSure)) {
        this.#start(new MachineWorker(this.#data.manifest));
      }
    });
    click('lab-reset', () => {
      this.#terminal.reset();
      // As Ctrl+L: the line editor draws its prompt again.
      this.#insert('\f');
    });
    click('lab-stop', () => {
      this.#end('stopped');
      this.#say(this.#data.strings.stopped);
    });
    click('lab-full', () => {
      this.#terminal.focus();
      void part(this.#root, 'lab-machine').requestFullscreen();
    });
    click('lab-save', () => {
      saveFile(FILE, this.#recording?.text() ?? '', 'application/x-asciicast');
    });
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-keys]')) {
      button.addEventListener('click', () => {
        this.#insert(button.dataset['keys'] ?? '');
      });
    }
    document.addEventListener('visibilitychange', () => {
      this.#pause.visible = !document.hidden;
      if (this.#pause.visible) this.#stand(false);
      else this.#look();
    });
    window.setInterval(() => {
      this.#look();
    }, LOOK);
    addEventListener('beforeunload', (event) => {
      if (this.#machine && this.#typed) event.preventDefault();
    });
  }

  #look(): void {
    if (this.#pause.mayPause(performance.now())) this.#stand(true);
  }

  #show(report: Report): void {
    results.add(report);
    this.#checklist?.show(report);
  }

  #say(text: string): void {
    part(this.#root, 'lab-status').textContent = text;
  }
}
