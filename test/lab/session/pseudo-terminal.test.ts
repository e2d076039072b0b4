import { expect, test } from 'vitest';
import { COLUMNS, openPseudoTerminal, ROWS } from './pseudo-terminal.ts';

async function outputOf(command: string): Promise<string[]> {
  const outputs: string[] = [];
  await openPseudoTerminal({ file: 'sh', args: ['-c', command] }, (text) => outputs.push(text)).closed;
  return outputs;
}

test('a character that comes in two reads is handed out whole', async () => {
  const outputs = await outputOf(
    String.raw`printf 'a\342\234'; sleep 0.2; printf '\223b\360\237'; sleep 0.2; printf '\220\263'`,
  );
  expect(outputs.join('')).toBe('a✓b🐳');
  for (const output of outputs) expect(output).not.toMatch(/\ufffd|[\ud800-\udfff]/u);
});

test('nothing is lost when a program ends right after it wrote', async () => {
  const output = (await outputOf('seq 30000; printf last')).join('');
  expect(output.split('\r\n')).toHaveLength(30001);
  expect(output.endsWith('30000\r\nlast')).toBe(true);
});

test('the terminal has a fixed size, and the program little of the environment', async () => {
  const output = (await outputOf('stty size; env | cut -d= -f1 | sort | tr "\\n" " "')).join('');
  expect(output.split('\r\n')[0]).toBe(`${ROWS} ${COLUMNS}`);
  expect(
    output
      .split('\r\n')[1]
      ?.split(' ')
      .filter((name) => !/^(?:LANG|OLDPWD|PATH|PWD|SHLVL|TERM|_)?$/.test(name)),
  ).toEqual([]);
});
