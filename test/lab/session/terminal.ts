import { setTimeout as delay } from 'node:timers/promises';
import { type Emulator, newEmulator } from './emulator.ts';
import { openPseudoTerminal, type PseudoTerminal } from './pseudo-terminal.ts';

/** Milliseconds. */
const LONGEST_QUIET = 1000;

/** How waiting for something on a terminal ended. */
export type WaitEnd = 'met' | 'too-late' | 'closed';

/** A program on a pty with a terminal emulator around it, as a person has it before them. */
export class LiveTerminal {
  readonly screen: Emulator;
  readonly #pty: PseudoTerminal;
  readonly #waiting = new Set<() => void>();
  #lastActivity = performance.now();
  #closed = false;

  /** @param onOutput takes what the program writes: one call per read, never with half a character */
  constructor(
    command: { readonly file: string; readonly args: readonly string[] },
    onOutput: (text: string) => void,
    columns?: number,
  ) {
    this.screen = newEmulator((bytes) => {
      this.write(bytes);
    }, columns);
    this.screen.onShown(() => {
      this.#lastActivity = performance.now();
      for (const check of this.#waiting) check();
    });
    this.#pty = openPseudoTerminal(
      command,
      (text) => {
        this.#lastActivity = performance.now();
        onOutput(text);
        this.screen.write(text);
      },
      columns,
    );
    void this.#pty.closed.then(() => {
      this.#closed = true;
      for (const check of this.#waiting) check();
    });
  }

  write(bytes: string): void {
    this.#lastActivity = performance.now();
    this.#pty.write(bytes);
  }

  /** Waits until a condition on the screen holds, the program has ended, or the time is over. */
  async until(condition: () => boolean, seconds: number): Promise<WaitEnd> {
    const deadline = performance.now() + seconds * 1000;
    while (!condition()) {
      if (this.#closed) return 'closed';
      const left = deadline - performance.now();
      if (left <= 0) return 'too-late';
      await this.#change(left);
    }
    return 'met';
  }

  /**
   * Waits until nothing was typed or shown for that long. A program that never stops writing holds it up a second at
   * most.
   */
  async quiet(milliseconds: number): Promise<void> {
    const latest = performance.now() + LONGEST_QUIET;
    for (;;) {
      const now = performance.now();
      const end = Math.min(this.#lastActivity + milliseconds, latest);
      if (now >= end) return;
      await delay(end - now);
    }
  }

  /** Waits for the end of the program. */
  end(seconds: number): Promise<WaitEnd> {
    return this.until(() => this.#closed, seconds);
  }

  /** Ends the program where it still runs. */
  async close(): Promise<void> {
    this.#pty.kill();
    await this.#pty.closed;
    this.screen.dispose();
  }

  #change(atMost: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, atMost);
      this.#waiting.add(done);
    });
  }
}
