import { expect, test } from 'vitest';
import { valuesOf } from '../support.ts';

const HEADING = 'ID          PID         STATUS      BUNDLE      CREATED     OWNER';

async function rootOf(...lines: string[]): Promise<unknown> {
  const [listing] = await valuesOf([...lines, ''].join('\n'), 'listing');
  return listing?.['root'];
}

test('a user who types no sudo sees another list, which is empty', async () => {
  expect(await rootOf('learner@lab:~$ runc list', HEADING, 'learner@lab:~$ true')).not.toBe('/run/runc');
  expect(await rootOf('learner@lab ~> runc list', HEADING, 'learner@lab ~> true')).not.toBe('/run/runc');
});

test.each([
  ['with sudo', 'learner@lab:~$ sudo runc list', 'learner@lab:~$ true'],
  ['by a shell of root', 'root@lab:~# runc list', 'root@lab:~# true'],
  ['within a shell', "learner@lab:~$ sudo sh -c 'runc list'", 'learner@lab:~$ true'],
])('%s it is that of root', async (_, typed, next) => {
  expect(await rootOf(typed, HEADING, next)).toBe('/run/runc');
});

test('so it is by an alias, and where the prompt does not tell who types', async () => {
  const alias = ["learner@lab:~$ alias runc='sudo runc'", 'learner@lab:~$ runc list'];
  expect(await rootOf(...alias, HEADING, 'learner@lab:~$ true')).toBe('/run/runc');
  expect(await rootOf('❯ runc list', HEADING, '❯ true')).toBe('/run/runc');
});

test('a folder that is named counts for everyone', async () => {
  const typed = 'learner@lab:~$ runc --root /tmp/mine list';
  expect(await rootOf(typed, HEADING, 'learner@lab:~$ true')).toBe('/tmp/mine');
});

test('where sudo was needed before, an empty list without it is no one knows whose', async () => {
  expect(await rootOf('❯ sudo runc kill web', '❯ runc list', HEADING, '❯ true')).toBeUndefined();
  expect(await rootOf('❯ sudo runc kill web', '❯ sudo runc list', HEADING, '❯ true')).toBe('/run/runc');
  expect(await rootOf('❯ sudo true', '❯ sudo -i', '❯ runc list', HEADING, '❯ true')).toBe('/run/runc');
});
