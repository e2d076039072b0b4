import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HastPluginEntry } from 'satteri';
import { addressOf } from '../settings.ts';
import { termFinder } from './find.ts';
import { FORMS, formsOf, GLOSSARY } from './forms.ts';
import { readGlossary } from './glossary.ts';
import { termLinks } from './links.ts';

/**
 * The terms of the glossary as links in the pages for learners. The glossary and `content/terms.yaml` are read once: the dev
 * server has to be started again for a new entry.
 * @param root of the project
 * @throws Error that names file and line of what is wrong with them
 */
export function glossaryTerms(root: string): HastPluginEntry {
  const glossary = readFileSync(path.join(root, GLOSSARY), 'utf8');
  const forms = formsOf(readGlossary(glossary), readFileSync(path.join(root, FORMS), 'utf8'));
  const code = readFileSync(path.join(import.meta.dirname, 'links.ts'));
  const hash = createHash('sha256')
    .update(JSON.stringify([...forms]))
    .update(code);
  const links = termLinks({
    find: termFinder(forms),
    glossary: addressOf('/reference/glossary/'),
    wanted: (file) => /\/content\/docs\/(?!authors\/|reference\/glossary\.|index\.|404\.)/.test(file),
  });
  // Astro keeps rendered Markdown as long as the names of its plugins are the same.
  return [{ name: `term-links/${hash.digest('hex').slice(0, 8)}` }, links];
}
