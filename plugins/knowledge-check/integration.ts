import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { satteriOptions, stopAt, type VitePlugin } from 'satteri-markdown-blocks/astro';
import type { Report } from './check-fs.ts';
import { readPages } from './built-page.ts';
import { checkEmitted } from './emitted-fs.ts';
import type { OutsideDocs } from './outside-docs.ts';
import { writeQuestionFiles, type QuestionSite } from './question-files-fs.ts';
import { questionsModule } from './virtual-modules.ts';

interface Parts {
  readonly mdastPlugins: readonly MdastPluginEntry[];
  readonly hastPlugins: readonly HastPluginEntry[];
  readonly vitePlugin: VitePlugin;
  /** What the site may want to know of its settings. */
  readonly warnings: readonly string[];
  /** What was found in the source when it was last read; also what the virtual modules tell. */
  readonly report: () => Report;
  /** What was found in files that were rendered and are not below the docs. */
  readonly outside: OutsideDocs;
  /** Reads the source again. */
  readonly check: () => Promise<Report>;
  readonly docs: string;
  readonly base: string;
  /** Where the questions are written for other programs, if anywhere. */
  readonly questionSite: QuestionSite | undefined;
}

/**
 * The part of the plugin that takes part in an Astro build: the Markdown transform, and a check of all
 * sources before and of all pages after it. Problems stop a build; the dev server logs them.
 */
export function knowledgeCheckIntegration(parts: Parts): AstroIntegration {
  let questions: Report['questions'] = [];
  return {
    name: 'knowledge-check',
    hooks: {
      'astro:config:setup'({ config, updateConfig, logger }) {
        const options = satteriOptions(config.markdown, 'Knowledge checks');
        options.mdastPlugins.push(...parts.mdastPlugins);
        options.hastPlugins.push(...parts.hastPlugins);
        updateConfig({ vite: { plugins: [parts.vitePlugin] } });
        for (const text of parts.warnings) logger.warn(text);
      },
      'astro:build:start'({ logger }) {
        const report = parts.report();
        questions = report.questions;
        for (const text of report.warnings) logger.warn(text);
        stopAt(report.problems, 'the knowledge checks', logger);
      },
      'astro:build:done'({ dir, pages, logger }) {
        const names = pages.map((page) => page.pathname);
        const dist = fileURLToPath(dir);
        const emitted = checkEmitted(questions, dist, names, parts.base);
        stopAt([...parts.outside.problems(), ...emitted], 'the knowledge checks', logger);
        if (!parts.questionSite) return;
        const told = writeQuestionFiles(questions, readPages(dist, names), parts.questionSite);
        for (const text of told) logger.info(text);
      },
      async 'astro:server:setup'({ server, logger }) {
        let known = new Set<string>();
        const warn = async () => {
          const { problems, warnings } = await parts.check();
          const texts = new Set([...problems, ...warnings, ...parts.outside.problems()]);
          // The same warnings after every key press would only teach authors not to read them.
          for (const text of texts.difference(known)) logger.warn(text);
          known = texts;
          forget(server);
        };
        for (const event of ['add', 'change', 'unlink'] as const) {
          server.watcher.on(event, (file) => {
            if (file.startsWith(parts.docs)) void warn();
          });
        }
        await warn();
      },
    },
  };
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Makes the dev server ask again for the questions that the list of progress names. */
function forget(server: Server): void {
  for (const environment of Object.values(server.environments)) {
    const module = environment.moduleGraph.getModuleById(questionsModule);
    if (module) environment.moduleGraph.invalidateModule(module);
  }
}
