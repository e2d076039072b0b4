import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { ForeignSite } from './foreign-site.ts';
import { testGrading } from './grading.ts';
import { packAll, type Tarball } from './pack.ts';
import { Served } from './served.ts';

let tarballs: Tarball[] = [];
beforeAll(() => {
  tarballs = packAll();
});

/** The versions at both ends of what the packages say they work with. */
const VERSIONS: Record<string, Record<string, string>> = {
  oldest: {
    astro: '7.3.1',
    '@astrojs/starlight': '0.42.0',
    '@astrojs/markdown-satteri': '0.4.0',
    satteri: '0.10.3',
  },
  newest: {
    astro: '^7.3.1',
    '@astrojs/starlight': '>=0.42.0 <1',
    '@astrojs/markdown-satteri': '>=0.4.0 <1',
    satteri: '>=0.10.3 <1',
  },
};
const TYPES = { '@astrojs/check': '0.9.10', typescript: '6.0.3' };

describe.each(Object.entries(VERSIONS))('a site with the %s versions', (_, versions) => {
  let site: ForeignSite;
  let served: Served;

  beforeAll(async () => {
    site = await ForeignSite.install({ ...versions, ...TYPES }, tarballs);
    const { status, output } = await site.run('astro', 'build');
    if (status !== 0) throw new Error(output);
    served = await Served.start(site.folder);
    return async () => {
      await served.stop();
      site.remove();
    };
  });

  test('has no complaint about types', async () => {
    const { status, output } = await site.run('astro', 'check', '--minimumFailingSeverity', 'error');
    expect(output).toContain('0 errors');
    expect(status).toBe(0);
  });

  test('a question is answered', async () => {
    const { page } = served;
    await served.open('/dough/');
    const question = page.locator('knowledge-check').first();
    await question.getByRole('radio', { name: 'Proteins of the flour' }).check();
    await question.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => question.getAttribute('data-verdict')).toBe('right');
    await served.open('/progress/');
    await expect
      .poll(() => page.locator('knowledge-progress').innerText())
      .toContain('1 of 5 answered, 1 right');
  });

  test('a command is compared by the package the site names', async () => {
    await served.open('/dough/');
    const question = served.page.locator('knowledge-check[data-kind="command"]');
    await question.getByRole('textbox').fill('sudo ctr t ls');
    await question.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => question.getAttribute('data-verdict')).toBe('right');
  });

  test('a recorded session is shown', async () => {
    await served.open('/terminal/');
    const session = served.page.locator('recorded-session');
    await expect.poll(() => session.innerText()).toContain('sudo ctr');
    await expect.poll(() => session.innerText()).toContain('containerd 1.7.24');
  });

  test('a transcript is graded', async () => {
    const words = ['--exercises', 'exercises', '--format', 'json', 'up', 'session.txt'];
    const { status, output } = await site.run('check-transcript', ...words);
    expect(output).toContain('"verdict": "pass"');
    expect(status).toBe(0);
  });

  testGrading(() => ({ site, served }));

  test('and no script of a page has thrown', () => {
    expect(served.errors).toEqual([]);
  });

  test('a question of a kind that needs a module says so where there is none', async () => {
    const config = site.read('astro.config.mjs');
    site.write('astro.config.mjs', config.replace(/\{ commands: '[^']+' \}/, ''));
    const { status, output } = await site.run('astro', 'build');
    site.write('astro.config.mjs', config);
    expect(status).not.toBe(0);
    expect(output).toContain('no-command-module');
  });
});

test('an older Starlight stops with what is needed', async () => {
  const versions = { ...VERSIONS['oldest'], astro: '7.2.10', '@astrojs/starlight': '0.41.11' };
  const site = await ForeignSite.install(versions, tarballs, ['--legacy-peer-deps']);
  const { status, output } = await site.run('astro', 'build');
  site.remove();
  expect(status).not.toBe(0);
  expect(output).toMatch(/starlight-knowledge-check needs \S+ >=\S+ <\S+, and this site has \S+\./);
});

test('every tarball has a licence, a README, a list of changes and no TypeScript but declarations', () => {
  expect(tarballs.map(({ name }) => name).sort()).toEqual([
    'container-commands',
    'satteri-markdown-blocks',
    'starlight-exercise-checker',
    'starlight-knowledge-check',
    'starlight-recorded-session',
    'terminal-recording',
  ]);
  for (const { file } of tarballs) {
    const names = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).trim().split('\n');
    for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md', 'package.json']) {
      expect(names).toContain(`package/${name}`);
    }
    expect(names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))).toEqual([]);
  }
});
