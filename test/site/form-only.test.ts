import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Option } from '../../plugins/knowledge-check/core/model.ts';
import { textOfOption } from '../../plugins/knowledge-check/core/option.ts';
import { readSource } from '../../plugins/knowledge-check/source.ts';

const docs = new URL('../../content/docs/', import.meta.url);
const questions = globSync('**/*.{md,mdx}', { cwd: docs })
  .flatMap(
    (file) =>
      readSource(readFileSync(new URL(file, docs), 'utf8'), file.endsWith('x') ? 'mdx' : 'md').questions,
  )
  .filter(({ kind }) => kind === 'single' || kind === 'output');

const lengthOf = (option: Option) => textOfOption(option).length;
const best = (options: readonly Option[], rank: (option: Option) => number) => {
  const most = Math.max(...options.map(rank));
  return options.filter((option) => rank(option) === most);
};

/** Readers who know nothing of the course, and see only the form of options: those they would take one of. */
const READERS: Readonly<Record<string, (options: readonly Option[]) => readonly Option[]>> = {
  'the longest': (options) => best(options, lengthOf),
  'the shortest': (options) => best(options, (option) => -lengthOf(option)),
  'the first': (options) => options.slice(0, 1),
  'the second': (options) => options.slice(1, 2),
  'the third': (options) => options.slice(2, 3),
  'the last': (options) => options.slice(-1),
  'one in the middle': (options) => options.slice(1, -1),
  'one that gives no reason': (options) =>
    best(options, (option) => (/\b(?:because|since|so that)\b/i.test(textOfOption(option)) ? 0 : 1)),
};

test.each(Object.entries(READERS))(
  'who always takes %s is right hardly more often than by chance',
  (_, choose) => {
    expect(questions.length).toBeGreaterThan(50);
    let hits = 0;
    let chance = 0;
    for (const { options } of questions) {
      const chosen = choose(options);
      hits += chosen.filter(({ correct }) => correct).length / chosen.length;
      chance += 1 / options.length;
    }
    expect(hits / questions.length).toBeLessThan(chance / questions.length + 0.05);
  },
);
