import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readRecording } from '../../plugins/recorded-session/core/recording.ts';
import { readErrors } from '../../src/errors.ts';
import { lettersOfMessage, plainText } from '../../src/message-pattern.ts';
import { partsOf } from '../../src/page-parts.ts';
import { readSymptoms } from '../../src/symptoms.ts';

const CONTENT = path.join(import.meta.dirname, '../../content');
const read = (file: string): string => readFileSync(path.join(CONTENT, file), 'utf8');

const groups = readErrors(read('errors.yaml'));
const errors = groups.flatMap((group) => group.errors);
const recorded = errors.flatMap(({ message, seen = [] }) => seen.map((place) => ({ message, place })));

/** What a step of a recording printed, on one line of containerd; on the newest where none is named. */
async function printedIn(place: string): Promise<string> {
  const [, session = '', step = '', line] = /^([^#]+)#([^@]+)(?:@(.+))?$/.exec(place) ?? [];
  const casts = readdirSync(path.join(CONTENT, 'sessions', session)).filter((file) => file.endsWith('.cast'));
  const cast = line === undefined ? casts.sort().at(-1) : `containerd-${line}.cast`;
  const { steps } = await readRecording(read(`sessions/${session}/${cast ?? ''}`));
  const found = steps.find(({ id }) => id === step);
  if (found === undefined) {
    throw new Error(`${session} has no step "${step}". It has: ${steps.map(({ id }) => id).join(', ')}.`);
  }
  const rows = found.commands.flatMap(({ output }) =>
    output.map((runs) => runs.map(({ text }) => text).join('')),
  );
  return plainText(rows.join('\n'));
}

test.each(recorded)('$place shows "$message"', async ({ message, place }) => {
  expect(lettersOfMessage(await printedIn(place), message)).toBeGreaterThan(0);
});

test('there are at least fifty messages, thirty of them recorded, each with its own address', () => {
  expect(errors.length).toBeGreaterThanOrEqual(50);
  expect(errors.filter(({ seen }) => seen !== undefined).length).toBeGreaterThanOrEqual(30);
  expect(new Set(errors.map(({ id }) => id)).size).toBe(errors.length);
  expect(new Set(errors.map(({ message }) => message)).size).toBe(errors.length);
});

test('no message is so short that it fits any text', () => {
  for (const { message } of errors) {
    expect(lettersOfMessage(plainText(message), message), message).toBeGreaterThanOrEqual(12);
  }
});

test('the page has every group, in the order of the file', () => {
  const page = read('docs/reference/errors.mdx');
  const shown = [...page.matchAll(/<ErrorGroup name="(.+)" \/>/g)].map(([, name]) => name);
  expect(shown).toEqual(groups.map(({ name }) => name));
});

/** Anchors of a page of the site, by its address. */
function anchorsOf(address: string): string[] | undefined {
  const file = [`docs${address.replace(/\/$/, '')}.mdx`, `docs${address.replace(/\/$/, '')}.md`].find(
    (candidate) => existsSync(path.join(CONTENT, candidate)),
  );
  return file === undefined ? undefined : partsOf(read(file)).map(({ anchor }) => anchor);
}

const links = [
  ...errors.map(({ read: at }) => at),
  ...readSymptoms(read('symptoms.yaml')).map(({ read: { at } }) => at),
];

test.each([...new Set(links)])('%s is there to be read', (link) => {
  const [page = '', anchor = ''] = link.split('#');
  const anchors = anchorsOf(page);
  expect(anchors, page).toBeDefined();
  expect(anchors).toContain(anchor);
});
