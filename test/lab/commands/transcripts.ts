import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gradeAsLabelled, loadTranscripts, playTranscript } from '../transcripts.ts';

/**
 * Records the transcripts of an exercise that have a script. One that is there stays, because every recording has other
 * times and PIDs; it is only played again, and graded.
 */
export async function transcripts(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { force: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [exercise, ...names] = positionals;
  if (exercise === undefined) {
    throw new Error('Name an exercise. Type, for example: npm run lab -- transcripts pull-and-run');
  }
  for (const transcript of await loadTranscripts([exercise], names)) {
    const name = path.basename(transcript.file);
    const stays = existsSync(transcript.file) && !values.force;
    const text = await playTranscript(transcript, stays ? 'fast' : 'human');
    if (!stays) writeFileSync(transcript.file, text);
    const differences = await gradeAsLabelled(transcript, text);
    const graded = differences.length === 0 ? 'graded as labelled' : differences.join('; ');
    process.stdout.write(`${name}: ${stays ? 'stays (--force replaces it)' : 'recorded'}, ${graded}\n`);
  }
}
