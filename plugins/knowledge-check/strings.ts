import type { HookParameters } from '@astrojs/starlight/types';
import type { Strings } from './core/strings.ts';
import { translations } from './translations.ts';

type UseTranslations = HookParameters<'config:setup'>['useTranslations'];
type Key = keyof (typeof translations)['en'];

export type Translate = (key: Key, values: Record<string, string>) => string;

const prefix = 'knowledgeCheck.';

/**
 * The texts of a knowledge check, by language.
 *
 * A question becomes HTML while its page is compiled, where no request and no `Astro.locals.t` exist. So the
 * strings are resolved here, in Node, through the function Starlight gives its plugins at set-up: it knows the
 * plugin's own translations and those in `content/i18n`, and falls back to the default language. What only
 * the browser says (the verdict, the score) travels in attributes of the element.
 */
export function stringsByLanguage(useTranslations: UseTranslations): (lang: string | undefined) => Strings {
  // Looking all of them up for every page of a large site takes as long as compiling its questions.
  const known = new Map<string | undefined, Strings>();
  return (lang) => {
    const strings = known.get(lang) ?? stringsFrom(useTranslations(lang) as Translate);
    known.set(lang, strings);
    return strings;
  };
}

/** The same for a page that is being rendered, where `Astro.locals.t` exists. */
export function stringsFrom(translate: Translate): Strings {
  const keys = Object.keys(translations.en) as Key[];
  return Object.fromEntries(
    keys.map((key) => [key.slice(prefix.length), translate(key, placeholdersOf(translations.en[key]))]),
  ) as unknown as Strings;
}

/** Values are filled in later, so `{{total}}` has to come out of the translation as `{total}`. */
function placeholdersOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, `{${name}}`]));
}
