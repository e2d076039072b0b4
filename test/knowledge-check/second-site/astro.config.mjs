import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import knowledgeCheck from 'starlight-knowledge-check';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Bread at home',
      plugins: [knowledgeCheck()],
    }),
  ],
});
