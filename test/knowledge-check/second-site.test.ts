import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../../', import.meta.url));
const plugin = path.join(project, 'plugins/knowledge-check');

/** Packages that a site with Starlight has anyway, the plugin's own kit, and what its package.json names. */
const ALLOWED = [
  /^astro(?:[:/]|$)/,
  /^@astrojs\/(?:starlight|markdown-satteri)(?:\/|$)/,
  /^satteri(?:-markdown-blocks(?:\/astro)?)?$/,
  /^(?:ts-fsrs|fflate|mdast-util-to-hast|hast-util-to-text)$/,
  /^node:/,
];

describe('the plugin by itself', () => {
  const files = globSync('**/*.{ts,astro}', { cwd: plugin });

  test.each(files)('%s imports nothing from outside its folder', (file) => {
    const source = readFileSync(path.join(plugin, file), 'utf8');
    for (const { fileName } of ts.preProcessFile(source).importedFiles) {
      if (fileName.startsWith('virtual:knowledge-check/')) continue;
      if (!fileName.startsWith('.')) {
        expect(
          ALLOWED.some((allowed) => allowed.test(fileName)),
          fileName,
        ).toBe(true);
        continue;
      }
      const target = path.relative(plugin, path.resolve(plugin, path.dirname(file), fileName));
      expect(target.startsWith('..'), fileName).toBe(false);
    }
  });

  test('the files are those that a reader of imports sees', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(
      ts.preProcessFile("import a from '../../src/b.ts'; await import('../c.ts');").importedFiles,
    ).toHaveLength(2);
  });
});

describe('a second site with the plugin, its own content and no options', () => {
  let root: string;
  let output: string;

  beforeAll(async () => {
    // Nothing of this repository but the packages above it.
    mkdirSync(path.join(project, '.cache'), { recursive: true });
    root = mkdtempSync(path.join(project, '.cache/second-site-'));
    cpSync(fileURLToPath(new URL('./second-site/', import.meta.url)), root, { recursive: true });
    const astro = path.join(project, 'node_modules/.bin/astro');
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
    const { stdout, stderr } = await run(process.execPath, [astro, 'build', '--root', root], { env });
    output = stdout + stderr;
  }, 120_000);
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const page = (name: string): string => readFileSync(path.join(root, 'dist', name, 'index.html'), 'utf8');

  test('takes one line in its list of plugins', () => {
    const config = readFileSync(path.join(root, 'astro.config.mjs'), 'utf8');
    expect(config.split('\n').filter((line) => line.includes('knowledgeCheck()'))).toEqual([
      '      plugins: [knowledgeCheck()],',
    ]);
  });

  test('is built with a check of every kind that needs no option', () => {
    expect(output).toContain('Complete!');
    const kinds = page('dough').matchAll(/<knowledge-check [^>]*data-kind="(\w+)"/g);
    expect([...kinds].map(([, kind]) => kind)).toEqual(['single', 'multiple', 'output', 'order']);
  });

  test('speaks English without its own translation', () => {
    expect(page('dough')).toContain('Select one option');
    expect(page('dough')).not.toContain('knowledgeCheck.');
  });

  test('lists the progress of its pages, and pages without a check get nothing', () => {
    expect(page('progress')).toContain('<knowledge-progress ');
    expect(page('progress')).toContain('Dough');
    expect(page('.')).not.toMatch(/knowledge-(?:check|progress)/);
  });

  test('has no page that asks for the script of a kind it has no question of', () => {
    const pages = globSync('dist/**/*.html', { cwd: root }).map((file) =>
      readFileSync(path.join(root, file), 'utf8'),
    );
    const scripts = globSync('dist/_astro/*.js', { cwd: root });
    const forCommands = scripts.filter((file) =>
      readFileSync(path.join(root, file), 'utf8').includes('sameCommand'),
    );
    for (const file of forCommands) {
      expect(pages.filter((page) => page.includes(path.basename(file)))).toEqual([]);
    }
  });
});
