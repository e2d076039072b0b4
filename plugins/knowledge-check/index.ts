import { fileURLToPath } from 'node:url';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import { cacheKey } from './cache-key.ts';
import { checkTree } from './check-fs.ts';
import { quizDirective } from './directive.ts';
import { knowledgeCheckIntegration } from './integration.ts';
import { wrapMarkdownContent } from './markdown-content.ts';
import { stringsIn } from './strings.ts';
import { translations } from './translations.ts';

/**
 * Starlight plugin: knowledge checks, written in Markdown as `:::quiz{#id}` blocks.
 *
 * @example starlight({ plugins: [knowledgeCheck()] })
 */
export default function knowledgeCheck(): StarlightPlugin {
  return {
    name: 'knowledge-check',
    hooks: {
      'i18n:setup'({ injectTranslations }) {
        injectTranslations(translations);
      },
      'config:setup'({
        addIntegration,
        astroConfig,
        config,
        updateConfig,
        useTranslations,
        absolutePathToLang,
      }) {
        const markdownContent = fileURLToPath(new URL('./client/MarkdownContent.astro', import.meta.url));
        updateConfig({ components: { ...config.components, MarkdownContent: markdownContent } });

        const root = fileURLToPath(astroConfig.root);
        const docs = fileURLToPath(new URL('content/docs/', astroConfig.srcDir));
        const stringsOf = (file?: string) => stringsIn(file && absolutePathToLang(file), useTranslations);
        const languages = Object.values(config.locales ?? {}).map((locale) => locale?.lang);
        const key = cacheKey([undefined, ...languages].map((lang) => stringsIn(lang, useTranslations)));

        addIntegration(
          knowledgeCheckIntegration({
            mdastPlugins: [{ name: `knowledge-check/${key}` }, quizDirective(stringsOf)],
            vitePlugin: wrapMarkdownContent(config.components?.MarkdownContent, root),
            check: () => checkTree({ root, docs, langOf: absolutePathToLang }),
            docs,
          }),
        );
      },
    },
  };
}
