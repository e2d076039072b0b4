import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import { cacheKey, checkNeededVersions } from 'satteri-markdown-blocks/astro';
import { checkTree } from './check-fs.ts';
import { quizDirective, readAgainLinks } from './directive.ts';
import { readFormerAnswers } from './former-answers.ts';
import { knowledgeCheckIntegration } from './integration.ts';
import { readOptions, type KnowledgeCheckOptions } from './settings.ts';
import { outsideDocs } from './outside-docs.ts';
import { questionsByFile, type Addresses } from './pages.ts';
import { readReferences } from './references.ts';
import { stringsOfSite } from './strings.ts';
import { translations } from './translations/index.ts';
import { knowledgeCheckModules } from './virtual-modules.ts';

export type { Evidence, EvidenceReader, KnowledgeCheckOptions } from './settings.ts';

/**
 * Starlight plugin: knowledge checks, written in Markdown as `:::quiz{#id}` blocks.
 *
 * @example starlight({ plugins: [knowledgeCheck()] })
 */
export default function knowledgeCheck(options: KnowledgeCheckOptions = {}): StarlightPlugin {
  const settings = readOptions(options);
  return {
    name: 'knowledge-check',
    hooks: {
      'i18n:setup'({ injectTranslations }) {
        injectTranslations(translations);
      },
      async 'config:setup'({
        addIntegration,
        astroConfig,
        config,
        updateConfig,
        useTranslations,
        absolutePathToLang,
      }) {
        checkNeededVersions(new URL('package.json', import.meta.url), astroConfig.root);
        const markdownContent = fileURLToPath(new URL('./client/MarkdownContent.astro', import.meta.url));
        updateConfig({ components: { ...config.components, MarkdownContent: markdownContent } });

        const root = fileURLToPath(astroConfig.root);
        const docs = fileURLToPath(new URL('content/docs/', astroConfig.srcDir));
        const originals = config.locales && !('root' in config.locales) ? (config.defaultLocale ?? '') : '';
        const originalLang = absolutePathToLang(path.join(docs, originals, 'index.md'));
        const languages = Object.entries(config.locales ?? {}).map(
          ([locale, { lang = locale } = {}]) => lang,
        );
        const { texts, warnings } = stringsOfSite(languages, { useTranslations, defaultLang: originalLang });
        const stringsOf = (file?: string) => (file && texts[absolutePathToLang(file)]) || texts[''];

        const addresses: Addresses = {
          base: astroConfig.base,
          trailingSlash: astroConfig.trailingSlash,
          format: astroConfig.build.format,
          locales: Object.keys(config.locales ?? {}).filter((locale) => locale !== 'root'),
        };
        const tree = {
          root,
          docs,
          langOf: absolutePathToLang,
          originalLang,
          former: readFormerAnswers(root, settings.formerAnswers),
          settings,
          known: new Map(),
        };

        // Read here already, because captions and titles are part of the rendered pages. The dev server reads again.
        let report = await checkTree(tree);
        let references = await readReferences(report.questions, tree);
        const key = cacheKey(
          new URL('.', import.meta.url),
          ['directive.*', 'core/**/*.*'],
          [texts, references.digest, settings.report],
        );
        const uncounted = settings.uncounted.map((start) => path.relative(root, docs) + path.sep + start);
        for (const [index, start] of uncounted.entries()) {
          if (report.questions.some(({ file }) => file.startsWith(start))) continue;
          const named = JSON.stringify(settings.uncounted[index]);
          throw new TypeError(
            `The option "uncounted" of knowledgeCheck({ … }) names ${named}, and no page there has a question. ` +
              'Name a folder below the docs, such as "authors/".',
          );
        }
        const outside = outsideDocs(root, docs);
        const check = async () => {
          report = await checkTree(tree);
          references = await readReferences(report.questions, tree);
          return report;
        };

        addIntegration(
          knowledgeCheckIntegration({
            mdastPlugins: [
              { name: `knowledge-check/${key}` },
              quizDirective(
                stringsOf,
                (file, id) => ({
                  ...references.of(file, id),
                  // Ids need no escaping.
                  report: settings.report?.replaceAll('{id}', id),
                }),
                outside.note,
              ),
            ],
            hastPlugins: [readAgainLinks(astroConfig.base)],
            vitePlugin: knowledgeCheckModules({
              markdownContent: config.components?.MarkdownContent,
              commands: settings.commands,
              questions: () => ({ byFile: questionsByFile(report.questions, uncounted), addresses }),
              texts,
              root,
            }),
            warnings,
            report: () => report,
            outside,
            check,
            docs,
            base: astroConfig.base,
            questionSite:
              settings.questionFiles === undefined
                ? undefined
                : {
                    folder: path.join(root, settings.questionFiles),
                    name: settings.questionFiles,
                    docs,
                    root,
                    origin: astroConfig.site,
                    addresses,
                    uncounted,
                    titleIn: (language) => titleIn(config.title, language),
                    stringsIn: (language) => texts[language] ?? texts[''],
                    sourcesOf: (file, id) => references.of(file, id),
                  },
          }),
        );
      },
    },
  };
}

/** The title of the site, which may have one for each language. */
function titleIn(title: string | Readonly<Record<string, string>>, language: string): string {
  return typeof title === 'string' ? title : (title[language] ?? Object.values(title)[0] ?? '');
}
