import { expect, test } from 'vitest';
import { segmentsOf } from './support.ts';

const line = (command: string, ...output: string[]): string =>
  `\u001b[?2004hlearner@lab:~$ ${command}\r\n\u001b[?2004l\r${output.map((text) => `${text}\r\n`).join('')}`;

const STARTED =
  'Script started on 2026-11-26 05:12:44+00:00 [TERM="xterm-256color" COLUMNS="120" LINES="40"]';
const DONE = 'Script done on 2026-11-26 05:13:59+00:00 [COMMAND_EXIT_CODE="0"]';
const OLD =
  line('sudo ctr task ls', 'TASK    PID    STATUS', 'web     687    RUNNING') + line('exit', 'exit', '');

async function typedIn(...parts: string[]): Promise<string[]> {
  const segments = await segmentsOf([`${STARTED}\r\n`, ...parts, `\r\n${DONE}\r\n`].join(''));
  return segments.map(({ command }) => command);
}

test('commands of an old session that is printed are its output', async () => {
  const shown = `${line('cat old.typescript', STARTED)}${OLD}${DONE}\r\n`;
  expect(
    await typedIn(line('ls', 'old.typescript'), shown, line('uname -r', '6.1.0'), line('exit', 'exit')),
  ).toEqual(['ls', 'cat old.typescript', 'uname -r', 'exit']);
});

test('two of them, and a part of one that has no end', async () => {
  const whole = `${line('cat old.typescript', STARTED)}${OLD}${DONE}\r\n`;
  expect(await typedIn(whole, line('id', 'uid=1000'), whole, line('exit', 'exit'))).toEqual([
    'cat old.typescript',
    'id',
    'cat old.typescript',
    'exit',
  ]);
  const begun = `${line('head old.typescript', STARTED)}${line('id', 'uid=1000')}`;
  expect(await typedIn(begun, line('uname -r', '6.1.0'))).toEqual(['head old.typescript', 'id', 'uname -r']);
});
