/** Looks up a text in one language, as Starlight's `useTranslations` and `Astro.locals.t` do. */
export type Translate = (key: string, values: Record<string, string>) => string;

/**
 * The texts of a plugin by language.
 *
 * A block becomes HTML while its page is compiled, where no request and no `Astro.locals.t` exist. So the strings are
 * resolved here, in Node, through the function Starlight gives its plugins at set-up: it knows the plugin's own
 * translations and those in `content/i18n`, and falls back to the default language.
 * @param english the plugin's own texts, whose keys all begin with its prefix
 */
export function stringsByLanguage<Strings>(
  translateIn: (lang: string | undefined) => Translate,
  english: Readonly<Record<string, string>>,
): (lang: string | undefined) => Strings {
  // Looking all of them up for every page of a large site takes as long as compiling its blocks.
  const known = new Map<string | undefined, Strings>();
  return (lang) => {
    const strings = known.get(lang) ?? stringsFrom<Strings>(translateIn(lang), english);
    known.set(lang, strings);
    return strings;
  };
}

/** The same for a page that is being rendered, where `Astro.locals.t` exists. */
export function stringsFrom<Strings>(
  translate: Translate,
  english: Readonly<Record<string, string>>,
): Strings {
  return Object.fromEntries(
    Object.entries(english).map(([key, text]) => [
      key.slice(key.indexOf('.') + 1),
      translate(key, placeholdersOf(text)),
    ]),
  ) as Strings;
}

/** Values are filled in later, so `{{total}}` has to come out of the translation as `{total}`. */
function placeholdersOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, `{${name}}`]));
}
