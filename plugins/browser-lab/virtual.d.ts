/** The image that the site serves; see integration.ts. */
declare module 'virtual:browser-lab/image' {
  import type { Manifest } from './core/manifest.ts';
  export const image: (Manifest & { readonly bytes: number }) | undefined;
}
