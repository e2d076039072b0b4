import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRecording, showRecording } from 'terminal-recording';
import { describe, expect, test } from 'vitest';
import { openExercise } from '../../plugins/exercise-checker/cli/exercises.ts';
import { OWN_EXERCISES } from '../../plugins/exercise-checker/cli/own-exercises.ts';
import { gradeTranscript } from '../../plugins/exercise-checker/core/index.ts';
import { segmentSession } from '../../plugins/exercise-checker/core/segments/segment-session.ts';
import { labelled, PAGES_FOLDER } from './from-the-pages.ts';
import { asBash, asCopy, PROMPT_STYLES, type Typed } from './rendered-sessions.ts';
import { bytesOf, cast } from './support.ts';

/**
 * The sessions made from the pages, shown again behind other prompts, as a copied text and as bash sends it: what did not pass
 * must not begin to, and what passed has to continue.
 */
const STYLES = Object.entries(PROMPT_STYLES);

describe.each(labelled.map((one, index) => ({ ...one, index })))(
  '$file',
  ({ file, passes, unread, asUser = false, index }) => {
    const { exercise } = openExercise(OWN_EXERCISES, path.dirname(file));
    const [name, style] = STYLES[index % STYLES.length] ?? ['debian', () => ['$ ']];

    test(`behind the prompt ${name}`, async () => {
      const recording = readRecording(readFileSync(path.join(PAGES_FOLDER, file)), 'auto');
      const segments = segmentSession(await showRecording(recording));
      // What was typed into a shell in a container would be typed into the shell of the machine.
      if (segments.some(({ nested }) => nested)) return;
      // Behind root's sign it would be another session.
      if (asUser && style({ folder: '~', index: 0, root: false }).at(-1) === '# ') return;
      const session = segments.map(({ command, output }): Typed => ({
        command,
        output: output.map(({ text }) => text),
      }));
      for (const shown of [
        asCopy(session, { style }),
        cast([asBash(session, { style })], { width: 400, height: 40 }),
      ]) {
        const { report } = await gradeTranscript(exercise, bytesOf(shown), { file });
        // A prompt without a sign is learned from more calls of known tools than a session full of aliases has.
        const mayPass = passes && unread === undefined && report.verdict !== 'not-gradable';
        expect(report.verdict === 'pass').toBe(mayPass);
        if (passes && name !== 'no sign') expect(report.verdict).not.toBe('not-gradable');
      }
    });
  },
);
