import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

const VERSION = '26.9.3';
const FOLDER = fileURLToPath(new URL(`../../.cache/anki/${VERSION}/`, import.meta.url));
const SCRIPT = fileURLToPath(new URL('import_notes.py', import.meta.url));
const INSTALL = 'apt-get install python3-venv';

/** A note, as it is in Anki's collection. */
interface Note {
  readonly guid: string;
  readonly type: string;
  readonly decks: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
}

/** What came of importing a file twice. */
export interface Imported {
  /** How many notes each import has added. */
  readonly new: readonly number[];
  /** How many each has found in the file. */
  readonly found: readonly number[];
  readonly notes: readonly Note[];
}

/** Imports a text into Anki, by Anki's own importer, from its Python package. */
export function importIntoAnki(text: string): Imported {
  const python = getAnki();
  const folder = mkdtempSync(path.join(tmpdir(), 'anki-'));
  try {
    const file = path.join(folder, 'questions.txt');
    writeFileSync(file, text);
    return JSON.parse(run(python, [SCRIPT, file], { install: INSTALL })) as Imported;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Installs Anki where it is not yet, in its own folder; returns the Python that knows it. */
function getAnki(): string {
  const python = path.join(FOLDER, 'bin/python');
  const done = path.join(FOLDER, 'installed');
  if (!existsSync(done)) {
    rmSync(FOLDER, { recursive: true, force: true });
    run('python3', ['-m', 'venv', FOLDER], { install: INSTALL });
    const words = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `anki==${VERSION}`];
    run(python, words, { install: INSTALL });
    // Only now: an installation that broke off is begun again.
    writeFileSync(done, '');
  }
  return python;
}
