/** The checker's engine in a worker: a long session does not freeze the page, and a hung one can be ended. */
import './worker-window.ts';
import type { Fact } from '../core/facts/fact.ts';
import { gradeTranscript, type Exercise } from '../core/index.ts';
import { readSession } from '../core/read-session.ts';
import { patternProblem } from '../core/regular-expression.ts';
import { adviceOn } from '../core/report/advice.ts';
import { factsBehind } from '../core/report/behind.ts';
import { slipsOf } from '../core/transcript/slips.ts';
import { transcriptOf } from '../core/transcript/transcript.ts';
import { en, writeBehind, writeReading, writeReport } from '../sentences/index.ts';
import type { Answer, BehindRequest, Request, SessionRequest } from './messages.ts';

/** What the page may want to know more about. */
let kept: { exercise: Exercise; facts: readonly Fact[] } | undefined;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void respond(data);
});

async function respond(request: Request): Promise<void> {
  say({ kind: 'started' });
  try {
    say(await answer(request));
  } catch (error) {
    say({ kind: 'failed', reason: reasonOf(error) });
  }
}

async function answer(request: Request): Promise<Answer> {
  return 'behind' in request ? explain(request) : answerSession(request);
}

/** Facts are compared and put into words only now, because hardly anyone asks for them. */
function explain({ behind: id }: BehindRequest): Answer {
  const outcome = kept?.exercise.outcomes.find((candidate) => candidate.id === id);
  const behind = kept && outcome && writeBehind(factsBehind(outcome.condition, kept.facts), en);
  return { kind: 'behind', behind };
}

async function answerSession({ exercise, ...request }: SessionRequest): Promise<Answer> {
  const problem = request.prompt === undefined ? undefined : patternProblem(request.prompt);
  if (problem !== undefined) return { kind: 'bad-prompt', reason: problem };
  return exercise === undefined ? read(request) : grade(exercise, request);
}

async function read({ bytes, prompt }: SessionRequest): Promise<Answer> {
  const reading = await readSession(bytes, prompt === undefined ? {} : { prompt });
  const { session } = reading;
  return {
    kind: 'reading',
    reading: writeReading(reading, en),
    ...(session === undefined ? {} : { transcript: transcriptOf(session) }),
  };
}

async function grade(
  exercise: Exercise,
  { bytes, file, prompt, keepSession = false }: SessionRequest,
): Promise<Answer> {
  const options = { file, keepSession, ...(prompt === undefined ? {} : { prompt }) };
  const { report, facts, session } = await gradeTranscript(exercise, bytes, options);
  if (keepSession) kept = { exercise, facts };
  return {
    kind: 'report',
    report: writeReport(report, en),
    ...(session === undefined ? {} : { transcript: transcriptOf(session) }),
    advice: adviceOn(report),
    slips: session === undefined ? [] : slipsOf(report, session.screen.lines),
  };
}

function say(answer: Answer): void {
  const transcript = 'transcript' in answer ? answer.transcript : undefined;
  const arrays = transcript ? [transcript.kinds, transcript.looks, transcript.times] : [];
  postMessage(answer, { transfer: arrays.flatMap((array) => (array ? [array.buffer] : [])) });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
