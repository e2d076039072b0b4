/** The checker's engine in a worker: a long session does not freeze the page, and a hung one can be ended. */
import './worker-window.ts';
import { gradeTranscript } from '../core/index.ts';
import { patternProblem } from '../core/regular-expression.ts';
import { en, writeReport } from '../sentences/index.ts';
import type { Answer, Request } from './messages.ts';

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void respond(data);
});

async function respond(request: Request): Promise<void> {
  say({ kind: 'started' });
  try {
    say(await grade(request));
  } catch (error) {
    say({ kind: 'failed', reason: reasonOf(error) });
  }
}

async function grade({ exercise, bytes, file, prompt }: Request): Promise<Answer> {
  const problem = prompt === undefined ? undefined : patternProblem(prompt);
  if (problem !== undefined) return { kind: 'bad-prompt', reason: problem };
  const options = prompt === undefined ? { file } : { file, prompt };
  const { report } = await gradeTranscript(exercise, bytes, options);
  return { kind: 'report', report: writeReport(report, en) };
}

function say(answer: Answer): void {
  postMessage(answer);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
