import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import { settings } from './src/settings.ts';

export default defineConfig({
  site: settings.site,
  base: settings.base,
  // Content lives in ./content. Starlight finds it at `${srcDir}/content/docs`, so srcDir is the root.
  srcDir: '.',
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: 'Under the Hood',
      description: 'Learn what lives below Docker: containerd, the shim, runc, and the tools that drive them.',
      favicon: '/favicon.svg',
      customCss: ['./src/styles/theme.css'],
      editLink: { baseUrl: `${settings.repository}/edit/main/` },
      lastUpdated: false,
      sidebar: [
        { label: 'Topics', items: [{ autogenerate: { directory: 'topics' } }] },
        { label: 'Exercises', items: [{ autogenerate: { directory: 'exercises' } }] },
        { label: 'Reference', items: [{ autogenerate: { directory: 'reference' } }] },
      ],
      plugins: [],
    }),
  ],
});
