import type { Licence } from './licence-fs.ts';

const INTRODUCTION = `This site is served with parts of the packages below, each under the licence printed with it.
Written by the build, from what it put into the files.`;

const LINE = '-'.repeat(80);

/** The text that goes with the site: every licence with its package, in the order of names. */
export function licencesFile(licences: readonly Licence[]): string {
  const sections = licences
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, identifier, text }) => `${LINE}\n${name} ${version} (${identifier})\n\n${text}\n`);
  return `${[INTRODUCTION, ...sections].join('\n\n')}`;
}
