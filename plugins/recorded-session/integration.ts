import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { MdastPluginEntry } from 'satteri';
import { satteriOptions, stopAt, type VitePlugin } from 'satteri-markdown-blocks/astro';
import type { Report } from './check-fs.ts';
import { checkEmitted } from './emitted-fs.ts';

interface Parts {
  readonly mdastPlugins: readonly MdastPluginEntry[];
  readonly vitePlugin: VitePlugin;
  readonly check: () => Promise<Report>;
  readonly docs: string;
  /** Folder of the recordings, and the files in it now. */
  readonly watched: { readonly folder: string; readonly files: readonly string[] };
}

/**
 * The part of the plugin that takes part in an Astro build: the Markdown transform, and a check of all sources
 * before and of all pages after it. Problems stop a build; the dev server logs them.
 */
export function recordedSessionIntegration(parts: Parts): AstroIntegration {
  let published: Report['published'] = [];
  let watch: (file: string) => void = () => undefined;
  const isRecording = (file: string) => file.startsWith(parts.watched.folder) && file.endsWith('.cast');
  return {
    name: 'recorded-session',
    hooks: {
      'astro:config:setup'({ config, updateConfig, addWatchFile }) {
        satteriOptions(config.markdown, 'Recorded sessions').mdastPlugins.push(...parts.mdastPlugins);
        updateConfig({ vite: { plugins: [parts.vitePlugin] } });
        // A recording is part of pages that Astro does not connect with it. A restart renders all of them again.
        for (const file of parts.watched.files) addWatchFile(file);
        watch = addWatchFile;
      },
      async 'astro:build:start'({ logger }) {
        const report = await parts.check();
        published = report.published;
        stopAt(report.problems, 'the recorded sessions', logger);
      },
      'astro:build:done'({ dir, pages, logger }) {
        const names = pages.map((page) => page.pathname);
        stopAt(checkEmitted(published, fileURLToPath(dir), names), 'the recorded sessions', logger);
      },
      async 'astro:server:setup'({ server, logger }) {
        let known = '';
        const warn = async () => {
          const { problems, published: now } = await parts.check();
          published = now;
          // The same warnings after every key press would only teach authors not to read them.
          if (problems.join() !== known) for (const text of problems) logger.warn(text);
          known = problems.join();
        };
        server.watcher.on('change', (file) => {
          if (file.startsWith(parts.docs)) void warn();
          if (isRecording(file)) for (const page of stalePages(published, file)) logger.warn(page);
        });
        server.watcher.on('add', (file) => {
          // Astro hears of the file after this, and restarts because it is now one of those to watch.
          if (isRecording(file)) watch(file);
        });
        await warn();
      },
    },
  };
}

/**
 * Pages in `.md` that show a recording: Astro keeps their HTML until the dev server is started again, while those
 * in `.mdx` come again with its restart.
 */
function stalePages(published: Report['published'], recording: string): string[] {
  const name = path.basename(path.dirname(recording));
  const pages = published.filter(({ key, file }) => key.startsWith(`${name} `) && !file.endsWith('.mdx'));
  return [...new Set(pages.map(({ file }) => file))].map(
    (file) => `${file} shows the earlier recording of "${name}" until you stop and start the dev server.`,
  );
}
