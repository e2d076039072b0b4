import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import browserLab, { hashedFolders, tryInLab } from 'starlight-browser-lab';
import exerciseChecker from 'starlight-exercise-checker';
import knowledgeCheck from 'starlight-knowledge-check';
import recordedSession from 'starlight-recorded-session';
import siteFiles from './src/site-files/index.ts';
import siteHeaders from './src/site-headers/index.ts';
import siteSearch from './src/search/index.ts';
import themeWithoutScript from './src/theme-without-script/index.ts';
import { sitePolicy } from './src/site-headers/policy.ts';
import thirdPartyLicences from './src/third-party-licences/index.ts';
import { satteri } from '@astrojs/markdown-satteri';
import { basePathLinks } from './src/base-path-links.ts';
import { recordedEvidence } from './src/evidence.ts';
import { settings } from './src/settings.ts';
import { tableHeadings } from './src/table-headings.ts';
import { glossaryTerms } from './src/terms/index.ts';
import { wholeWordsInTables } from './src/whole-words.ts';

export default defineConfig({
  site: settings.site,
  base: settings.base,
  // Content lives in ./content. Starlight finds it at `${srcDir}/content/docs`, so srcDir is the root.
  srcDir: '.',
  trailingSlash: 'always',
  markdown: {
    processor: satteri({
      hastPlugins: [
        basePathLinks(settings.base),
        tableHeadings(),
        wholeWordsInTables(),
        // Behind the base path, which it has in its own links.
        glossaryTerms(import.meta.dirname),
      ],
    }),
  },
  integrations: [
    starlight({
      title: 'Under the Hood',
      description:
        'Learn what lives below Docker: containerd, the shim, runc, and the tools that drive them.',
      favicon: '/favicon.svg',
      customCss: ['./src/styles/theme.css'],
      editLink: { baseUrl: `${settings.repository}/edit/main/` },
      lastUpdated: false,
      // The search of this site is src/search.
      pagefind: false,
      components: {
        EditLink: './src/components/EditLink.astro',
        Header: './src/components/Header.astro',
        Hero: './src/components/Hero.astro',
        MarkdownContent: './src/components/MarkdownContent.astro',
        PageTitle: './src/components/PageTitle.astro',
        Pagination: './src/components/Pagination.astro',
        Search: './src/components/Search.astro',
        Sidebar: './src/components/Sidebar.astro',
        TwoColumnContent: './src/components/TwoColumnContent.astro',
      },
      routeMiddleware: './src/page-head.ts',
      expressiveCode: {
        defaultProps: {
          // Long commands wrap: nothing to scroll sideways on a phone, and nothing a keyboard cannot reach.
          wrap: true,
          // Commands to type are no picture of a terminal: those on this site are recorded.
          overridesByLang: { 'sh,bash': { frame: 'none' } },
        },
      },
      sidebar: [
        { slug: 'debug' },
        { slug: 'setup' },
        { slug: 'lab' },
        { slug: 'read' },
        { label: 'Topics', items: [{ autogenerate: { directory: 'topics' } }] },
        { label: 'Exercises', items: [{ autogenerate: { directory: 'exercises' } }] },
        { slug: 'my-progress' },
        { slug: 'review' },
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
            'changes',
          ].map((page) => `reference/${page}`),
        },
        {
          label: 'For authors',
          collapsed: true,
          items: [
            'style',
            'style-guide',
            'writing-exercises',
            'grading-a-class',
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
          uncounted: ['authors/'],
          formerAnswers: 'content/answers-of-version-1.json',
          questionFiles: settings.questionFiles,
          report: settings.questionReport,
          evidence: recordedEvidence('content/sessions', import.meta.dirname),
        }),
        exerciseChecker({ complete: true, oneFile: true }),
        recordedSession({ lab: tryInLab('/lab/') }),
        browserLab(),
      ],
    }),
    siteFiles(),
    siteSearch(),
    thirdPartyLicences({
      // Expressive Code makes a script of texts, and Vite adds one of its own.
      served: [
        'vite',
        'astro-expressive-code',
        '@expressive-code/core',
        '@expressive-code/plugin-frames',
        '@expressive-code/plugin-text-markers',
      ],
      texts: {
        // As its sister, the terminal with a screen, has it.
        '@xterm/headless': 'src/licences/xterm-headless.txt',
        // Without those of all that is only in the bundler.
        vite: 'src/licences/vite.txt',
      },
    }),
    themeWithoutScript(),
    // The last one: it reads the finished pages.
    siteHeaders({ ...sitePolicy, hashedFolders: [...sitePolicy.hashedFolders, ...hashedFolders()] }),
  ],
});
