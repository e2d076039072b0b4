import { fileURLToPath } from 'node:url';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import type { Report } from './check-fs.ts';
import { checkEmitted } from './emitted-fs.ts';
import { questionsModule, type VitePlugin } from './virtual-modules.ts';

interface Parts {
  readonly mdastPlugins: readonly MdastPluginEntry[];
  readonly hastPlugins: readonly HastPluginEntry[];
  readonly vitePlugin: VitePlugin;
  /** What was found in the source when it was last read; also what the virtual modules tell. */
  readonly report: () => Report;
  /** Reads the source again. */
  readonly check: () => Promise<Report>;
  readonly docs: string;
  readonly base: string;
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
      'astro:config:setup'({ config, updateConfig }) {
        const { processor } = config.markdown;
        if (!processor || !isSatteriProcessor(processor)) {
          throw new AstroError(
            `Knowledge checks cannot be read by the Markdown processor "${processor?.name ?? 'none'}".`,
            'Remove "markdown.processor" from the Astro configuration; the default one (Sätteri) is needed.',
          );
        }
        // Here, and not in the hook of Starlight: after its asides, before it unwraps unknown directives.
        processor.options.mdastPlugins.push(...parts.mdastPlugins);
        processor.options.hastPlugins.push(...parts.hastPlugins);
        updateConfig({ vite: { plugins: [parts.vitePlugin] } });
      },
      'astro:build:start'({ logger }) {
        const report = parts.report();
        questions = report.questions;
        for (const text of report.warnings) logger.warn(text);
        stop(report.problems);
      },
      'astro:build:done'({ dir, pages }) {
        const names = pages.map((page) => page.pathname);
        stop(checkEmitted(questions, fileURLToPath(dir), names, parts.base));
      },
      async 'astro:server:setup'({ server, logger }) {
        let known = new Set<string>();
        const warn = async () => {
          const { problems, warnings } = await parts.check();
          const texts = new Set([...problems, ...warnings]);
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

function stop(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  throw new AstroError(`${count} in the knowledge checks:\n\n${problems.join('\n\n')}\n`);
}
