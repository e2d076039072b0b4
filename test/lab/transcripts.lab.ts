import { describe, expect, test } from 'vitest';
import { gradeAsLabelled, loadTranscripts, playTranscript } from './transcripts.ts';

const transcripts = await loadTranscripts();

describe.concurrent.each(transcripts)('$exercise: $script.id on $line', (transcript) => {
  test('is graded as labelled whenever it is done again', async () => {
    expect(await gradeAsLabelled(transcript, await playTranscript(transcript, 'fast'))).toEqual([]);
  });
});
