import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../plugins/markdown-blocks/astro/index.ts';
import { walk } from '../../plugins/markdown-blocks/core/index.ts';
import { compileQuestion } from '../../plugins/knowledge-check/core/compile.ts';
import { isQuiz } from '../../plugins/knowledge-check/core/fence.ts';

/** What a question of these options is compiled to; `.mdx`, where components are. */
function compile(...options: string[]) {
  const list = options.map((text) => `- [ ] ${text}\n  > Why.`).join('\n');
  const source = `:::quiz{#q kind="multiple"}\nWhich?\n\n${list}\n- [x] The key\n  > Yes.\n:::\n`;
  const tree = parseMarkdown(source, 'mdx');
  const quiz = tree && [...walk(tree)].find(isQuiz);
  if (!quiz) throw new Error(`no quiz in ${source}`);
  return compileQuestion(quiz);
}

const idsOf = (...options: string[]) => compile(...options).question?.options.map(({ id }) => id) ?? [];
const idOf = (option: string) => idsOf(option)[0];

test('an id is short, and goes with its option to any other place', () => {
  expect(idOf('The kubelet')).toMatch(/^[a-z0-9]{5}$/);
  expect(idsOf('runc', 'The kubelet').slice(0, 2)).toEqual(
    idsOf('The kubelet', 'runc').slice(0, 2).toReversed(),
  );
});

describe('it stays', () => {
  test.each([
    ['with other punctuation', 'It stops, at once', 'It stops at once.'],
    ['with other capitals', 'The Shim', 'the shim'],
    ['with another emphasis', 'The *shim* waits', 'The **shim** waits'],
    ['with an element that has no attributes', 'a <kbd>key</kbd>', 'a key'],
    ['with typographic quotation marks', 'It’s “up”', `It's "up"`],
  ])('%s', (_, one, other) => {
    expect(idOf(one)).toBe(idOf(other));
  });
});

describe('it changes', () => {
  test.each([
    ['with a word', 'The shim stays', 'The shim stops'],
    ['with a sign', 'It is -1', 'It is 1'],
    ['with a point in a number', 'cgroup 1.5', 'cgroup 15'],
    ['with a capital in code', '`ctr -A`', '`ctr -a`'],
    ['with a dash in code', '`ctr -it`', '`ctr --it`'],
    ['with what a component is given', '<Badge text="PAUSED" />', '<Badge text="STOPPED" />'],
    ['with the picture', '![A state](./paused.png)', '![A state](./stopped.png)'],
  ])('%s', (_, one, other) => {
    expect(idOf(one)).not.toBe(idOf(other));
  });
});

describe('an author may set it', () => {
  test('before or behind the text, of which it is not part', () => {
    for (const text of [':option{#daemon} The daemon', 'The daemon :option{#daemon}']) {
      const { question, problems } = compile(text);
      expect(problems).toEqual([]);
      expect(question?.options[0]?.id).toBe('daemon');
      expect(
        question?.options[0]?.text
          .map(({ value }) => value)
          .join('')
          .trim(),
      ).toBe('The daemon');
    }
  });

  test('of an option that is nothing but code', () => {
    const { question, problems } = compile(':option{#three}\n\n  ```text\n  3\n  ```');
    expect(problems).toEqual([]);
    expect(question?.options[0]).toMatchObject({ id: 'three', text: [], blocks: [{ type: 'code' }] });
  });

  test('as the text that it had when readers answered', () => {
    const id = idOf('Teh shim, which *waits* for `runc -A`');
    expect(
      idOf('The shim, which waits for `runc -A` :option{was="Teh shim, which *waits* for `runc -A`"}'),
    ).toBe(id);
  });

  test('and hears what is wrong with it', () => {
    const codes = (...options: string[]) => compile(...options).problems.map(({ code }) => code);
    expect(codes(':option{#The_Daemon} The daemon')).toEqual(['invalid-option-id']);
    expect(codes(':option The daemon')).toEqual(['malformed-option-name']);
    expect(codes(':option{#a was="b"} The daemon')).toEqual(['malformed-option-name']);
    expect(codes(':option{#a key} The daemon')).toEqual(['malformed-option-name']);
    expect(codes(':option{#a} The daemon', ':option{#a} runc')).toEqual(['duplicate-option-id']);
  });
});
