import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt-BR.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { zh } from './zh-CN.ts';

/** All texts of a knowledge check in one language. A language that lacks one does not compile. */
export type Texts = Readonly<Record<keyof typeof en, string>>;

/**
 * Texts of a knowledge check, by language. A site overrides any of them, or adds a language, in `content/i18n/<lang>.json`,
 * under the same keys, as for Starlight's own.
 *
 * Nothing in a text has to agree with a number, so that none is needed in several forms: "Questions: {{total}}", and not
 * "{{total}} questions".
 */
export const translations = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  'pt-BR': pt,
  ru,
  tr,
  'zh-CN': zh,
} satisfies Record<string, Texts>;

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Starlight learns the keys of a plugin
  namespace StarlightApp {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges into an interface of Starlight
    interface I18n extends Texts {}
  }
}
