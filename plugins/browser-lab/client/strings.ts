import type { translations } from '../translations.ts';

type Unprefixed<Key> = Key extends `browserLab.${infer Name}` ? Name : never;

/** Texts of the lab in the language of its page; none of them is HTML. */
export type Strings = Readonly<Record<Unprefixed<keyof (typeof translations)['en']>, string>>;

/** Fills the `{placeholders}` of a text. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
}
