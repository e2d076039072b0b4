import type { Strings } from './client/strings.ts';
import { translations } from './translations.ts';

type Key = keyof (typeof translations)['en'];

const PREFIX = 'browserLab.';

/**
 * The texts of the lab in the language of a page, without the prefix of their keys. They travel to the browser as data.
 * @param t the function Starlight gives a page (`Astro.locals.t`)
 */
export function stringsFor(t: (key: Key) => string): Strings {
  const keys = Object.keys(translations.en) as Key[];
  return Object.fromEntries(keys.map((key) => [key.slice(PREFIX.length), t(key)])) as Strings;
}
