import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineNamed } from '../lines.ts';
import { startMachine, stopMachine, type Machine } from '../machine/machine.ts';
import { passingName } from '../machine/passing-name.ts';
import { recordSession, type RecorderOptions, type Recording } from './recorder.ts';
import { OPTIONS, scriptOf } from './test-session.ts';

const name = passingName('session-failure');
let machine: Machine;
beforeAll(async () => {
  machine = await startMachine(lineNamed('1.7'), name);
});
afterAll(() => stopMachine(name));

function record(body: readonly string[], options: Partial<RecorderOptions> = {}): Promise<Recording> {
  return recordSession(scriptOf(body), machine, { ...OPTIONS, ...options });
}

describe('a session that does not go as its script says', () => {
  test.each([
    [
      'a command that does not end',
      ['## one', 'echo before', 'sleep 60'],
      'content/sessions/try-out/session.keys:8 session "try-out", step "one"\n' +
        '  line: sleep 60\n  The command had not ended after 1 s.',
    ],
    [
      'a command typed while something runs',
      ['## one', '@enter cat', '## two', 'ls'],
      'session.keys:9 session "try-out", step "two"\n  line: ls\n  The prompt did not come back within 1 s',
    ],
    [
      'text that is never shown',
      ['## one', '@enter echo no', '@until never'],
      '  line: @until never\n  "never" was not shown below the last line entered within 1 s.',
    ],
    [
      'something left running at the end',
      ['## one', '@enter cat'],
      'step "one"\n  The prompt did not come back',
    ],
    [
      'a shell that ends',
      ['## one', 'exit 1'],
      '  line: exit 1\n  The shell ended in the middle of the session.',
    ],
  ])('%s is an error', async (_, body, message) => {
    await expect(record(body, { limit: 1 })).rejects.toThrow(message);
  });

  test('the error shows the last rows of the screen', async () => {
    await expect(record(['## one', 'echo before', 'sleep 60'], { limit: 1 })).rejects.toThrow(
      /The screen ended with:\n(?: {2}\|.*\n)* {2}\| before\n {2}\| .*sleep 60$/,
    );
  });

  test('a setup command that fails is named with what it said', async () => {
    const script = scriptOf(['## one', 'true'], ['echo fine', 'echo gone wrong >&2; exit 4']);
    await expect(recordSession(script, machine, OPTIONS)).rejects.toThrow(
      'session.keys setup: "echo gone wrong >&2; exit 4" ended with status 4:\ngone wrong',
    );
  });
});
