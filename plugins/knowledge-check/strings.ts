import type { HookParameters } from '@astrojs/starlight/types';
import type { Strings } from './core/strings.ts';

type UseTranslations = HookParameters<'config:setup'>['useTranslations'];

/**
 * The texts of a knowledge check in one language.
 *
 * A question becomes HTML while its page is compiled, where no request and no `Astro.locals.t` exist. So the
 * strings are resolved here, in Node, through the function Starlight gives its plugins at set-up: it knows the
 * plugin's own translations and those in `content/i18n`, and falls back to the default language. What only
 * the browser says (the verdict, the score) travels in attributes of the element.
 */
export function stringsIn(lang: string | undefined, useTranslations: UseTranslations): Strings {
  const t = useTranslations(lang);
  return {
    title: t('knowledgeCheck.title'),
    selectOne: t('knowledgeCheck.selectOne'),
    check: t('knowledgeCheck.check'),
    nothingSelected: t('knowledgeCheck.nothingSelected'),
    review: t('knowledgeCheck.review'),
    correctAnswer: t('knowledgeCheck.correctAnswer'),
    yourAnswer: t('knowledgeCheck.yourAnswer'),
    right: t('knowledgeCheck.right'),
    wrong: t('knowledgeCheck.wrong'),
    // The numbers are filled in by the browser, so the placeholders have to survive this call.
    score: t('knowledgeCheck.score', { correct: '{correct}', total: '{total}' }),
  };
}
