import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import knowledgeCheck from './knowledge-check/index.ts';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Bread at home',
      plugins: [knowledgeCheck()],
    }),
  ],
});
