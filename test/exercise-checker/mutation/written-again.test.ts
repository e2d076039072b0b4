import { describe, expect, test } from 'vitest';
import { gradeTranscript, type Assessment } from '../../../plugins/exercise-checker/core/index.ts';
import { metOf } from './judge.ts';
import { passingRecordings } from './recordings.ts';
import { takeApart, writeSession, type Session } from './session.ts';

/** Without the places in the recording: folding a container's own shell into one command leaves some out. */
function renumbered(session: Session): Session {
  return session.map((command, number) => ({ ...command, number }));
}

describe.each(passingRecordings().map((recordings) => [recordings.exercise.id, recordings] as const))(
  '%s',
  (_, { exercise, files, read }) => {
    test.each(files)('%s passes as well when it is taken apart and written again', async (file) => {
      const grade = async (bytes: Uint8Array): Promise<Assessment> =>
        (await gradeTranscript(exercise, bytes, { file })).report;
      const session = await takeApart(read(file));
      const again = writeSession(session);
      expect(renumbered(await takeApart(again))).toEqual(renumbered(session));
      const [recorded, rewritten] = [await grade(read(file)), await grade(again)];
      expect([recorded.verdict, rewritten.verdict]).toEqual(['pass', 'pass']);
      expect(metOf(rewritten)).toEqual(metOf(recorded));
    });
  },
);
