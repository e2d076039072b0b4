import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firefoxPath, WITHOUT_FIREFOX } from './firefox.ts';

const MANIFEST = fileURLToPath(new URL('../../../dist/lab/manifest.json', import.meta.url));

/** Runs before all tests: without image or Firefox there is less to test, and that is not a success. */
export default function checkRequirements(): void {
  if (!existsSync(MANIFEST)) {
    throw new Error(
      'The built site has no image of the browser lab. Type: npm run browser-lab && npm run build',
    );
  }
  if (firefoxPath() === undefined) throw new Error(WITHOUT_FIREFOX);
}
