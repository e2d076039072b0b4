import type { StarlightPlugin } from '@astrojs/starlight/types';
import { browserLabIntegration } from './integration.ts';
import { translations } from './translations.ts';

export { hashedFolders } from './built-image.ts';
export { tryInLab } from './try-in-lab.ts';

/**
 * Starlight plugin: pages can contain the lab, `components/ContainerLab.astro`; a build puts the image beside the pages where
 * `npm run browser-lab` has made it, and says how to get it where not.
 *
 * @example starlight({ plugins: [browserLab()] })
 */
export default function browserLab(): StarlightPlugin {
  return {
    name: 'browser-lab',
    hooks: {
      'i18n:setup'({ injectTranslations }) {
        injectTranslations(translations);
      },
      'config:setup'({ addIntegration }) {
        addIntegration(browserLabIntegration());
      },
    },
  };
}
