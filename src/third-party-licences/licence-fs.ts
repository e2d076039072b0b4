import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Under which terms a package may be served with the site. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package says it, an SPDX expression such as `MIT`. */
  readonly identifier: string;
  readonly text: string;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.md|\.txt)?$/i;

interface Manifest {
  name?: string;
  version?: string;
  license?: string;
}

/**
 * Reads the licence of an installed package.
 *
 * @param texts file with the text by the name of the package, for packages that come without, or with too much
 * @throws Error that says what to do when there is no text
 */
export function readLicence(folder: string, texts: Readonly<Record<string, string>>): Licence {
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name = '', version = '', license: identifier = '' } = about;
  const given = texts[name];
  const files = given === undefined ? textsIn(folder) : [given];
  if (files.length === 0) {
    throw new Error(
      `The package "${name}" (${identifier || 'no licence named'}) comes without the text of its licence, but something ` +
        `of it is in the site. Write the text into a file, and name that in "texts" of thirdPartyLicences().`,
    );
  }
  const text = files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
  return { name, version, identifier, text };
}

function textsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => path.join(folder, entry.name))
    .sort();
}
