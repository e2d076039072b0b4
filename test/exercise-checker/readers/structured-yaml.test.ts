import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readYaml } from '../../../plugins/exercise-checker/core/facts/readers/structured/yaml.ts';

/** As crictl prints it with `-o yaml`: `sigs.k8s.io/yaml` puts the dashes of a list below the key. */
function written(value: unknown): string[] {
  return stringify(value, { indentSeq: false, lineWidth: 80, version: '1.1' }).split('\n');
}

describe('YAML as crictl prints it', () => {
  test.each([
    [
      'a mapping',
      ['a: 1', 'b: two', 'c: "three: 3"', "d: 'it''s'", 'e: null'],
      { a: 1, b: 'two', c: 'three: 3', d: "it's", e: null },
    ],
    ['nothing in it', ['a: {}', 'b: []', 'c: ""', 'd:'], { a: {}, b: [], c: '', d: null }],
    [
      'a list below its key',
      ['a:', '- b: 1', '  c: 2', '- b: 3', 'd: 4'],
      { a: [{ b: 1, c: 2 }, { b: 3 }], d: 4 },
    ],
    ['a list moved in', ['a:', '  - x', '  - - y', '    - z'], { a: ['x', ['y', 'z']] }],
    ['a text over two rows', ['a: one', '  two', 'b: 1'], { a: 'one two', b: 1 }],
    ['a literal text', ['a: |', '  one', '  two', 'b: 1'], { a: 'one\ntwo', b: 1 }],
    [
      'keys with dots and slashes',
      ['io.kubernetes.pod.name: x', 'app.io/a: y', '"k": z'],
      { 'io.kubernetes.pod.name': 'x', 'app.io/a': 'y', k: 'z' },
    ],
    [
      'times and digests',
      ['at: "2026-11-23T10:00:00Z"', 'ref: sha256:12ab'],
      { at: '2026-11-23T10:00:00Z', ref: 'sha256:12ab' },
    ],
  ])('%s', (_, rows, value) => {
    expect(readYaml(rows)).toEqual(value);
  });

  test.each([
    ['no YAML', ['this is a sentence']],
    ['a flow mapping', ['a: {b: 1}']],
    ['an anchor', ['a: &x 1']],
    ['a column of its own', ['a:', '    b: 1', '  c: 2']],
    ['a quote without an end', ['a: "b', 'c: 1']],
    ['a row of something else', ['a: 1', 'FATA[0000] oh', 'b: 2']],
  ])('%s is not read', (_, rows) => {
    expect(readYaml(rows)).toBeUndefined();
  });

  test('whatever a library writes of texts, numbers, lists and mappings is read back', () => {
    const key = fc.stringMatching(/^[a-z][a-zA-Z./-]{0,12}$/);
    const text = fc.string({ unit: fc.constantFrom(...'abc 1:#-_./"\'{}[],\\é'), maxLength: 60 });
    const { tree } = fc.letrec<{ tree: unknown; value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        tie('tree'),
        fc.array(tie('value'), { maxLength: 4 }),
      ),
      tree: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        fc.pre(Object.keys(value as object).length > 0);
        expect(readYaml(written(value))).toEqual(value);
      }),
      { seed: 14, numRuns: 500 },
    );
  });
});
