import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packageFolder } from '../../src/third-party-licences/bundled-packages.ts';
import { readLicence } from '../../src/third-party-licences/licence-fs.ts';
import { licencesFile } from '../../src/third-party-licences/licences-file.ts';

test.each([
  ['/site/node_modules/name/a.js', '/site/node_modules/name'],
  ['/site/node_modules/@scope/name/dist/a.css?astro&type=style', '/site/node_modules/@scope/name'],
  ['/site/node_modules/outer/node_modules/inner/a.js', '/site/node_modules/outer/node_modules/inner'],
  ['/site/src/a.js', undefined],
  ['\0vite/preload-helper.js', undefined],
  ['\0/site/node_modules/name/a.js?commonjs', undefined],
])('%j is a file of %s', (file, folder) => {
  expect(packageFolder(file)).toBe(folder);
});

describe('the licence of a package', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'third-party-licences-'));
    write('package.json', '{ "name": "bread", "version": "1.2.0", "license": "MIT" }');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(file: string, text: string): string {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    return target;
  }

  test.each(['LICENSE', 'license.md', 'LICENCE.txt', 'COPYING'])('is read from its file %s', (file) => {
    write(file, 'Take it.\n');
    write('licenses.js', 'no licence');
    expect(readLicence(folder, {})).toEqual({
      name: 'bread',
      version: '1.2.0',
      identifier: 'MIT',
      text: 'Take it.',
    });
  });

  test('is the text that the site gives, rather than its own', () => {
    write('LICENSE', 'Take it, and all of these.\n');
    expect(readLicence(folder, { bread: write('given/bread.txt', 'Take it.\n') }).text).toBe('Take it.');
  });

  test('is missed when there is no text', () => {
    expect(() => readLicence(folder, {})).toThrow(
      'The package "bread" (MIT) comes without the text of its licence',
    );
  });
});

test('the licences are in the order of names', () => {
  const licence = (name: string) => ({ name, version: '1.0.0', identifier: 'MIT', text: `Take ${name}.` });
  const file = licencesFile([licence('wheat'), licence('@bakery/bread')]);
  expect(file.match(/^\S+ 1\.0\.0 \(MIT\)$/gm)).toEqual(['@bakery/bread 1.0.0 (MIT)', 'wheat 1.0.0 (MIT)']);
  expect(file.indexOf('Take @bakery/bread.')).toBeLessThan(file.indexOf('Take wheat.'));
});
