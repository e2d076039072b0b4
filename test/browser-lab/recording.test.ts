import { expect, test } from 'vitest';
import { readRecording, showRecording } from 'terminal-recording';
import { Recording } from '../../plugins/browser-lab/core/recording.ts';

const PROGRAMS = { containerd: '2.4.2' };

test('what it writes is an asciicast of the size that the terminal has', async () => {
  const recording = new Recording({ title: 'A task', programs: PROGRAMS });
  expect(recording.empty).toBe(true);
  recording.add(0.0004, '$ echo "á"\r\n');
  recording.add(1.2345, 'á\u001b[1m!\r\n');
  const bytes = new TextEncoder().encode(recording.text());
  const read = readRecording(bytes, 'auto');
  expect(read.format).toBe('asciicast-v2');
  const screen = await showRecording(read);
  expect(JSON.stringify(screen)).toContain('á!');
  const [header, ...events] = recording.text().trim().split('\n');
  expect(JSON.parse(header ?? '')).toMatchObject({ version: 2, width: 100, height: 30, versions: PROGRAMS });
  expect(events.map((event) => (JSON.parse(event) as unknown[])[0])).toEqual([0, 1.235]);
});

test('nothing is not an event', () => {
  const recording = new Recording({ title: '', programs: {} });
  recording.add(1, '');
  expect(recording.empty).toBe(true);
});
