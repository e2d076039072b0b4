import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../plugins/exercise-checker/core/limits.ts';
import { NotGradable } from '../../plugins/exercise-checker/core/not-gradable.ts';
import { segmentSession } from '../../plugins/exercise-checker/core/segments/segment-session.ts';
import { showRecording } from '../../plugins/terminal-recording/terminal/show.ts';
import { UnreadableRecording } from '../../plugins/terminal-recording/unreadable.ts';
import { inTime } from './processor-time.ts';
import { cast, ESC, recordingOf } from './support.ts';

const rows = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');

/** Sessions that made, or could make, work grow faster than their length. */
const SESSIONS: Record<string, () => string> = {
  'equal prompts': () => '$ ls\n'.repeat(300_000),
  'bare prompts, each in another folder': () => rows(45_000, (index) => `kit@berth:~/d${index}$ `),
  'openers of shells': () => rows(1000, () => `kit@berth:~$ sudo -i\n${'x\n'.repeat(18)}`),
  'openers of shells below marks': () =>
    cast(
      Array.from(
        { length: 1000 },
        () =>
          `${ESC}]133;A\u0007$ ${ESC}]133;B\u0007sudo -i\r\n${ESC}]133;C\u0007${'# x\r\n'.repeat(18)}${ESC}]133;D;0\u0007`,
      ),
    ),
  'users at hosts': () =>
    rows(4900, (index) => `u${index}@h${index}:~$ ls`) + '\nno prompt @ all $ here'.repeat(40_000),
  'quotes that stay open': () => rows(4900, () => "kit@berth:~$ echo 'it"),
  'a here-document without end': () => `kit@berth:~$ cat <<EOF\n${'> x y z\n'.repeat(45_000)}`,
  'signs in every row': () => 'a b c d e f $ # % > ❯ x\n'.repeat(40_000),
  'rows that may be cut': () =>
    rows(4000, (index) => `${`kit@berth:~$ sudo ctr run --rm a/b:1 c${index}`.padEnd(100, 'x')}\nyyyy`),
  'wide gaps in typed rows': () => rows(4900, () => `kit@berth:~$ ${'   a'.repeat(450)}`),
  'shapes of background rows': () =>
    `kit@berth:~$ (while :; do echo row; done) &\n${rows(45_000, (index) => `row${index % 99} a ${index}`)}`,
  'questions of sudo': () =>
    rows(3000, () => `kit@berth:~$ sudo ls\n[sudo] password for ${'x'.repeat(4000)}:`),
  'rows typed ahead': () => rows(4900, () => 'kit@berth:~$ ctr t ls\nctr t ls'),
  traces: () => `kit@berth:~$ sh -x a\n${rows(45_000, () => '+ grep x')}`,
  'traces that could be one pipe': () =>
    `kit@berth:~$ sh -x a\n+ ctr c ls\n${rows(45_000, () => '+ grep x')}`,
  'traces with output': () => `kit@berth:~$ sh -x a\n${rows(24_000, () => '+ ctr c ls\nCONTAINER')}`,
  'doors into a cluster, and a node at the end': () =>
    `${rows(4900, (index) => `u${index}@h${index}:~$ kubectl exec -it pod sh`)}\nv@w:~$ ctr c ls\nCONTAINER    IMAGE    RUNTIME`,
  'doors behind a bare prompt': () => rows(4900, () => '# docker run -it x sh'),
  'upper rows': () => rows(4900, (index) => `~/a${index} on main\n$ ls`),
  'reads without a line': () => cast([`${ESC}[?2004h${ESC}[?2004l`.repeat(20_000)]),
  'reads with open quotes': () =>
    cast([`${ESC}[?2004hkit@berth:~$ echo 'it\r\n${ESC}[?2004l\r`.repeat(4900)]),
  'one long row of everything': () =>
    `kit@berth:~$ ls\n${'a@➜ $ '.repeat(3000)}\n${'[sudo] '.repeat(3000)}\n`,
};

describe('a session that would hold up the segments ends in time', () => {
  test.each(Object.entries(SESSIONS))('%s', async (_, session) => {
    const lines = session();
    await inTime(async () => {
      try {
        const segments = segmentSession(await showRecording(recordingOf(lines)));
        expect(segments.length).toBeLessThanOrEqual(LIMITS.commands);
      } catch (error) {
        if (!(error instanceof NotGradable || error instanceof UnreadableRecording)) throw error;
      }
    });
  });
});
