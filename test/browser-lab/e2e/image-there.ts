import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MANIFEST = fileURLToPath(new URL('../../../dist/lab/manifest.json', import.meta.url));

/** Runs before all tests: without an image there is nothing to test, and that is no success. */
export default function imageThere(): void {
  if (existsSync(MANIFEST)) return;
  throw new Error(
    'The built site has no image of the browser lab. Type: npm run browser-lab && npm run build',
  );
}
