import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AGO_ATOMS,
  exactly,
  NAME,
  NUMBER,
  run,
  WORD,
  type Form,
} from '../../../plugins/exercise-checker/core/facts/readers/structured/template-form.ts';
import { readTemplateRow } from '../../../plugins/exercise-checker/core/facts/readers/structured/template-row.ts';
import { readTemplate } from '../../../plugins/exercise-checker/core/facts/readers/structured/template.ts';

const FORMS = new Map<string, Form>([
  ['Name', NAME],
  ['Image', WORD],
  ['Pid', NUMBER],
  ['State', [[exactly('on')], [exactly('off, '), ...AGO_ATOMS]]],
  ['Digest', [[exactly('sha256:'), run(/[0-9a-f]/, 4, 4)]]],
]);

function fieldsOf(template: string, row: string): Record<string, unknown> | undefined {
  const parts = readTemplate(template);
  const fields = parts && readTemplateRow(parts, row, FORMS);
  return fields && Object.fromEntries(fields);
}

describe('a template is taken apart', () => {
  const literal = (text: string): object => ({ kind: 'literal', text });
  const field = (...path: string[]): object => ({ kind: 'field', path, json: false });

  test.each([
    ['{{.Name}}', [field('Name')]],
    ['{{ .State.Pid }}', [field('State', 'Pid')]],
    ['id: {{.ID}}.', [literal('id: '), field('ID'), literal('.')]],
    ['{{json .State}}', [{ kind: 'field', path: ['State'], json: true }]],
    ['{{json .}}', [{ kind: 'field', path: [], json: true }]],
    ['{{.A}} {{- .B -}} x', [field('A'), field('B'), literal('x')]],
    ['{{.A}}{{"\\t"}}{{.B}}', [field('A'), literal('\t'), field('B')]],
    ['{{.A}}{{len .B}}', [field('A'), { kind: 'opaque' }]],
    ['{{range .Ports}}{{.Host}}, {{end}}{{.A}}', [{ kind: 'opaque' }, field('A')]],
    ['{{if .A}}{{if .B}}x{{end}}{{end}}{{.C}}', [{ kind: 'opaque' }, field('C')]],
  ])('%s', (template, parts) => {
    expect(readTemplate(template)).toEqual(parts);
  });

  test.each([
    '',
    'table',
    '{{',
    '{{.A',
    '{{end}}{{.A}}',
    '{{range .A}}{{.B}}',
    '{{len .A}}',
    `{{.A}}${'x'.repeat(500)}`,
  ])('%j is none that can be read', (template) => {
    expect(readTemplate(template)).toBeUndefined();
  });
});

describe('a row is told field by field', () => {
  test.each([
    ['{{.Name}} {{.Pid}}', 'web 12', { Name: 'web', Pid: '12' }],
    ['{{.Name}}={{.Image}}', 'web=a/b:1', { Name: 'web', Image: 'a/b:1' }],
    ['{{.State}} {{.Name}}', 'off, 3 days ago web', { State: 'off, 3 days ago', Name: 'web' }],
    ['{{.Name}}{{.State}}', 'webon', { Name: 'web', State: 'on' }],
    ['{{.Name}}{{.Digest}}', 'websha256:12ab', { Name: 'web', Digest: 'sha256:12ab' }],
    ['{{.Name}} {{.State}} {{.Name}}', 'web on web', { Name: 'web', State: 'on' }],
    ['{{.Name}}\\t{{.Pid}}', 'web\\t12', { Name: 'web', Pid: '12' }],
    ['{{.Name}}\t{{.Pid}}', 'web     12', { Name: 'web', Pid: '12' }],
    ['{{.Name}}: {{.Other}}', 'web: whatever it says', { Name: 'web', Other: 'whatever it says' }],
    ['{{json .Name}} {{.Pid}}', '"web" 12', { Name: 'web', Pid: '12' }],
    ['{{.Pid}} {{range .X}}{{.}}{{end}}', '12 a b c', { Pid: '12' }],
  ])('%s of %j', (template, row, fields) => {
    expect(fieldsOf(template, row)).toEqual(fields);
  });

  test.each([
    ['{{.Name}}{{.Image}}', 'webnginx'],
    ['{{.Name}}{{.Name}}', 'web'],
    ['{{.Name}} {{.State}} {{.Name}}', 'web on db'],
    ['{{.Image}}:{{.Image}}', 'a:5000/b:1'],
    ['{{.A}} {{.B}}', 'one two three'],
    ['{{.Name}} {{.Pid}}', 'web twelve'],
    ['{{.Name}} {{.Pid}}', 'web 12 13'],
    ['{{.Name}} {{.Pid}}', ''],
    ['{{.Name}}', 'a'.repeat(1001)],
  ])('%s of %j is not told: no field, or its end, is sure', (template, row) => {
    expect(fieldsOf(template, row)).toBeUndefined();
  });

  const fields = fc.constantFrom('Name', 'Image', 'Pid', 'State', 'Digest', 'Other');
  const literals = fc.constantFrom('', ' ', '  ', ' | ', ': ', '\\t', 'a', '/', 'on');
  const templates = fc.array(fc.tuple(literals, fields), { minLength: 1, maxLength: 8 });
  const write = (parts: [string, string][]): string =>
    parts.map(([text, name]) => `${text}{{.${name}}}`).join('');

  test('what is told puts the row together again, for any template and row', () => {
    fc.assert(
      fc.property(
        templates,
        fc.string({ unit: fc.constantFrom(...'ab1 :/|on,st'), maxLength: 60 }),
        (parts, row) => {
          // A field that is named twice is told once.
          fc.pre(new Set(parts.map(([, name]) => name)).size === parts.length);
          const told = fieldsOf(write(parts), row);
          if (told === undefined) return;
          const again = parts.map(([text, name]) => `${text}${String(told[name])}`).join('');
          expect(again.replaceAll('\\t', '').trimEnd().replace(/ +/g, '')).toBe(
            row.replaceAll('\\t', '').trimEnd().replace(/ +/g, ''),
          );
        },
      ),
      { seed: 14, numRuns: 1000 },
    );
  });

  test('values between bars are told, whatever they are', () => {
    const value = fc
      .string({ unit: fc.constantFrom(...'abc 1:/.'), maxLength: 20 })
      .map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
        const template = values.map((_, index) => `{{.F${index}}}`).join('|');
        const told = fieldsOf(template, values.join('|'));
        expect(told).toEqual(Object.fromEntries(values.map((text, index) => [`F${index}`, text])));
      }),
      { seed: 14, numRuns: 500 },
    );
  });

  test('no text is too strange for a template', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'{}.-"\\a range end if json'), maxLength: 80 }),
        (text) => {
          const parts = readTemplate(text);
          if (parts !== undefined) readTemplateRow(parts, text, FORMS);
        },
      ),
      { seed: 14, numRuns: 2000 },
    );
  });
});
