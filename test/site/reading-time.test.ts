import { describe, expect, test } from 'vitest';
import { inWords, minutesOf, minutesToRead } from '../../src/reading-time.ts';

const words = (count: number): string => 'word '.repeat(count);

describe('the time a page takes', () => {
  test.each([
    ['nothing', '', 1],
    ['200 words a minute', words(1000), 5],
    ['code is looked at, not read', `${words(400)}\n\`\`\`sh\n${words(2000)}\n\`\`\`\n`, 2],
    ['imports and components', `import A from 'b';\n<A b="${words(500)}" />\n${words(600)}`, 3],
    [
      'a recorded terminal is half a minute',
      `${words(200)}\n${'::session[Words.]{recording="a"}\n'.repeat(4)}`,
      3,
    ],
    ['a question is a minute', `${words(200)}\n${':::quiz{#a}\n:::\n'.repeat(3)}`, 4],
    ['where a link leads is not read', `${'[word](/a/ "b c d e f g h") '.repeat(600)}`, 3],
  ])('%s', (_, body, minutes) => {
    expect(minutesToRead(body)).toBe(minutes);
  });

  test('a page without an end takes a moment', () => {
    const start = process.cpuUsage();
    minutesToRead(`${'[('.repeat(500_000)}\n${'`'.repeat(500_000)}`);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });
});

test.each([
  [1, '1 minute'],
  [2, '2 minutes'],
  [119, '119 minutes'],
  [120, '2 hours'],
  [229, '4 hours'],
])('%i in words', (minutes, text) => {
  expect(inWords(minutes)).toBe(text);
});

test('pages together', () => {
  expect(minutesOf([{ minutes: 18 }, { minutes: 25 }])).toBe(43);
});
