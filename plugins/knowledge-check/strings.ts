import type { HookParameters } from '@astrojs/starlight/types';
import * as kit from 'satteri-markdown-blocks/astro';
import type { Strings } from './core/strings.ts';
import { translations } from './translations.ts';

type UseTranslations = HookParameters<'config:setup'>['useTranslations'];

/**
 * The texts of a knowledge check, by language. What only the browser says (the verdict, the score) travels in attributes
 * of the element.
 */
export function stringsByLanguage(useTranslations: UseTranslations): (lang: string | undefined) => Strings {
  return kit.stringsByLanguage((lang) => useTranslations(lang) as kit.Translate, translations.en);
}

/** The same for a page that is being rendered, where `Astro.locals.t` exists. */
export function stringsFrom(translate: kit.Translate): Strings {
  return kit.stringsFrom(translate, translations.en);
}
