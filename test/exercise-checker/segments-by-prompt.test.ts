import { describe, expect, test } from 'vitest';
import { commandsOf, outputOf } from './segment-text.ts';
import { paste, segmentsOf } from './support.ts';

describe('by prompts alone', () => {
  test.each([
    ['user@host', 'learner@lab:~$ '],
    ['root', 'root@node1:~# '],
    ['a bare dollar', '$ '],
    ['a bare hash', '# '],
    ['brackets as of Red Hat', '[learner@lab tmp]$ '],
    ['fish', 'learner@node1 ~> '],
    ['zsh', 'lab% '],
    ['a themed arrow', '➜  ~ '.trimEnd() + ' ❯ '],
    ['with the time', '[12:01:33] learner@lab:~$ '],
    ['of a virtual environment', '(venv) learner@lab:~$ '],
  ])('%s', async (_, prompt) => {
    const segments = await segmentsOf(
      `${prompt}ctr t ls\nTASK    PID    STATUS\n${prompt}ctr imagge ls\nNo help topic for 'imagge'\n${prompt}\n`,
    );
    expect(commandsOf(segments)).toEqual(['ctr t ls', 'ctr imagge ls']);
    expect(outputOf(segments[0])).toEqual(['TASK    PID    STATUS']);
  });

  test('a typing mistake is a command too, once the prompt is known', async () => {
    expect(
      commandsOf(await segmentsOf(paste(['ctr t ls'], ['crt t ls', 'bash: crt: command not found']))),
    ).toEqual(['ctr t ls', 'crt t ls']);
  });

  test('the folder in a prompt may change', async () => {
    const text = 'me@lab:~$ cd /tmp\nme@lab:/tmp$ mkdir a b\nme@lab:/tmp/a/very/deep/one$ xyzzy\n';
    expect(commandsOf(await segmentsOf(text))).toEqual(['cd /tmp', 'mkdir a b', 'xyzzy']);
  });

  test.each(['100% done', '> quoted', 'total: 5 # of them', 'price $ 5', 'a > b', '<h1>Driftwood</h1>'])(
    'output that reads "%s" stays output',
    async (line) => {
      const segments = await segmentsOf(paste(['ctr run --rm x y', line, 'more'], ['ctr t ls']));
      expect(commandsOf(segments)).toEqual(['ctr run --rm x y', 'ctr t ls']);
      expect(outputOf(segments[0])).toEqual([line, 'more']);
    },
  );

  test('a prompt glued to output without its own newline is found', async () => {
    const segments = await segmentsOf('me@lab:~$ printf hi\nhime@lab:~$ ctr t ls\nTASK    PID    STATUS\n');
    expect(commandsOf(segments)).toContain('printf hi');
    expect(commandsOf(segments).at(-1)).toBe('ctr t ls');
    expect(outputOf(segments[0])).toEqual(['hi']);
  });

  test('continuation lines and here-documents belong to their command', async () => {
    const segments = await segmentsOf(
      paste(['ctr run \\', '> --rm \\', '> x y', 'hi'], ['cat <<EOF', '> $ ctr t ls', '> EOF', 'end']),
    );
    expect(commandsOf(segments)).toEqual(['ctr run --rm x y', 'cat <<EOF\n$ ctr t ls\nEOF']);
    expect(outputOf(segments[0])).toEqual(['hi']);
    expect(outputOf(segments[1])).toEqual(['end']);
  });

  test('a loop typed over several lines is one command', async () => {
    const [first] = await segmentsOf(paste(['for i in 1 2; do', '> ctr t ls', '> done', 'TASK'], ['ls']));
    expect(first?.command).toBe('for i in 1 2; do\nctr t ls\ndone');
    expect(outputOf(first)).toEqual(['TASK']);
  });

  test('a command cut at the width of the terminal goes on in the next row', async () => {
    const long = `learner@lab:~$ sudo ctr run --rm registry.driftwood.example/driftwood/web:1.4.0 one /bin/echo hi`;
    const width = 70;
    const text = [long.slice(0, width), long.slice(width), 'x'.repeat(width), 'learner@lab:~$ ls', ''].join(
      '\n',
    );
    const segments = await segmentsOf(text);
    expect(segments[0]?.command).toBe(long.slice('learner@lab:~$ '.length));
    expect(outputOf(segments[0])).toEqual(['x'.repeat(width)]);
  });

  test('a comment line is a command that does nothing', async () => {
    const segments = await segmentsOf(paste(['# ctr image rm everything'], ['ctr t ls']));
    expect(commandsOf(segments)).toContain('ctr t ls');
    expect(commandsOf(segments)).not.toContain('ctr image rm everything');
  });

  test('columns are those of the command, in code points', async () => {
    const [first] = await segmentsOf('learner@lab:~/日本$ ctr t ls\nTASK\nlearner@lab:~$ ls\n');
    expect(first).toMatchObject({ line: 0, column: [...'learner@lab:~/日本$ '].length });
  });

  test('one prompt alone is less sure than one that comes back', async () => {
    const [once] = await segmentsOf('me@lab:~$ ctr t ls\nTASK\n');
    const [twice] = await segmentsOf('me@lab:~$ ctr t ls\nTASK\nme@lab:~$ ls\n');
    expect(once?.confidence).toBeLessThan(twice?.confidence ?? 0);
  });
});

test('a loop of zsh without "do" is whole: rows that no one asked for are output', async () => {
  const style = (rows: string[]): string => ['~ on main', ...rows].join('\n');
  const session = [
    style(['❯ for x in a b; sudo ctr -n $x run -d $I web']),
    style(['❯ for x in a b; sudo ctr -n $x t ls -q', 'web', 'web']),
    style(['❯ for x in a b', 'do sudo ctr -n $x t ls', 'done']),
    style(['❯ ls', 'x', '~ on main', '❯ ']),
  ].join('\n');
  expect(
    (await segmentsOf(session)).map(({ command, output }) => [command, output.map(({ text }) => text)]),
  ).toEqual([
    ['for x in a b; sudo ctr -n $x run -d $I web', []],
    ['for x in a b; sudo ctr -n $x t ls -q', ['web', 'web']],
    ['for x in a b\ndo sudo ctr -n $x t ls\ndone', []],
    ['ls', ['x']],
  ]);
});
