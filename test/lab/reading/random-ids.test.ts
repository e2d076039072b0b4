import { expect, test } from 'vitest';
import { printReading } from './print.ts';
import { readingOf } from './reading.ts';

const PAUSE = 'registry.driftwood.example/driftwood/pause:1.0.0';
const WEB = 'registry.driftwood.example/driftwood/web:1.4.0';

/**
 * A session that lists the containers of a pod, which ctr sorts by their IDs.
 * @param shown what stood on the screen above the list
 * @param filter what the list went through
 */
function recordingOf(
  imageById: Readonly<Record<string, string>>,
  shown: readonly string[] = [],
  filter = '',
): string {
  const containers = Object.entries(imageById).sort();
  const rows = containers.map(([id, image]) => `${id}    ${image}    io.containerd.runc.v2`);
  const list = ['CONTAINER    IMAGE    RUNTIME', ...rows];
  const mark = (letter: string): string => `\u001b]133;${letter}\u0007`;
  const prompt = `${mark('A')}learner@lab:~$ ${mark('B')}`;
  const ran = (command: string, printed: readonly string[]): string =>
    `${prompt}${command}\r\n${mark('C')}${printed.map((row) => `${row}\r\n`).join('')}${mark('D;0')}`;
  const events = [
    [0.1, 'm', 'containers'],
    [0.2, 'o', ran('cat ids', shown)],
    [0.3, 'o', ran(`sudo ctr -n k8s.io container ls${filter}`, list) + prompt],
  ];
  const header = { version: 2, width: 200, height: 30 };
  return [header, ...events].map((line) => `${JSON.stringify(line)}\n`).join('');
}

test('containers with random IDs are in one order, whichever ID is the lower one', async () => {
  const [low, high] = ['1d'.repeat(32), 'f0'.repeat(32)];
  const first = printReading(await readingOf(recordingOf({ [low]: PAUSE, [high]: WEB })));
  const second = printReading(await readingOf(recordingOf({ [high]: PAUSE, [low]: WEB })));
  expect(first).toContain(`<digest 1> ${PAUSE}`);
  expect(first).toContain('ids=[<digest 1> <digest 2>]');
  expect(second).toBe(first);
});

test('so do containers whose IDs were cut to twelve digits', async () => {
  const [low, high] = ['1d', 'f0'];
  const cut = (id: string): string => id.repeat(6);
  const read = async (pause: string, web: string) => {
    const shown = [pause.repeat(32), web.repeat(32)];
    const images = { [cut(pause)]: PAUSE, [cut(web)]: WEB };
    return printReading(await readingOf(recordingOf(images, shown, ' | cut -c 1-12,65-')));
  };
  const first = await read(low, high);
  expect(first).toContain(`<digest 1…> ${PAUSE}`);
  expect(await read(high, low)).toBe(first);
});

test('two containers of one image are in the order they were shown in first', async () => {
  const [low, high] = ['1d'.repeat(32), 'f0'.repeat(32)];
  const images = { [low]: WEB, [high]: WEB };
  const first = printReading(await readingOf(recordingOf(images, [low, high])));
  const second = printReading(await readingOf(recordingOf(images, [high, low])));
  expect(first).toMatch(/<digest 1> \S+ io[^]*<digest 2> \S+ io/);
  expect(second).toBe(first);
});

test('pods, of whose IDs crictl shows the beginning, are listed in the order of their rows', async () => {
  const read = async (web: string, tally: string) => {
    const mark = (letter: string): string => `\u001b]133;${letter}\u0007`;
    const prompt = `${mark('A')}learner@lab:~$ ${mark('B')}`;
    const rows = [
      'POD ID              CREATED             STATE               NAME                NAMESPACE           ATTEMPT             RUNTIME',
      `${tally}       1 second ago        Ready               tally               default             0                   (default)`,
      `${web}       2 seconds ago       Ready               web                 default             0                   (default)`,
    ];
    const printed = rows.map((row) => `${row}\r\n`).join('');
    const output = `${prompt}sudo crictl pods\r\n${mark('C')}${printed}${mark('D;0')}${prompt}`;
    const lines = [{ version: 2, width: 200, height: 30 }, [0.1, 'm', 'pods'], [0.2, 'o', output]];
    return printReading(await readingOf(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
  };
  const [low, high] = ['1d3f4036a8193', 'f0692870ec258'];
  const first = await read(low, high);
  expect(first).toContain('ids=[<digest 1…> <digest 2…>]');
  expect(await read(high, low)).toBe(first);
});
