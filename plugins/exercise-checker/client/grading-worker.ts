import type { Exercise } from '../core/index.ts';
import type {
  Answer,
  BehindRequest,
  Explained,
  Graded,
  Request,
  SessionRequest,
  SessionUnderstood,
} from './messages.ts';

/** How long one grading may take; the engine's own limits end almost everything long before. */
export const MOST_SECONDS = 20;

type Result = Explained | Graded | SessionUnderstood;

/** Why there is no report. */
export class GradingError extends Error {
  readonly kind: 'bad-prompt' | 'died' | 'failed' | 'not-loaded' | 'timeout';

  constructor(kind: GradingError['kind'], reason = '') {
    super(reason);
    this.kind = kind;
  }
}

/**
 * The page's side of the worker. It is loaded at the first grading and kept for the next; one that takes too
 * long is ended, and the grading after it gets a new one. Gradings run one after another.
 */
export class GradingWorker {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** @throws GradingError */
  async grade(request: SessionRequest & { exercise: Exercise }): Promise<Graded> {
    return (await this.#ask(request)) as Graded;
  }

  /** Only reads a session. @throws GradingError */
  async read(request: Omit<SessionRequest, 'exercise'>): Promise<SessionUnderstood> {
    return (await this.#ask(request)) as SessionUnderstood;
  }

  /** Tells what is behind one verdict of the last grading that kept its session. @throws GradingError */
  async explain(request: BehindRequest): Promise<Explained> {
    return (await this.#ask(request)) as Explained;
  }

  #ask(request: Request): Promise<Result> {
    const answer = this.#last.then(() => this.#run(request));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #run(request: Request): Promise<Result> {
    const worker = (this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
    let timer: number | undefined;
    let started = false;
    try {
      return await new Promise<Result>((resolve, reject) => {
        const end = (kind: GradingError['kind']): void => {
          worker.terminate();
          this.#worker = undefined;
          reject(new GradingError(kind));
        };
        worker.onerror = () => {
          end(started ? 'died' : 'not-loaded');
        };
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
          // The clock starts with the grading: a slow connection is not a slow session.
          if (data.kind === 'started') {
            started = true;
            timer = window.setTimeout(end, MOST_SECONDS * 1000, 'timeout');
          } else if ('reason' in data) reject(new GradingError(data.kind, data.reason));
          else resolve(data);
        };
        worker.postMessage(request);
      });
    } finally {
      window.clearTimeout(timer);
    }
  }
}
