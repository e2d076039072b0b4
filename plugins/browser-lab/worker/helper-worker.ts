/** What the emulator tells its helper: after how many milliseconds it wants to hear of what. */
interface Alarm {
  readonly t: number;
  readonly tick: unknown;
}

/**
 * Stands for the worker by which the emulator gets its turn again, a timer without the delays of a page. It would be made
 * of a `blob:` address, which a strict policy forbids, and then the machine stands still without a word. Here the emulator
 * is in a worker itself, and its timers are good enough.
 */
class HelperWorker {
  readonly #channel = new MessageChannel();
  #timer: ReturnType<typeof setTimeout> | undefined;
  onmessage: ((event: { data: unknown }) => void) | undefined;

  constructor() {
    this.#channel.port1.onmessage = ({ data }) => this.onmessage?.({ data });
  }

  postMessage({ t, tick }: Alarm): void {
    clearTimeout(this.#timer);
    if (t < 1) this.#channel.port2.postMessage(tick);
    else this.#timer = setTimeout(() => this.onmessage?.({ data: tick }), t);
  }

  terminate(): void {
    clearTimeout(this.#timer);
    this.#channel.port1.close();
  }
}

/** Puts it in the place of `Worker`. To be called before the emulator is imported. */
export function standInForHelper(): void {
  (globalThis as { Worker: unknown }).Worker = HelperWorker;
}
