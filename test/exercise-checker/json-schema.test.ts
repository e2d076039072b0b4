import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exerciseJsonSchema } from '../../plugins/exercise-checker/exercise-file/json-schema.ts';
import { readExercise } from '../../plugins/exercise-checker/exercise-file/read.ts';
import { SOUND } from './sound-exercise.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILE = `${ROOT}content/exercises/exercise.schema.json`;

const accepts = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(FILE, 'utf8')) as object);

function exerciseFiles(): string[] {
  return ['content/exercises', 'test/exercise-checker/scenarios'].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`)
      .map((id) => `${folder}/${id}/exercise.yaml`)
      .filter((file) => existsSync(`${ROOT}${file}`)),
  );
}

test('the file for editors is what the schema says now; "npm run schema" writes it', async () => {
  const options = { ...(await resolveConfig(FILE)), filepath: FILE };
  const text = await format(JSON.stringify(exerciseJsonSchema()), options);
  // Not compared as they are: the difference of two long texts is of no use to anyone.
  expect(readFileSync(FILE, 'utf8') === text).toBe(true);
});

test.each(exerciseFiles())('it accepts %s', (file) => {
  accepts(parse(readFileSync(`${ROOT}${file}`, 'utf8')));
  expect(accepts.errors).toBeNull();
});

test('exercises of the site name it for the editor', () => {
  for (const file of exerciseFiles().filter((name) => name.startsWith('content/'))) {
    const [first] = readFileSync(`${ROOT}${file}`, 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../exercise.schema.json');
  }
});

describe('it rejects, as the checker does,', () => {
  test.each([
    ['a misspelt key of the file', 'goal: Restart', 'gaol: Restart'],
    ['a misspelt key of an outcome', 'hint: Run it.', 'hint: Run it.\n    poinst: 2'],
    ['an unknown kind of fact', 'fact: { task:', 'fact: { tasks:'],
    ['an unknown attribute', 'pid: $pid', 'pidd: $pid'],
    ['an unknown class of error', 'bad-reference', 'bad-name'],
    ['two conditions', 'hint: Run it.', 'absent: { task: { id: web } }\n    hint: Run it.'],
    ['no condition', '    fact: { task: { id: web, status: RUNNING, pid: $pid } }\n', ''],
    ['two kinds of facts at once', 'fact: { task:', 'fact: { image: { name: x }, task:'],
    ['no kind of fact', '{ task: { id: web, status: RUNNING, pid: $pid } }', '{}'],
    ['what cannot be absent', 'absent: { task: { id: web } }', 'absent: { pull: { image: x } }'],
    ['an unknown matcher', 'pid: $pid', 'pid: { is: 1 }'],
    ['an id in capitals', 'id: down', 'id: Down'],
    ['a sequence of one', 'absent: { task: { id: web } }', 'sequence: [{ fact: { task: { id: web } } }]'],
    ['points of nothing', 'hint: Run it.', 'hint: Run it.\n    points: 0'],
    ['no hint', '    hint: Run it.\n', ''],
    ['a page that is no address of the site', 'read: /topics/images/', 'read: topics'],
    ['a verdict there is not', 'expected: partial', 'expected: maybe'],
  ])('%s', (_, from, to) => {
    const broken = SOUND.replace(from, to);
    expect(broken).not.toBe(SOUND);
    expect(accepts(parse(SOUND))).toBe(true);
    expect(accepts(parse(broken))).toBe(false);
    expect(readExercise(broken, 'x')).toHaveProperty('problems');
  });
});

test('a variable, a list and a word may stand for a class of error', () => {
  for (const error of ['$error', '[image-missing, other]', '{ not: other }']) {
    expect(accepts(parse(SOUND.replace('bad-reference', error)))).toBe(true);
  }
});
