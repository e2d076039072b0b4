import { describe, expect, test } from 'vitest';
import { readRecording } from '../../plugins/terminal-recording/format/detect.ts';
import { segmentSession } from '../../plugins/exercise-checker/core/segments/segment-session.ts';
import { showRecording } from '../../plugins/terminal-recording/terminal/show.ts';
import { lineNamed } from './lines.ts';
import { playSession } from './play.ts';
import { RECORDING_FORMATS } from './session/recording-format.ts';
import { SHELLS } from './session/shell.ts';
import { loadSessions } from './sessions.ts';

const [script] = await loadSessions(['the-map']);
const typed = script?.steps.flatMap(({ actions }) => actions.map(({ source }) => source));

describe.concurrent.each(SHELLS)('a session in %s', (shell) => {
  test.each(RECORDING_FORMATS)('recorded as %s can be graded', async (format) => {
    if (script === undefined) throw new Error('The session the-map is missing.');
    // A session of another name, so that the machines of these tests have different names too.
    const session = { ...script, id: `${shell}-${format}` };
    const { text } = await playSession(session, lineNamed('1.7'), { shell, format, pace: 'fast' });
    const recording = readRecording(new TextEncoder().encode(text), 'auto');
    const segments = segmentSession(await showRecording(recording));
    const commands = segments.map(({ command }) => command).filter((command) => command !== 'exit');
    expect(commands).toEqual(typed);
    expect(segments[1]?.output.map((line) => line.text)).toEqual([
      expect.stringMatching(/^TASK +PID +STATUS$/),
      expect.stringMatching(/^driftwood-web +\d+ +RUNNING$/),
    ]);
  });
});
