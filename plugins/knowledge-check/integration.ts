import { fileURLToPath } from 'node:url';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import type { MdastPluginEntry } from 'satteri';
import type { Report } from './check-fs.ts';
import { checkEmitted } from './emitted-fs.ts';
import type { VitePlugin } from './markdown-content.ts';

interface Parts {
  readonly mdastPlugins: readonly MdastPluginEntry[];
  readonly vitePlugin: VitePlugin;
  readonly check: () => Report;
  readonly docs: string;
}

/**
 * The part of the plugin that takes part in an Astro build: the Markdown transform, and a check of all
 * sources before and of all pages after it. Problems stop a build; the dev server logs them.
 */
export function knowledgeCheckIntegration({
  mdastPlugins,
  vitePlugin,
  check,
  docs,
}: Parts): AstroIntegration {
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
        processor.options.mdastPlugins.push(...mdastPlugins);
        updateConfig({ vite: { plugins: [vitePlugin] } });
      },
      'astro:build:start'() {
        const report = check();
        questions = report.questions;
        stop(report.problems);
      },
      'astro:build:done'({ dir, pages }) {
        const names = pages.map((page) => page.pathname);
        stop(checkEmitted(questions, fileURLToPath(dir), names));
      },
      'astro:server:setup'({ server, logger }) {
        let known = '';
        const warn = () => {
          const { problems } = check();
          // The same warnings after every key press would only teach authors not to read them.
          if (problems.join() !== known) for (const text of problems) logger.warn(text);
          known = problems.join();
        };
        warn();
        server.watcher.on('change', (file) => {
          if (file.startsWith(docs)) warn();
        });
      },
    },
  };
}

function stop(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const count = problems.length === 1 ? 'One problem' : `${problems.length} problems`;
  throw new AstroError(`${count} in the knowledge checks:\n\n${problems.join('\n\n')}\n`);
}
