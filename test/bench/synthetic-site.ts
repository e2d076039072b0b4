import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Below the project, so that the packages of the project are found, and where neither git nor a linter looks. */
const SITES = path.join(PROJECT, '.cache/bench');

/** A Starlight site made for one measurement. */
export interface SyntheticSite {
  root: string;
  /** Where it is built to. */
  dist: string;
}

/**
 * Writes a site.
 *
 * @param pages Markdown by the name of the page, such as `single` for `/single/`
 * @param plugin the call that makes the plugin, as it is in the configuration; none for a plain site
 * @param search whether readers can search it
 */
export function writeSite(
  name: string,
  pages: ReadonlyMap<string, string>,
  plugin?: string,
  search = true,
): SyntheticSite {
  mkdirSync(SITES, { recursive: true });
  const root = mkdtempSync(path.join(SITES, `${name}-`));
  mkdirSync(path.join(root, 'content/docs'), { recursive: true });
  const imported = `import knowledgeCheck from '${PROJECT}plugins/knowledge-check/index.ts';`;
  writeFileSync(
    path.join(root, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
${plugin === undefined ? '' : imported}
export default defineConfig({
  srcDir: '.',
  trailingSlash: 'always',
  integrations: [starlight({ title: 'Bench', pagefind: ${search}, plugins: [${plugin ?? ''}] })],
});
`,
  );
  writeFileSync(
    path.join(root, 'content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  for (const [page, markdown] of pages) {
    writeFileSync(path.join(root, `content/docs/${page}.md`), `---\ntitle: ${page}\n---\n\n${markdown}\n`);
  }
  return { root, dist: path.join(root, 'dist') };
}

/** Removes a site and what was built of it. */
export function removeSite({ root }: SyntheticSite): void {
  rmSync(root, { recursive: true, force: true });
}

/** What a build took. */
export interface BuildTime {
  seconds: number;
  /** Of all threads, so that it does not depend on what else the machine does. */
  cpuSeconds: number;
}

/** Builds a site from a cold start: nothing is left of an earlier build. */
export async function buildSite({ root, dist }: SyntheticSite): Promise<BuildTime> {
  for (const folder of [dist, path.join(root, '.astro'), path.join(root, 'node_modules')]) {
    rmSync(folder, { recursive: true, force: true });
  }
  const program = `
    import { build } from 'astro';
    await build({ root: ${JSON.stringify(root)}, logLevel: 'error' });
    const { user, system } = process.cpuUsage();
    process.stdout.write('\\n' + JSON.stringify({ cpuSeconds: (user + system) / 1e6 }));
  `;
  const start = performance.now();
  const output = await runNode(['--input-type=module', '--eval', program]);
  const seconds = (performance.now() - start) / 1000;
  const { cpuSeconds } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as { cpuSeconds: number };
  return { seconds, cpuSeconds };
}

function runNode(words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: PROJECT,
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(output);
      else reject(new Error(`the build ended with status ${String(status)}\n${output}${errors}`));
    });
  });
}
