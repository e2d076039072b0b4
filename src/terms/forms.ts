import { nearNames } from 'satteri-markdown-blocks';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { GlossaryEntry } from './glossary.ts';

/** From the root of the project. */
export const GLOSSARY = 'content/docs/reference/glossary.mdx';
/** From the root of the project. */
export const FORMS = 'content/terms.yaml';

const schema = z.record(z.string(), z.array(z.string().min(1)));

/**
 * How the terms of the glossary are in a text, each form with the anchor of its entry. By itself an entry is found by its
 * heading; `content/terms.yaml` says where that will not do. Plurals, and capitals at the start of a sentence, are added.
 * @throws Error with file and line for an entry whose heading is not a word of a text, for a name that is not an entry, and for a
 *   form of two entries
 */
export function formsOf(entries: readonly GlossaryEntry[], source: string): ReadonlyMap<string, string> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (!parsed.success) throw new Error(`${FORMS}: ${z.prettifyError(parsed.error)}`);
  const given = parsed.data;
  const anchors = entries.map(({ anchor }) => anchor);
  const lineOf = (anchor: string): number => {
    const pair = isMap(document.contents)
      ? document.contents.items.find(({ key }) => isScalar(key) && key.value === anchor)
      : undefined;
    return isScalar(pair?.key) ? lines.linePos(pair.key.range?.[0] ?? 0).line : 1;
  };
  const problems = Object.keys(given)
    .filter((anchor) => !anchors.includes(anchor))
    .map((anchor) => {
      const [near] = nearNames(anchor, anchors);
      const fix = near === undefined ? 'take it away' : `type ${near}`;
      return `${FORMS}:${lineOf(anchor)} "${anchor}" is not an entry of the glossary; ${fix}`;
    });
  const forms = new Map<string, string>();
  for (const { name, anchor, line } of entries) {
    const own = given[anchor] ?? (name.includes('(') ? undefined : [name]);
    if (own === undefined) {
      problems.push(
        `${GLOSSARY}:${line} no text has "${name}" in it; say what it is called there in ${FORMS}: "${anchor}: [words]", or "${anchor}: []" for no links`,
      );
      continue;
    }
    for (const form of own.flatMap(inflected)) {
      const other = forms.get(form);
      if (other === undefined || other === anchor) forms.set(form, anchor);
      else problems.push(`${FORMS}:${lineOf(anchor)} "${form}" is a form of ${other} already`);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return forms;
}

/** A form as it is, in the plural, and both as a sentence begins. */
function inflected(form: string): string[] {
  // Names such as CNI, and programs such as runc: what is not an English word has no plural.
  const plural = /[a-z]{3}$/.test(form)
    ? [form.replace(/y$/, 'ie') + (/(?:s|x|ch)$/.test(form) ? 'es' : 's')]
    : [];
  return [form, ...plural].flatMap((one) => [one, one.charAt(0).toUpperCase() + one.slice(1)]);
}
