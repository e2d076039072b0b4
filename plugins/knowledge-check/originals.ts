import type { File, Finding, Tree } from './check-fs.ts';
import type { Question } from './core/model.ts';
import { checkTranslation, idsOf, withOptionIds } from './core/translation.ts';

/** A question that others translate, and its file. */
interface Original {
  readonly file: File;
  readonly question: Question;
}

/** Questions in the language of the site, which others translate, by id. */
export function originalsIn(
  files: readonly File[],
  { langOf, originalLang }: Tree,
): ReadonlyMap<string, Original> {
  const own = files.filter(({ absolute }) => langOf(absolute) === originalLang);
  const all = own.flatMap((file) => file.found.questions.map((question) => ({ file, question })));
  return new Map(all.map((original) => [original.question.id, original]));
}

/** The file with the option ids of the originals of its questions. */
export function asTranslation(
  file: File,
  originals: ReadonlyMap<string, Original>,
  { langOf, originalLang }: Tree,
): File {
  if (langOf(file.absolute) === originalLang) return file;
  const questions = file.found.questions.map((question) =>
    withOptionIds(question, idsOfOriginal(originals, question)),
  );
  return { ...file, found: { ...file.found, questions } };
}

function idsOfOriginal(
  originals: ReadonlyMap<string, Original>,
  { id }: Question,
): readonly string[] | undefined {
  const original = originals.get(id);
  return original && idsOf(original.question);
}

/** Translations that ask something else than their originals. */
export function findDifferentTranslations(
  files: readonly File[],
  originals: ReadonlyMap<string, Original>,
  { langOf, originalLang }: Tree,
): Finding[] {
  const translations = files.filter(({ absolute }) => langOf(absolute) !== originalLang);
  return translations.flatMap((file) =>
    file.found.questions.flatMap((question) => {
      const original = originals.get(question.id);
      if (!original) return [];
      const where = `${original.file.name}:${original.question.place.line}`;
      return checkTranslation(question, original.question, where).map((item) => ({ file, problem: item }));
    }),
  );
}
