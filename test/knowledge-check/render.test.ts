import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeEachFormat, english, readable, render } from './formats.ts';

const cases = new URL('./fixtures/cases/', import.meta.url);

const compact = `:::quiz{#q}
Why?

- [x] Right
  > It is.
- [ ] Wrong
  > It is not.
:::
`;

describeEachFormat('rendering', (format) => {
  // One golden file for both formats: what an author sees must not depend on the extension.
  for (const file of globSync('*.md', { cwd: cases }).sort()) {
    test(file, async () => {
      const html = await readable(render(readFileSync(new URL(file, cases), 'utf8'), format));
      await expect(html).toMatchFileSnapshot(new URL(file.replace(/md$/, 'html'), cases).pathname);
    });
  }

  test('the closing fence may follow the last reason directly or after an empty line', () => {
    expect(render(compact, format)).toBe(render(compact.replace('\n:::\n', '\n\n:::\n'), format));
  });

  test('windows line ends make no difference', () => {
    expect(render(compact.replaceAll('\n', '\r\n'), format)).toBe(render(compact, format));
  });

  test('the key is nowhere but in the closed review', () => {
    const html = render(compact, format);
    const review = html.slice(html.indexOf('<details'), html.indexOf('</details>'));
    expect(review).toContain('Correct answer');
    expect(review).not.toMatch(/<details[^>]* open/);

    const swapped = render(compact.replace('[x] R', '[ ] R').replace('[ ] W', '[x] W'), format);
    const outside = (page: string) => page.replace(/<details.*<\/details>/s, '');
    expect(outside(swapped)).toBe(outside(html));
    expect(html).not.toMatch(/\bchecked\b/);
  });

  test('text is escaped, in content and in attributes', () => {
    const html = render(compact, format, { ...english, check: '<b>&', right: '"><script>' });
    expect(html).toMatch(/hidden[^>]*>&lt;b(?:>|&gt;)&amp;<\/button>/);
    expect(html).not.toContain('"><script>');
  });

  test('a page without a check is left alone', () => {
    expect(render('Text about `:::quiz` and a knowledge check.', format)).not.toContain('<knowledge-check');
  });
});
