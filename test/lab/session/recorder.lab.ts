import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecording } from '../../../plugins/terminal-recording/format/detect.ts';
import { segmentSession } from '../../../plugins/exercise-checker/core/segments/segment-session.ts';
import { showRecording } from '../../../plugins/terminal-recording/terminal/show.ts';
import { lineNamed } from '../lines.ts';
import { startMachine, stopMachine, type Machine } from '../machine/machine.ts';
import { passingName } from '../machine/passing-name.ts';
import { COLUMNS, ROWS } from './pseudo-terminal.ts';
import { recordSession, type RecorderOptions, type Recording } from './recorder.ts';
import { SHELLS } from './shell.ts';
import { OPTIONS, scriptOf } from './test-session.ts';

const name = passingName('recorder');
let machine: Machine;
beforeAll(async () => {
  machine = await startMachine(lineNamed('1.7'), name);
});
afterAll(() => stopMachine(name));

function record(body: readonly string[], options: Partial<RecorderOptions> = {}): Promise<Recording> {
  return recordSession(scriptOf(body), machine, { ...OPTIONS, ...options });
}

/** What the checker reads: each command with its exit status and output. */
async function readBack({ text }: Recording): Promise<[string, number | undefined, ...string[]][]> {
  const screen = await showRecording(readRecording(new TextEncoder().encode(text), 'auto'));
  return segmentSession(screen).map(({ command, exitStatus, output }) => [
    command,
    exitStatus,
    ...output.map((line) => line.text),
  ]);
}

interface CastEvent {
  code: string;
  data: string;
  time: number;
}

function eventsOf({ text }: Recording): CastEvent[] {
  const lines = text.trimEnd().split('\n').slice(1);
  return lines.map((line) => {
    const [time, code, data] = JSON.parse(line) as [number, string, string];
    return { time, code, data };
  });
}

describe.each(SHELLS)('a session recorded in %s', (shell) => {
  const status = shell === 'fish' ? '$status' : '$?';

  test('is read back with its commands, outputs and exit statuses', async () => {
    const recording = await record(
      [
        '## statuses',
        'echo "ünï ✓"; echo second',
        'false',
        'false | true | sh -c "exit 7"',
        `echo "status ${status}"`,
        '## keys',
        'echo helo{Backspace}lo',
        '@press echo given up{Ctrl+C}',
        '@press {Enter}',
        '@press {Enter}',
        'true',
        '{Up 3}',
        `printf 'no newline'`,
        '## stopped',
        '@enter sleep 30',
        '@wait 200ms',
        '@press {Ctrl+C}',
        `echo "status ${status}"`,
        '## nested',
        `@enter env PS1='inside> ' sh -i`,
        '@until inside>',
        '@enter exit 3',
        'echo last',
      ],
      { shell },
    );
    const read = await readBack(recording);
    expect(read.map(([command, exitStatus]) => [command, exitStatus]).slice(0, -1)).toEqual([
      ['echo "ünï ✓"; echo second', 0],
      ['false', 1],
      ['false | true | sh -c "exit 7"', 7],
      [`echo "status ${status}"`, 0],
      ['echo hello', 0],
      ['true', 0],
      [`echo "status ${status}"`, 0],
      [`printf 'no newline'`, 0],
      ['sleep 30', 130],
      [`echo "status ${status}"`, 0],
      [`env PS1='inside> ' sh -i`, 3],
      ['echo last', 0],
    ]);
    expect(read.at(-1)?.[0]).toBe('exit');
    expect(
      read.map(([, , ...output]) => output[0]?.replace(/^no newline%$/, 'no newline')).slice(0, 10),
    ).toEqual([
      'ünï ✓',
      undefined,
      undefined,
      'status 7',
      'hello',
      undefined,
      'status 0',
      'no newline',
      '^C',
      'status 130',
    ]);
  });

  test('has its steps as markers, written when the prompt is there', async () => {
    const events = eventsOf(await record(['## one', 'echo 1', '## two', 'echo 2'], { shell }));
    const markers = events.filter(({ code }) => code === 'm').map(({ data }) => data);
    expect(markers).toEqual(['one', 'two', '']);
    const text = events.map(({ code, data }) => (code === 'm' ? `<${data}>` : data)).join('');
    const pieces = text.split(/<(?:one|two|)>/);
    for (const piece of pieces.slice(0, -1)) {
      const marks = [...piece.matchAll(/\u001b\]133;([ABCD])/g)].map(([, letter]) => letter);
      expect(marks.at(-1)).toBe('B');
    }
    expect(pieces[1]).toContain('1\r\n');
    expect(pieces[3]).toContain('exit');
    const times = events.map(({ time }) => time);
    expect(times).toEqual([...times].sort((first, second) => first - second));
  });
});

describe('a recording', () => {
  test('says in its header what it was made on', async () => {
    const recording = await record(['## one', 'true']);
    const header = JSON.parse(recording.text.split('\n', 1)[0] ?? '') as Record<string, unknown>;
    expect(header).toMatchObject({
      version: 2,
      width: COLUMNS,
      height: ROWS,
      title: 'Try',
      env: { SHELL: '/bin/bash', TERM: 'xterm-256color' },
      versions: {
        containerd: expect.stringMatching(/^1\.7\.\d+$/),
        runc: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        distribution: 'Debian 13 (trixie)',
        packages: { runc: expect.stringMatching(/-\d/) },
      },
    });
    expect(header).not.toHaveProperty('timestamp');
  });

  test('is typed key by key for people', async () => {
    const events = eventsOf(await record(['## one', 'echo 1'], { pace: 'human' }));
    const begin = events.findIndex(({ code }) => code === 'm');
    const keys = events.slice(
      begin + 1,
      events.findIndex(({ data }) => data.includes('\r\n')),
    );
    expect(keys.map(({ data }) => data).join('')).toBe('echo 1');
    // On a busy machine a shell may read, and echo, two keys at once.
    expect(keys.length).toBeGreaterThan(2);
    expect((keys.at(-1)?.time ?? 0) - (keys[0]?.time ?? 0)).toBeGreaterThan(0.1);
  });

  test('may be a typescript of the real "script"', async () => {
    const recording = await record(['## one', 'echo 1', 'false'], { format: 'typescript' });
    expect(recording.text).toContain(`COLUMNS="${COLUMNS}" LINES="${ROWS}"`);
    expect(recording.text).toMatch(/\nScript done on .*\n$/);
    expect((await readBack(recording)).slice(0, 2)).toEqual([
      ['echo 1', 0, '1'],
      ['false', 1],
    ]);
  });

  test('may be a paste of what the terminal shows in the end', async () => {
    const command = `printf '%0${COLUMNS + 10}d\\n' 0`;
    const { text } = await record(['## one', command], { format: 'paste' });
    const lines = text.replace(/^\S+:~[$#]/gm, '$').split('\n');
    expect(lines).toEqual([`$ ${command}`, '0'.repeat(COLUMNS), '0'.repeat(10), '$', '']);
  });

  test('must hold nothing of this machine', async () => {
    const forbidden = [{ what: 'host name', text: 'lab', wholeWord: true }];
    await expect(record(['## one', 'true'], { forbidden })).rejects.toThrow(
      'The asciicast of session "try-out" holds something of the machine it was recorded on:\n  host name "',
    );
  });
});
