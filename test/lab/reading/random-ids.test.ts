import { expect, test } from 'vitest';
import { printReading } from './print.ts';
import { readingOf } from './reading.ts';

const PAUSE = 'registry.driftwood.example/driftwood/pause:1.0.0';
const WEB = 'registry.driftwood.example/driftwood/web:1.4.0';

/** A session that lists the containers of a pod, which ctr sorts by their IDs. */
function recordingOf(imageById: Readonly<Record<string, string>>): string {
  const containers = Object.entries(imageById).sort();
  const rows = containers.map(([id, image]) => `${id}    ${image}    io.containerd.runc.v2`);
  const output = ['CONTAINER    IMAGE    RUNTIME', ...rows].map((row) => `${row}\r\n`).join('');
  const mark = (letter: string): string => `\u001b]133;${letter}\u0007`;
  const typed = `${mark('A')}learner@lab:~$ ${mark('B')}sudo ctr -n k8s.io container ls\r\n${mark('C')}`;
  const events = [
    [0.1, 'm', 'containers'],
    [0.2, 'o', `${typed}${output}${mark('D;0')}${mark('A')}learner@lab:~$ ${mark('B')}`],
  ];
  const header = { version: 2, width: 200, height: 30 };
  return [header, ...events].map((line) => `${JSON.stringify(line)}\n`).join('');
}

test('containers with random IDs stand in one order, whichever ID is the lower one', async () => {
  const [low, high] = ['1d'.repeat(32), 'f0'.repeat(32)];
  const first = printReading(await readingOf(recordingOf({ [low]: PAUSE, [high]: WEB })));
  const second = printReading(await readingOf(recordingOf({ [high]: PAUSE, [low]: WEB })));
  expect(first).toContain(`<digest 1> ${PAUSE}`);
  expect(first).toContain('ids=[<digest 1> <digest 2>]');
  expect(second).toBe(first);
});
