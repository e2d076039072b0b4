import type { Failure, News, Order } from '../core/messages.ts';

/** Until when there must be a prompt once all is fetched. Two of the ways in which a start fails say nothing. */
export const MOST_SECONDS = 60;

export interface Listener {
  loading(bytes: number, all: number): void;
  restoring(programs: Readonly<Record<string, string>>): void;
  output(bytes: Uint8Array): void;
  failed(failure: Failure, reason: string): void;
}

/** The page's side of the worker that has the machine. It begins to fetch before there is anyone to report it. */
export class MachineWorker {
  readonly #worker: Worker;
  #listener: Listener | undefined;
  /** What came before there was a listener. */
  #unheard: News[] = [];
  #limit: number | undefined;

  /** @param manifest address of the image's */
  constructor(manifest: string) {
    this.#worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onerror = ({ message }) => {
      this.#hear({ kind: 'failed', failure: 'failed', reason: message });
    };
    this.#worker.onmessage = ({ data }: MessageEvent<News>) => {
      this.#hear(data);
    };
    this.#order({ kind: 'start', manifest: new URL(manifest, location.href).href });
  }

  /** Tells a listener what there is, and from now on what comes. */
  tell(listener: Listener): void {
    this.#listener = listener;
    for (const news of this.#unheard) this.#hear(news);
    this.#unheard = [];
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
    const listener = this.#listener;
    if (!listener) {
      this.#unheard.push(news);
      return;
    }
    switch (news.kind) {
      case 'loading':
        listener.loading(news.bytes, news.all);
        break;
      case 'restoring':
        this.#limit = window.setTimeout(() => {
          this.#hear({ kind: 'failed', failure: 'no-prompt', reason: '' });
        }, MOST_SECONDS * 1000);
        listener.restoring(news.programs);
        break;
      case 'output':
        listener.output(news.bytes);
        break;
      case 'failed':
        this.end();
        listener.failed(news.failure, news.reason);
        break;
    }
  }
}
