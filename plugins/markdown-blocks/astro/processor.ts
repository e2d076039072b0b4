import { isSatteriProcessor, type SatteriResolvedOptions } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { AstroError } from 'astro/errors';

/**
 * The options of the site's Markdown processor, to add plugins to. To be asked for in Astro's own set-up, and not in the
 * hook of Starlight: then plugins come after its asides, and before it unwraps unknown directives.
 * @param blocks what the plugin is about, as at the beginning of a sentence
 * @throws AstroError for a processor that is not Sätteri
 */
export function satteriOptions(
  { processor }: AstroConfig['markdown'],
  blocks: string,
): SatteriResolvedOptions {
  if (processor && isSatteriProcessor(processor)) return processor.options;
  throw new AstroError(
    `${blocks} cannot be read by the Markdown processor "${processor?.name ?? 'none'}".`,
    'Remove "markdown.processor" from the Astro configuration; the default one (Sätteri) is needed.',
  );
}
