import type { Strings } from './core/strings.ts';
import { translations, type Texts } from './translations/index.ts';

/** What is known of the languages of a site. */
export interface SiteLanguages {
  /** The texts of the site in a language, those of this plugin among them. */
  readonly useTranslations: (lang: string) => {
    all(): object | undefined;
    dir(lang: string): 'ltr' | 'rtl';
  };
  /** The language that others fall back to. */
  readonly defaultLang: string;
}

/** The texts for pages in each language of a site; those of its default language are under the empty name, too. */
export type TextsOfSite = Readonly<Record<string, Strings>> & Readonly<Record<'', Strings>>;

const PREFIX = 'knowledgeCheck.';
/** More of what is missing no one reads in a log. */
const MOST_NAMED = 10;
const KEYS = Object.keys(translations.en) as (keyof Texts)[];

/**
 * The texts for pages in each language: those of the site, over those of this plugin. A language with a text missing is not
 * used at all, as half of it would be in another one: there the texts are in the default language of the site, or else in
 * English, and say so.
 *
 * @param languages of the site
 * @returns the texts, and for each language that the site has begun to translate a warning of what is missing
 */
export function stringsOfSite(
  languages: readonly string[],
  site: SiteLanguages,
): { readonly texts: TextsOfSite; readonly warnings: readonly string[] } {
  const all = [...new Set([site.defaultLang, ...languages])];
  return {
    texts: {
      ...Object.fromEntries(all.map((lang) => [lang, stringsFor(lang, site)])),
      '': stringsFor(site.defaultLang, site),
    },
    warnings: all.flatMap((lang) => warningOf(lang, site)),
  };
}

function stringsFor(lang: string, site: SiteLanguages): Strings {
  const found = [lang, site.defaultLang].find((wanted) => missingIn(wanted, site).length === 0) ?? 'en';
  const texts = { ...translations.en, ...knownIn(found, site) };
  return {
    ...(byName(texts) as unknown as Strings),
    lang: found,
    dir: site.useTranslations(found).dir(found),
    isForeign: found !== lang,
  };
}

function warningOf(lang: string, site: SiteLanguages): string[] {
  const missing = missingIn(lang, site);
  if (missing.length === 0 || missing.length === KEYS.length) return [];
  const named = missing.slice(0, MOST_NAMED).join(', ');
  const others = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
  return [
    `The texts of knowledge checks are not shown in "${lang}", because ${missing.length} of ${KEYS.length} are missing. ` +
      `Add to content/i18n/${lang}.json: ${named}${others}. All keys are in translations/en.ts of the package.`,
  ];
}

function missingIn(lang: string, site: SiteLanguages): string[] {
  const known = knownIn(lang, site);
  return KEYS.filter((key) => !known[key]);
}

function knownIn(lang: string, { useTranslations }: SiteLanguages): Readonly<Record<string, string>> {
  return { ...shippedFor(lang), ...(useTranslations(lang).all() as Record<string, string> | undefined) };
}

/** The plugin's own texts in a language, or in another variety of it that is written alike: those of `de` for `de-AT`. */
function shippedFor(lang: string): Partial<Texts> {
  const written = writtenLanguage(lang);
  return Object.entries(translations).find(([own]) => writtenLanguage(own) === written)?.[1] ?? {};
}

/** A language with its script, so that `zh-TW` is none of `zh-CN`; what is not a name of a language stays as it is. */
function writtenLanguage(lang: string): string {
  try {
    const { language, script } = new Intl.Locale(lang).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return lang;
  }
}

/** Values are filled in later: `{{total}}` becomes `{total}`, which nothing else fills in. */
function byName(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    KEYS.map((key) => [key.slice(PREFIX.length), (texts[key] ?? '').replaceAll(/\{\{(\w+)\}\}/g, '{$1}')]),
  );
}
