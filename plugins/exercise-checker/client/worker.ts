/** The checker's engine in a worker: a long session does not freeze the page, and a hung one can be ended. */
import './worker-window.ts';
import { gradeTranscript } from '../core/index.ts';
import { patternProblem } from '../core/regular-expression.ts';
import { slipsOf } from '../core/transcript/slips.ts';
import { transcriptOf } from '../core/transcript/transcript.ts';
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

async function grade({ exercise, bytes, file, prompt, keepSession = false }: Request): Promise<Answer> {
  const problem = prompt === undefined ? undefined : patternProblem(prompt);
  if (problem !== undefined) return { kind: 'bad-prompt', reason: problem };
  const options = { file, keepSession, ...(prompt === undefined ? {} : { prompt }) };
  const { report, session } = await gradeTranscript(exercise, bytes, options);
  return {
    kind: 'report',
    report: writeReport(report, en),
    ...(session === undefined ? {} : { transcript: transcriptOf(session) }),
    slips: session === undefined ? [] : slipsOf(report, session.screen.lines),
  };
}

function say(answer: Answer): void {
  const { transcript } = answer.kind === 'report' ? answer : {};
  postMessage(answer, { transfer: transcript ? [transcript.kinds.buffer, transcript.looks.buffer] : [] });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
