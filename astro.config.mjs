import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import browserLab, { hashedFolders } from 'starlight-browser-lab';
import exerciseChecker from 'starlight-exercise-checker';
import knowledgeCheck from 'starlight-knowledge-check';
import recordedSession from 'starlight-recorded-session';
import siteHeaders from './src/site-headers/index.ts';
import { sitePolicy } from './src/site-headers/policy.ts';
import thirdPartyLicences from './src/third-party-licences/index.ts';
import { satteri } from '@astrojs/markdown-satteri';
import { basePathLinks } from './src/base-path-links.ts';
import { recordedEvidence } from './src/evidence.ts';
import { settings } from './src/settings.ts';
import { tableHeadings } from './src/table-headings.ts';

export default defineConfig({
  site: settings.site,
  base: settings.base,
  // Content lives in ./content. Starlight finds it at `${srcDir}/content/docs`, so srcDir is the root.
  srcDir: '.',
  trailingSlash: 'always',
  markdown: { processor: satteri({ hastPlugins: [basePathLinks(settings.base), tableHeadings()] }) },
  integrations: [
    starlight({
      title: 'Under the Hood',
      description:
        'Learn what lives below Docker: containerd, the shim, runc, and the tools that drive them.',
      favicon: '/favicon.svg',
      customCss: ['./src/styles/theme.css'],
      editLink: { baseUrl: `${settings.repository}/edit/main/` },
      lastUpdated: false,
      components: {
        EditLink: './src/components/EditLink.astro',
        Hero: './src/components/Hero.astro',
        PageTitle: './src/components/PageTitle.astro',
        Search: './src/components/Search.astro',
      },
      // Long commands wrap: nothing to scroll sideways on a phone, and nothing a keyboard cannot reach.
      expressiveCode: { defaultProps: { wrap: true } },
      sidebar: [
        { slug: 'debug' },
        { slug: 'setup' },
        { slug: 'lab' },
        { label: 'Topics', items: [{ autogenerate: { directory: 'topics' } }] },
        { label: 'Exercises', items: [{ autogenerate: { directory: 'exercises' } }] },
        { slug: 'my-progress' },
        {
          label: 'Reference',
          items: [
            'errors',
            'glossary',
            'commands',
            'versions',
            'cri-o',
            'self-grading',
            'what-the-checker-reads',
            'sources',
          ].map((page) => `reference/${page}`),
        },
        {
          label: 'For authors',
          collapsed: true,
          items: [
            'style-guide',
            'writing-exercises',
            'writing-knowledge-checks',
            'knowledge-check-kinds',
            'writing-recorded-sessions',
            'coverage',
          ].map((page) => `authors/${page}`),
        },
      ],
      plugins: [
        knowledgeCheck({
          commands: 'container-commands/same-command',
          evidence: recordedEvidence('content/sessions', import.meta.dirname),
        }),
        exerciseChecker({ complete: true, oneFile: true }),
        recordedSession(),
        browserLab(),
      ],
    }),
    thirdPartyLicences({
      // Pagefind writes its own scripts, Expressive Code makes one of texts, and Vite adds one of its own.
      served: [
        'pagefind',
        'vite',
        'astro-expressive-code',
        '@expressive-code/core',
        '@expressive-code/plugin-frames',
        '@expressive-code/plugin-text-markers',
      ],
      texts: {
        '@pagefind/default-ui': 'node_modules/pagefind/LICENSE/LICENSE',
        // It comes with the licence of a program for searching files, too, of which nothing is served.
        pagefind: 'node_modules/pagefind/LICENSE/LICENSE',
        // As its sister, the terminal with a screen, has it.
        '@xterm/headless': 'src/licences/xterm-headless.txt',
        // Without those of all that is only in the bundler.
        vite: 'src/licences/vite.txt',
      },
    }),
    // The last one: it reads the finished pages.
    siteHeaders({ ...sitePolicy, hashedFolders: [...sitePolicy.hashedFolders, ...hashedFolders()] }),
  ],
});
