import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from './sessions.ts';
import { gradeAsLabelled, loadTranscripts, playTranscript } from './transcripts.ts';

const transcripts = await loadTranscripts();
/** What was played and is not graded as labelled, to be looked at. */
const KEPT = path.join(ROOT, 'test-results/transcripts');
const again: string[] = [];

describe.concurrent.each(transcripts)('$exercise: $script.id on $line', (transcript) => {
  /** Plays and grades; what is not graded as labelled is kept in a file. */
  async function differences(attempt: string): Promise<string[]> {
    const text = await playTranscript(transcript, 'fast');
    const found = await gradeAsLabelled(transcript, text);
    if (found.length === 0) return [];
    const file = path.join(KEPT, `${transcript.exercise}-${attempt}-${path.basename(transcript.file)}`);
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, text);
    return [...found, `see ${path.relative(ROOT, file)}`];
  }

  test('is graded as labelled whenever it is done again', async () => {
    const first = await differences('first');
    // As for sessions, a difference has to show twice: what a busy machine does late is no fault of the engine.
    if (first.length > 0) {
      expect(await differences('second')).toEqual([]);
      again.push(first.join('\n'));
    }
  });
});

afterAll(() => {
  for (const text of again) process.stdout.write(`As labelled only when played again: ${text}\n`);
});
