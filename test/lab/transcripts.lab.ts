import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { playUntilSame } from './attempts.ts';
import { ROOT } from './sessions.ts';
import { gradeAsLabelled, loadTranscripts, playTranscript } from './transcripts.ts';

const transcripts = await loadTranscripts();
/** What was played and is not graded as labelled, to be looked at. */
const KEPT = path.join(ROOT, 'test-results/transcripts');
const again: string[] = [];

describe.concurrent.each(transcripts)('$exercise: $script.id on $line', (transcript) => {
  let attempts = 0;
  /** Plays and grades; what is not graded as labelled is kept in a file. */
  async function differences(): Promise<string> {
    const text = await playTranscript(transcript, 'fast');
    const found = await gradeAsLabelled(transcript, text);
    if (found.length === 0) return '';
    const file = path.join(KEPT, `${transcript.exercise}-${++attempts}-${path.basename(transcript.file)}`);
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(file, text);
    return [...found, `see ${path.relative(ROOT, file)}`].join('\n');
  }

  test('is graded as labelled whenever it is done again', async () => {
    await playUntilSame(differences, (difference) => again.push(difference));
  });
});

afterAll(() => {
  for (const text of again) process.stdout.write(`As labelled only when played again: ${text}\n`);
});
