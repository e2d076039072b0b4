import { describe, expect, test } from 'vitest';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { adviceOn } from '../../plugins/exercise-checker/core/report/advice.ts';
import { bytesOf, exerciseWith, paste } from './support.ts';

const RUNS = `  - id: runs\n    title: Runs\n    fact: { task: { id: web, status: RUNNING } }\n    hint: Run it.`;
const GONE = `  - id: gone\n    title: Gone\n    after: runs\n    absent: { task: { id: web } }\n    hint: Remove it.`;
const AGAIN = `  - id: kill\n    title: Killed\n    after: runs\n    fact: { command: { tool: ctr, action: task kill } }\n    hint: Kill it.`;

const HEADING = 'TASK    PID    STATUS';
const LIST = ['ctr task ls', HEADING, 'web     468    RUNNING'] as const;

async function adviceFor(outcomes: string, ...entries: Parameters<typeof paste>) {
  const session = bytesOf(paste(...entries));
  const { report } = await gradeTranscript(exerciseWith(outcomes), session, { file: 'session' });
  return adviceOn(report).map(({ id, command, moments }) => [
    id,
    command,
    moments.map(({ role, place }) => [role, place?.line]),
  ]);
}

describe('advice', () => {
  test('is the command that shows what is missing, and no order where nothing is out of it', async () => {
    expect(await adviceFor(RUNS, ['ctr image ls', 'REF TYPE'])).toEqual([['runs', 'ctr task ls', []]]);
  });

  test('is none on what is met', async () => {
    expect(await adviceFor(RUNS, LIST)).toEqual([]);
  });

  test('names what came too early, what has to come first, and where it is missing', async () => {
    const [advice] = await adviceFor(`${RUNS}\n${AGAIN}`, ['ctr task kill web'], LIST);
    expect(advice).toEqual([
      'kill',
      undefined,
      [
        ['too-early', 1],
        ['comes-first', 4],
        ['missing', undefined],
      ],
    ]);
  });

  test('names where something was last seen that has to be gone', async () => {
    const [advice] = await adviceFor(`${RUNS}\n${GONE}`, LIST, ['true'], LIST);
    expect(advice?.[2]).toEqual([
      ['last-seen', 7],
      ['missing', undefined],
    ]);
  });
});
