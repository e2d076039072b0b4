import type { Failure, News, Order } from '../core/messages.ts';

/** Until when there must be a prompt once all is fetched. Two of the ways in which a start fails say nothing. */
export const MOST_SECONDS = 60;

export interface Listener {
  loading(bytes: number, all: number): void;
  restoring(programs: Readonly<Record<string, string>>): void;
  output(bytes: Uint8Array): void;
  failed(failure: Failure, reason: string): void;
}

/** The page's side of the worker that has the machine. */
export class MachineWorker {
  readonly #worker: Worker;
  readonly #listener: Listener;
  #limit: number | undefined;

  /** @param manifest whole address of the image's */
  constructor(manifest: string, listener: Listener) {
    this.#listener = listener;
    this.#worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onerror = ({ message }) => {
      this.#fail('failed', message);
    };
    this.#worker.onmessage = ({ data }: MessageEvent<News>) => {
      this.#hear(data);
    };
    this.#order({ kind: 'start', manifest });
  }

  type(bytes: Uint8Array): void {
    this.#order({ kind: 'keys', bytes });
  }

  run(runs: boolean): void {
    this.#order({ kind: 'run', runs });
  }

  /** There is a prompt: the start has succeeded. */
  hasPrompt(): void {
    window.clearTimeout(this.#limit);
  }

  end(): void {
    this.hasPrompt();
    this.#worker.terminate();
  }

  #order(order: Order): void {
    this.#worker.postMessage(order);
  }

  #hear(news: News): void {
    switch (news.kind) {
      case 'loading':
        this.#listener.loading(news.bytes, news.all);
        break;
      case 'restoring':
        this.#limit = window.setTimeout(() => {
          this.#fail('no-prompt', '');
        }, MOST_SECONDS * 1000);
        this.#listener.restoring(news.programs);
        break;
      case 'output':
        this.#listener.output(news.bytes);
        break;
      case 'failed':
        this.#fail(news.failure, news.reason);
        break;
    }
  }

  #fail(failure: Failure, reason: string): void {
    this.end();
    this.#listener.failed(failure, reason);
  }
}
