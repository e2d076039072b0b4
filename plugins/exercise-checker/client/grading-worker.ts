import type { Answer, Graded, Request } from './messages.ts';

/** How long one grading may take; the engine's own limits end almost everything long before. */
export const MOST_SECONDS = 20;

/** Why there is no report. */
export class GradingError extends Error {
  readonly kind: 'bad-prompt' | 'failed' | 'not-loaded' | 'timeout';

  constructor(kind: GradingError['kind'], reason = '') {
    super(reason);
    this.kind = kind;
  }
}

/**
 * The page's side of the worker. It is loaded at the first grading and kept for the next; one that takes too
 * long is ended, and the grading after it gets a new one. Gradings run one after the other.
 */
export class GradingWorker {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @throws GradingError */
  grade(request: Request): Promise<Graded> {
    const grading = this.#last.then(() => this.#run(request));
    this.#last = grading.catch(() => undefined);
    return grading;
  }

  async #run(request: Request): Promise<Graded> {
    const worker = (this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
    let timer: number | undefined;
    try {
      return await new Promise<Graded>((resolve, reject) => {
        const end = (kind: GradingError['kind']): void => {
          worker.terminate();
          this.#worker = undefined;
          reject(new GradingError(kind));
        };
        worker.onerror = () => {
          end('not-loaded');
        };
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
          // The clock starts with the grading: a slow connection is not a slow session.
          if (data.kind === 'started') timer = window.setTimeout(end, MOST_SECONDS * 1000, 'timeout');
          else if (data.kind === 'report') resolve(data);
          else reject(new GradingError(data.kind, data.reason));
        };
        worker.postMessage(request);
      });
    } finally {
      window.clearTimeout(timer);
    }
  }
}
