/** `npm run browser-lab`: builds the image that the browser lab starts from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bytesOf, type Manifest } from '../core/manifest.ts';
import { image, MANIFEST } from './image.ts';
import { checkRequirements } from './requirements.ts';
import { made } from './stage.ts';

try {
  checkRequirements();
  const folder = await made(image, (name, seconds) => {
    process.stderr.write(`${name}: ${seconds.toFixed(1)} s\n`);
  });
  const manifest = JSON.parse(readFileSync(path.join(folder, MANIFEST), 'utf8')) as Manifest;
  process.stdout.write(
    `${folder}\n${(bytesOf(manifest) / 1e6).toFixed(1)} MB in ${manifest.parts.length} parts. ` +
      'The next "npm run build" puts it into the site.\n',
  );
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
// The emulator leaves timers behind.
process.exit();
