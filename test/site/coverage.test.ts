import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { coverageOf, coverageSchema } from '../../src/coverage.ts';
import { partsOf, type PagePart } from '../../src/page-parts.ts';

const CONTENT = path.join(import.meta.dirname, '../../content');

describe('the parts of a page', () => {
  test('have what stands between their headings, and nothing of code', () => {
    const body = [
      "import TwoTrees from '../../../src/components/diagrams/TwoTrees.astro';",
      "import Card from '../../../src/components/Card.astro';",
      '',
      '::session{recording="the-map" steps="run"}',
      '## Two `trees`, one [picture](/x/)',
      '<TwoTrees />',
      '<Card />',
      '::session[A caption with {braces}.]{steps="a" recording="task-list"}',
      ':::quiz{#whose-child kind="output"}',
      'Do [the exercise](/exercises/pull-and-run/#task), and [again](/exercises/pull-and-run/).',
      '````md',
      '## Not a heading',
      '```',
      ':::quiz{#not-a-question}',
      '````',
      '## Two trees, one picture',
    ].join('\n');
    expect(partsOf(body)).toEqual([
      { anchor: '', sessions: ['the-map'], diagrams: [], questions: [], exercises: [] },
      {
        anchor: 'two-trees-one-picture',
        sessions: ['task-list'],
        diagrams: ['TwoTrees'],
        questions: ['whose-child'],
        exercises: ['pull-and-run'],
      },
      { anchor: 'two-trees-one-picture-1', sessions: [], diagrams: [], questions: [], exercises: [] },
    ]);
  });
});

describe('coverage', () => {
  const part = (anchor: string, names: Partial<PagePart> = {}): PagePart => {
    return { anchor, sessions: [], diagrams: [], questions: [], exercises: [], ...names };
  };
  const full = { sessions: ['s'], diagrams: ['D'], questions: ['q'], exercises: ['e'] };
  const pages = new Map([['/topics/a/', [part('one', full), part('two', { sessions: ['t'] })]]]);
  const item = (where: string[], without = {}): object => ({ items: [{ item: 'It', where, without }] });

  test('takes together what the parts named have', () => {
    const source = coverageSchema.parse(item(['/topics/a/#one', '/topics/a/#two']));
    const [row] = coverageOf(source, pages).items;
    expect(row?.cells.sessions).toEqual({ names: ['s', 't'] });
    expect(row?.cells.exercises).toEqual({ names: ['e'] });
  });

  test('shows the reason for an empty cell', () => {
    const reasons = { diagrams: 'a list says it', questions: 'none fits', exercises: 'not yet' };
    const source = coverageSchema.parse(item(['/topics/a/#two'], reasons));
    expect(coverageOf(source, pages).items[0]?.cells.diagrams).toEqual({
      names: [],
      reason: 'a list says it',
    });
  });

  test.each([
    ['an empty cell', item(['/topics/a/#two']), '"It" has no diagrams: write them, or say why'],
    [
      'a reason that is out of date',
      item(['/topics/a/#one'], { sessions: 'none yet' }),
      '"It" has sessions (s): remove',
    ],
    [
      'an anchor that is gone',
      item(['/topics/a/#tow']),
      'at /topics/a/#tow, which is nowhere; type /topics/a/#two',
    ],
    ['a page that is gone', { items: [], pages: { '/topics/b/': {} } }, 'pages: there is no page /topics/b/'],
  ])('%s is an error', (_, source, message) => {
    expect(() => coverageOf(coverageSchema.parse(source), pages)).toThrow(message);
  });

  test('of this site is complete', () => {
    const folder = path.join(CONTENT, 'docs/topics');
    const real = new Map(
      readdirSync(folder).map((file) => {
        const body = readFileSync(path.join(folder, file), 'utf8');
        return [`/topics/${file.replace(/\.mdx?$/, '')}/`, partsOf(body)] as const;
      }),
    );
    const source = coverageSchema.parse(parse(readFileSync(path.join(CONTENT, 'coverage.yaml'), 'utf8')));
    const { items } = coverageOf(source, real);
    expect(items.length).toBeGreaterThan(20);
  });
});
