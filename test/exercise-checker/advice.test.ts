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
  return adviceOn(report).map(({ id, commands, moments }) => [
    id,
    commands,
    moments.map(({ role, place }) => [role, place?.line]),
  ]);
}

describe('advice', () => {
  test('is the command that shows what is missing, and no order where nothing is out of it', async () => {
    expect(await adviceFor(RUNS, ['ctr image ls', 'REF TYPE'])).toEqual([['runs', ['ctr task ls'], []]]);
  });

  test('is none on what is met', async () => {
    expect(await adviceFor(RUNS, LIST)).toEqual([]);
  });

  test('names what came too early, what has to come first, and where it is missing', async () => {
    const [advice] = await adviceFor(`${RUNS}\n${AGAIN}`, ['ctr task kill web'], LIST);
    expect(advice).toEqual([
      'kill',
      [],
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

  describe('where a command would show nothing new', () => {
    const HINTED = RUNS.replace(
      'Run it.',
      '\'"ctr run -d IMAGE web" starts it, "ctr task ls" shows it. "web:1.4.0" is the image of "ctr".\'',
    );
    const STOPPED = ['sudo ctr task ls', HEADING, 'web     468    STOPPED'] as const;

    test('is what the hint says in quotation marks, as far as it is a command', async () => {
      expect(await adviceFor(HINTED, STOPPED)).toEqual([
        ['runs', ['ctr run -d IMAGE web', 'ctr task ls'], []],
      ]);
    });

    test('is still that command where the hint has none', async () => {
      expect(await adviceFor(RUNS, STOPPED)).toEqual([['runs', ['ctr task ls'], []]]);
    });

    test('is the hint, too, where something has to be gone first', async () => {
      const gone = GONE.replace('Remove it.', '\'Kill it: "ctr task rm -f web".\'');
      const [advice] = await adviceFor(`${RUNS}\n${gone}`, LIST, ['true'], LIST);
      expect(advice?.slice(0, 2)).toEqual(['gone', ['ctr task rm -f web']]);
    });
  });
});
