import { fileURLToPath } from 'node:url';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import {
  cacheKey,
  checkNeededVersions,
  componentModule,
  virtualModules,
} from 'satteri-markdown-blocks/astro';
import { checkTree } from './check-fs.ts';
import type { Lab } from './core/lab.ts';
import { sessionDirective } from './directive.ts';
import { recordedSessionIntegration } from './integration.ts';
import { openRecordings } from './recordings-fs.ts';
import { stringsByLanguage } from './strings.ts';
import { translations } from './translations.ts';

export type { Lab } from './core/lab.ts';

interface Options {
  /**
   * Folder of the recordings, from the root of the site. Each has its own folder in there, with a file
   * `containerd-<line>.cast` for every line of containerd it was recorded on.
   *
   * @default 'content/sessions'
   */
  readonly recordings?: string;
  /** A page on which readers can try the commands that the attribute `try` names. */
  readonly lab?: Lab;
}

/**
 * Starlight plugin: recorded terminal sessions, shown in Markdown by `::session[…]{recording="…"}`.
 *
 * @example starlight({ plugins: [recordedSession()] })
 */
export default function recordedSession({
  recordings: folder = 'content/sessions',
  lab,
}: Options = {}): StarlightPlugin {
  return {
    name: 'recorded-session',
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
        checkNeededVersions(new URL('package.json', import.meta.url), astroConfig.root);
        const root = fileURLToPath(astroConfig.root);
        const docs = fileURLToPath(new URL('content/docs/', astroConfig.srcDir));
        const recorded = fileURLToPath(new URL(`${folder}/`, astroConfig.root));
        const recordings = openRecordings(recorded, root);

        const markdownContent = fileURLToPath(new URL('./client/MarkdownContent.astro', import.meta.url));
        updateConfig({ components: { ...config.components, MarkdownContent: markdownContent } });

        const strings = stringsByLanguage(useTranslations);
        const stringsOf = (file?: string) => strings(file && absolutePathToLang(file));
        const languages = Object.values(config.locales ?? {}).map((locale) => locale?.lang);
        const texts = [undefined, ...languages].map(strings);
        const sources = ['directive.*', 'resolve.*', 'core/*.*'];
        const component = componentModule(config.components?.MarkdownContent, root);
        const key = cacheKey(new URL('.', import.meta.url), sources, [
          texts,
          recordings.digest(),
          lab?.address([]),
        ]);

        addIntegration(
          recordedSessionIntegration({
            mdastPlugins: [{ name: `recorded-session/${key}` }, sessionDirective(recordings, stringsOf, lab)],
            vitePlugin: virtualModules('recorded-session', { MarkdownContent: () => component }),
            check: () => checkTree({ root, docs, recordings, lab }),
            docs,
            watched: { folder: recorded, files: recordings.files() },
          }),
        );
      },
    },
  };
}
