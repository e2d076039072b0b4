import type { HookParameters } from '@astrojs/starlight/types';
import * as kit from 'satteri-markdown-blocks/astro';
import type { Strings } from './core/strings.ts';
import { translations } from './translations.ts';

type UseTranslations = HookParameters<'config:setup'>['useTranslations'];

/** The texts of a recorded session, by language. */
export function stringsByLanguage(useTranslations: UseTranslations): (lang: string | undefined) => Strings {
  return kit.stringsByLanguage((lang) => useTranslations(lang) as kit.Translate, translations.en);
}
