import { describe, expect, test } from 'vitest';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { ROW_KINDS } from '../../plugins/exercise-checker/core/transcript/row-kinds.ts';
import { slipsOf } from '../../plugins/exercise-checker/core/transcript/slips.ts';
import { transcriptOf, type Transcript } from '../../plugins/exercise-checker/core/transcript/transcript.ts';
import { rowMarks } from '../../plugins/exercise-checker/client/results/row-marks.ts';
import { TranscriptRows } from '../../plugins/exercise-checker/client/results/transcript-rows.ts';
import { en, writeReport } from '../../plugins/exercise-checker/sentences/index.ts';
import { bytesOf, cast, ESC, exerciseWith, IMAGE, paste } from './support.ts';

const REST = `application/vnd.oci.image.manifest.v1+json sha256:${'a'.repeat(64)} 1009.0 KiB linux/amd64 -`;
const PULLED = `  - id: pulled\n    title: Pulled\n    fact: { image: { name: "${IMAGE}" } }\n    hint: Pull it.`;

async function read(text: string, outcomes = PULLED) {
  const bytes = bytesOf(text);
  const exercise = exerciseWith(outcomes);
  const { report, session } = await gradeTranscript(exercise, bytes, { file: 'session', keepSession: true });
  if (!session) throw new Error('the session was not kept');
  return { assessment: report, session, transcript: transcriptOf(session), bytes, exercise };
}

const kindsOf = ({ kinds }: Transcript) => [...kinds].map((kind) => ROW_KINDS[kind]);

describe('a transcript', () => {
  test('tells commands from output, and both from what belongs to no one', async () => {
    const { transcript } = await read(
      `some words before\n${paste(['ctr image ls', 'REF TYPE', '', `${IMAGE} x`], ['sudo ctr task ls', '[sudo] password for learner:', 'TASK PID STATUS'])}`,
    );
    expect(transcript.text.split('\n')).toHaveLength(9);
    expect(kindsOf(transcript)).toEqual([
      'left-out',
      'typed',
      'output',
      'output',
      'output',
      'typed',
      'left-out',
      'output',
      'prompt',
    ]);
    expect(transcript.commands.map(({ line, column, nested }) => [line, column, nested])).toEqual([
      [1, 15, false],
      [5, 15, false],
    ]);
  });

  test('takes all rows of a command that goes on below its first', async () => {
    const text = 'learner@lab:~$ ctr image \\\n> ls\nREF TYPE\nlearner@lab:~$ exit\n';
    expect(kindsOf((await read(text)).transcript)).toEqual(['typed', 'typed', 'output', 'typed']);
  });

  test('has the colours of the recording at the rows they are in', async () => {
    const rows = [`${ESC}[32mlearner@lab${ESC}[0m:~$ ctr image ls\r\nREF ${ESC}[1mTYPE${ESC}[0m\r\n`];
    const { transcript } = await read(cast([...rows, 'learner@lab:~$ exit\r\n'], { width: 80, height: 24 }));
    const shown = new TranscriptRows(transcript);
    const looked = [0, 1, 2].map((line) => {
      const { text, looks } = shown.row(line);
      return looks.map(({ from, to, rendition }) => [text.slice(from, to), rendition]);
    });
    expect(looked).toEqual([[['learner@lab', { foreground: 'green' }]], [['TYPE', { bold: true }]], []]);
  });

  test('is there where no command was found, so that one can see what was read', async () => {
    const { assessment, transcript } = await read('no prompt\nanywhere\n');
    expect(assessment.verdict).toBe('not-gradable');
    expect(transcript.text).toBe('no prompt\nanywhere');
    expect(transcript.commands).toEqual([]);
  });

  test('is kept on demand only, and changes nothing in the report', async () => {
    const { assessment, bytes, exercise } = await read(paste(['ctr image ls', 'REF TYPE']));
    const other = await gradeTranscript(exercise, bytes, { file: 'session' });
    expect(other.session).toBeUndefined();
    expect(other.report).toEqual(assessment);
  });
});

describe('a slip', () => {
  const slipsIn = async (image: string) => {
    const { assessment, session } = await read(
      paste(['ctr image ls', 'REF TYPE DIGEST SIZE PLATFORMS LABELS', `${image} ${REST}`]),
    );
    const { lines } = session.screen;
    return slipsOf(assessment, lines).map(({ line, from, to }) => [line, lines[line]?.slice(from, to)]);
  };

  test('is the one character that differs', async () => {
    expect(await slipsIn(IMAGE.replace('1.4.0', '1.4.9'))).toEqual([[2, '9']]);
    expect(await slipsIn(IMAGE.replace('web', 'wbe'))).toEqual([[2, 'be']]);
  });

  test('is beside what is missing', async () => {
    expect(await slipsIn(IMAGE.replace('example', 'exampl'))).toEqual([[2, 'l']]);
  });

  test('is none where two things are compared that have little in common', async () => {
    expect(await slipsIn('docker.io/library/busybox:latest')).toEqual([]);
    expect(await slipsIn('driftwood/web:1.4.0')).toEqual([]);
  });
});

test('the places of a report are filed by their rows, each thing once', async () => {
  const text = paste(['ctr image ls', 'REF TYPE DIGEST SIZE PLATFORMS LABELS', `${IMAGE} ${REST}`]);
  const again = PULLED.replace('pulled', 'again').replace('Pulled', 'Again');
  const { assessment } = await read(text, `${PULLED}\n${again}`);
  expect([...rowMarks(writeReport(assessment, en))]).toEqual([
    [
      2,
      [
        { kind: 'evidence', index: 0 },
        { kind: 'evidence', index: 1 },
      ],
    ],
  ]);
});
