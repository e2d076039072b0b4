import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from './support.ts';

const gone = (...session: (readonly [string, ...string[]])[]): Promise<unknown> =>
  valuesOf(paste(...session, ['ps -p ${P[late]},$W', '  PID TTY          TIME CMD'], ['true']), 'command');

describe('what `declare -p` prints is what its shell knows', () => {
  test.each([
    ['declare -p P W', 'declare -A P=([web]="4711" [late]="4750" )', 'declare -- W="4690"'],
    ['typeset -p P W', 'typeset -A P=( [late]=4750 [web]=4711 )', 'typeset W=4690'],
    ['declare -p P W | sort', 'declare -- W="4690"', 'declare -A P=([late]="4750" [web]="4711" )'],
  ])('%s', async (command, ...rows) => {
    const known = JSON.stringify(await gone([command, ...rows]));
    expect(known.includes('4750,4690')).toBe(!command.includes('sort'));
  });

  test.each([
    ['words', 'echo \'declare -- W="4690"\'', 'declare -- W="4690"'],
    ['a file', 'cat notes', 'declare -- W="4690"'],
    ['a value with something open in it', 'declare -p W', 'declare -- W="$(pgrep x)"'],
  ])('but not %s', async (_, command, row) => {
    expect(JSON.stringify(await gone([command, row]))).toContain('$W');
  });
});
