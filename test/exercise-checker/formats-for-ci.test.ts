import { describe, expect, test } from 'vitest';
import { poison, render, REPORT, UNREADABLE } from './reports.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

/** Reads the XML this writer makes, strictly: anything else is an error. */
function parseXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  expect(body).not.toBe(text);
  let end = 0;
  for (const tag of body.matchAll(/\s*(?:<([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|<\/([a-z]+)>)\s*/gy)) {
    end = tag.index + tag[0].length;
    if (tag[4] !== undefined) {
      expect(open.pop()?.name).toBe(tag[4]);
    } else {
      const attributes = [...(tag[2] ?? '').matchAll(/([a-z]+)="([^"]*)"/g)].map(
        ([, name = '', value = '']) => {
          expect(value).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
          return [
            name,
            value
              .replaceAll('&lt;', '<')
              .replaceAll('&gt;', '>')
              .replaceAll('&quot;', '"')
              .replaceAll('&amp;', '&'),
          ];
        },
      );
      const element = {
        name: tag[1] ?? '',
        attributes: Object.fromEntries(attributes) as Record<string, string>,
        children: [],
      };
      open.at(-1)?.children.push(element);
      if (tag[3] === '') open.push(element);
    }
  }
  expect(end).toBe(body.length);
  expect(open).toEqual([root]);
  expect(root.children).toHaveLength(1);
  return root.children[0] ?? root;
}

describe('JUnit', () => {
  test('is a suite a file and a case an outcome', () => {
    const { name, children } = parseXml(render('junit', [REPORT, UNREADABLE]));
    expect(name).toBe('testsuites');
    expect(children.map((suite) => suite.attributes)).toEqual([
      { name: 'up a.cast', tests: '4', failures: '1', errors: '0', skipped: '2' },
      { name: 'up b.txt', tests: '1', failures: '0', errors: '1', skipped: '0' },
    ]);
    const cases = children.flatMap((suite) => suite.children);
    expect(cases.map((one) => [one.attributes['name'], one.children[0]?.name])).toEqual([
      ['It runs', undefined],
      ['It is gone', 'failure'],
      ['In one command', 'skipped'],
      ['Image gone', 'skipped'],
      ['gradable', 'error'],
    ]);
    expect(cases[1]?.children[0]?.attributes).toEqual({ message: 'It is still there. Delete it.' });
  });

  test('keeps every text, whatever it is made of', () => {
    const text = `<a href="x">&amp;</a> ]]> ' 日本 👩‍🚀`;
    const [suite] = parseXml(render('junit', [poison(text)])).children;
    expect(suite?.children[0]?.attributes['name']?.replaceAll('\\u200d', '\u200d')).toBe(text);
  });

  test.each(['\u0000', '\u001b[31m', '\ufffe', '\uffff', '\ud800', '\u000b'])(
    'has none of what XML forbids: %j',
    (text) => {
      expect(render('junit', [poison(text)])).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/,
      );
      parseXml(render('junit', [poison(text)]));
    },
  );
});

describe('GitHub', () => {
  test('is an annotation for each thing missing, and one for the whole', () => {
    expect(render('github', [REPORT, UNREADABLE])).toBe(
      [
        '::error file=a.cast,line=5,title=It is gone::It is still there. Delete it.',
        '::notice file=a.cast,line=1,title=In one command::Not seen. Try.',
        '::notice file=a.cast,line=1,title=Image gone::It can count only after%3A It is gone. Later.'.replace(
          '%3A',
          ':',
        ),
        '::notice file=a.cast,line=1,title=up::partial, 1 of 4 points',
        '::error file=b.txt,line=1,title=Not gradable::The file is empty. Record a session.',
        '',
      ].join('\n'),
    );
  });

  test.each([
    '\n::error::owned',
    '\r\n::set-output name=x::y',
    '%0A::error::owned',
    '100% of it',
    'a,line=99::b',
    '::stop-commands::x',
  ])('no text can become its own command: %j', (text) => {
    const lines = render('github', [poison(text)])
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const [, properties = '', message = ''] = /^::(?:error|notice) (file=[^:]*?)::(.*)$/.exec(line) ?? [];
      expect(properties).toMatch(/^file=[^,:]*,line=\d+,title=[^,:]*$/);
      expect(message).not.toMatch(/%(?!25|0A|0D)/);
    }
    expect(lines.join('')).not.toContain('\r');
  });
});
