import { describe, expect, test } from 'vitest';
import { textsOf } from './formats.ts';
import { stringsOfSite } from '../../plugins/knowledge-check/strings.ts';
import { translations, type Texts } from '../../plugins/knowledge-check/translations/index.ts';

const languages = Object.entries(translations) as [string, Texts][];
const KEYS = Object.keys(translations.en) as (keyof Texts)[];
const placeholdersOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

test('there are at least twelve languages, some of them written from right to left', () => {
  expect(languages.length).toBeGreaterThanOrEqual(12);
  const written = languages.map(([lang]) => new Intl.Locale(lang).maximize().script);
  expect(written).toContain('Arab');
  expect(written).toContain('Hebr');
});

describe.each(languages)('%s', (lang, texts) => {
  test('has every text, and none besides', () => {
    expect(Object.keys(texts)).toEqual(KEYS);
    for (const key of KEYS) expect(texts[key].trim(), key).toBe(texts[key]);
    for (const key of KEYS) expect(texts[key], key).not.toBe('');
  });

  test('fills in what the English text fills in', () => {
    for (const key of KEYS) {
      expect(placeholdersOf(texts[key]), key).toEqual(placeholdersOf(translations.en[key]));
      expect(texts[key].replaceAll(/\{\{\w+\}\}/g, ''), key).not.toMatch(/[{}<>]|\$t\(/);
    }
  });

  test('is one that the browser knows how to write numbers and dates in', () => {
    expect(Intl.NumberFormat.supportedLocalesOf(lang)).toEqual([lang]);
    expect(Intl.DateTimeFormat.supportedLocalesOf(lang)).toEqual([lang]);
  });
});

test('what is left in English says a name, and nothing else', () => {
  const words = /\b(?:the|your|answer|question|check|select|type|of)\b/i;
  for (const [lang, texts] of languages.filter(([own]) => own !== 'en')) {
    const same = KEYS.filter((key) => texts[key] === translations.en[key]);
    expect(
      same.filter((key) => words.test(texts[key])),
      lang,
    ).toEqual([]);
    // The Dutch have taken "Hint" over.
    expect(same.length, `${lang}: ${same.join(', ')}`).toBeLessThan(2);
  }
});

describe('the language of a page', () => {
  const english = textsOf(['en'])[''];

  test('is that of its texts where there are some, also those of a variety that is written alike', () => {
    const texts = textsOf(['de', 'de-AT', 'pt', 'zh-CN', 'iw']);
    expect(texts['de']).toMatchObject({ lang: 'de', isForeign: false, check: 'Prüfen' });
    expect(texts['de-AT']).toMatchObject({ lang: 'de-AT', isForeign: false, check: 'Prüfen' });
    expect(texts['pt']).toMatchObject({ isForeign: false, check: 'Verificar' });
    expect(texts['zh-CN']).toMatchObject({ isForeign: false, check: '检查' });
    expect(texts['iw']).toMatchObject({ isForeign: false, check: 'בדיקה' });
  });

  test('is not that of its texts where there are none, and they say so', () => {
    for (const lang of ['fa', 'zh-TW', 'no such language']) {
      expect(textsOf([lang])[lang]).toEqual({ ...english, isForeign: true });
    }
  });

  test('is that of the site, where the site has translated it, and English comes last', () => {
    const texts = textsOf(['fa', 'fr'], 'fr');
    expect(texts[''].check).toBe('Vérifier');
    expect(texts['fa']).toMatchObject({ lang: 'fr', isForeign: true, check: 'Vérifier' });
    expect(textsOf(['fa'], 'fa')['']).toMatchObject({ lang: 'en', isForeign: true, check: 'Check' });
  });
});

describe('a site’s own texts', () => {
  const siteWith = (own: Readonly<Record<string, object>>) =>
    stringsOfSite(Object.keys(own), {
      useTranslations: (lang) => ({
        all: () => own[lang],
        dir: (wanted) => (wanted === 'fa' ? 'rtl' : 'ltr'),
      }),
      defaultLang: 'en',
    });

  test('win over those of the plugin, one by one', () => {
    const { texts, warnings } = siteWith({ fr: { 'knowledgeCheck.check': 'Contrôler {{x}}' } });
    expect(texts['fr']).toMatchObject({ check: 'Contrôler {x}', undo: 'Annuler', isForeign: false });
    expect(warnings).toEqual([]);
  });

  test('make another language when they are all there', () => {
    const whole = Object.fromEntries(KEYS.map((key) => [key, 'متن']));
    expect(siteWith({ fa: whole }).texts['fa']).toMatchObject({ lang: 'fa', dir: 'rtl', isForeign: false });
  });

  test('are not mixed with another language, and the log says which are missing', () => {
    const { texts, warnings } = siteWith({ fa: { 'knowledgeCheck.check': 'بررسی' } });
    expect(texts['fa']).toMatchObject({ lang: 'en', dir: 'ltr', isForeign: true, check: 'Check' });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`in "fa", because ${KEYS.length - 1} of ${KEYS.length} are missing`);
    expect(warnings[0]).toContain('Add to content/i18n/fa.json: knowledgeCheck.title, ');
  });
});
