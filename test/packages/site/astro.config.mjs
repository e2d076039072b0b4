import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
import exerciseChecker from 'starlight-exercise-checker';
import knowledgeCheck from 'starlight-knowledge-check';
import recordedSession from 'starlight-recorded-session';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Bread at home',
      plugins: [
        knowledgeCheck({ commands: 'container-commands/same-command' }),
        recordedSession(),
        exerciseChecker({ exercises: 'exercises', oneFile: true }),
      ],
    }),
  ],
});
