import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { spokenTexts } from '../../plugins/knowledge-check/core/spoken.ts';
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

  describe('the key', () => {
    const withoutReview = (html: string) => html.replace(/<details class="check-review".*<\/details>/s, '');
    // A number that stands for the key, and from which nothing can be read.
    const outside = (html: string) => withoutReview(html).replace(/ data-revision="[0-9a-f]{8}"/, '');

    test('is nowhere but in the closed review', () => {
      const html = render(compact, format);
      const review = html.slice(html.indexOf('<details'), html.indexOf('</details>'));
      expect(review).toContain('Correct answer');
      expect(review).not.toMatch(/<details[^>]* open/);

      const swapped = render(compact.replace('[x] R', '[ ] R').replace('[ ] W', '[x] W'), format);
      expect(outside(swapped)).toBe(outside(html));
      expect(html).not.toMatch(/\bchecked\b/);
    });

    test('is told neither by the number of correct options nor by an attribute', () => {
      const one = compact.replace('{#q}', '{#q kind="multiple"}');
      expect(outside(render(one.replace('[ ] W', '[x] W'), format))).toBe(outside(render(one, format)));
      expect(withoutReview(render(one, format))).not.toContain('data-correct');
    });

    test('of an order is not told by ids, nor by the order that is shown first', () => {
      const steps = ['First', 'Second', 'Third', 'Fourth'];
      for (const id of ['a', 'b', 'c', 'some-id', 'q1', 'q2', 'q3']) {
        const list = steps.map((step, index) => `${index + 1}. ${step}\n   > Why.`).join('\n');
        const html = render(`:::quiz{#${id} kind="order"}\nIn which order?\n\n${list}\n:::\n`, format);
        const shown = [...html.matchAll(/check-text">([^<]+)</g)].map((match) => match[1]);
        expect(shown.toSorted()).toEqual(steps.toSorted());
        expect(shown).not.toEqual(steps);
        const review = [...html.matchAll(/<span>(\w+)<\/span>/g)].map((match) => match[1]);
        expect(review).toEqual(steps);
      }
    });
  });

  test('text is escaped, in content and in attributes', () => {
    const strings = { ...english, title: '<b>&', right: '"><script>' };
    const html = render(compact, format, { strings });
    expect(html).toMatch(/check-title[^>]*>&lt;b(?:>|&gt;)&amp;<\/p>/);
    const spoken = spokenTexts(html, strings);
    expect(spoken).toContain('data-right="&quot;&gt;&lt;script&gt;"');
    expect(html + spoken).not.toContain('"><script>');
  });

  test('what the question refers to is named in the review', () => {
    const source = compact.replace('{#q}', '{#q read="/topics/x/#two-trees" evidence="r#s" shows="y"}');
    const html = render(source, format, { sources: { heading: 'Two <trees>', caption: 'ps & co.' } });
    expect(html).toMatch(
      /<a href="\/topics\/x\/#two-trees"[^>]*>Read this again: Two &lt;trees(?:>|&gt;)<\/a>/,
    );
    expect(html).toContain('<p class="check-evidence">Shown by the recording: ps &amp; co.</p>');
  });

  test('a link to report a mistake follows the answer, on a site that has said where it leads', () => {
    const report = 'https://example.org/issues/new?title=q&labels=question';
    const [form = '', review = ''] = render(compact, format, { sources: { report } }).split('<details');
    expect(form).not.toContain('example.org');
    const link = /<p class="check-report"><a href="([^"]+)"[^>]*>([^<]+)<\/a>/.exec(review);
    expect(link?.[1]?.replaceAll('&amp;', '&')).toBe(report);
    expect(link?.[2]).toBe(english.report);
    expect(render(compact, format)).not.toContain('check-report');
  });

  test('"read this again" gets the base path of the site once', () => {
    for (const read of ['/topics/x/#y', '/course/topics/x/#y']) {
      const html = render(compact.replace('{#q}', `{#q read="${read}"}`), format, { base: '/course/' });
      expect(html).toContain('href="/course/topics/x/#y"');
    }
    const here = render(compact.replace('{#q}', '{#q read="#y"}'), format, { base: '/course/' });
    expect(here).toContain('href="#y"');
  });

  test('a page without a check is left alone', () => {
    expect(render('Text about `:::quiz` and a knowledge check.', format)).not.toContain('<knowledge-check');
  });
});
