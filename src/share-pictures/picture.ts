import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { drawCard, PICTURE, type Card, type Drawn } from './card.ts';

const FONTS = 'node_modules/@fontsource/ibm-plex-sans/files';
/** Pictures of earlier builds, each under a hash of its drawing; in Astro's own folder for such things. */
const KEPT = 'node_modules/.astro/share-pictures';

/** The program that sets the text, and its version: another one may draw the same otherwise. */
const PROGRAM = 'node_modules/satori/package.json';

let fonts: Promise<Font[]> | undefined;

/** The picture of a page as PNG. One that an earlier build drew in the same way is taken from there. */
export async function pictureOf(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const drawing = drawCard(card);
  const hash = createHash('sha256')
    .update(JSON.stringify(drawing))
    .update(await readFile(PROGRAM));
  const file = path.join(KEPT, `${hash.digest('hex').slice(0, 32)}.png`);
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    const picture = await paint(drawing);
    await mkdir(KEPT, { recursive: true });
    await writeFile(file, picture);
    return new Uint8Array(picture);
  }
}

async function paint(drawing: Drawn): Promise<Buffer> {
  fonts ??= Promise.all([fontOf(400), fontOf(600)]);
  const element = drawing as Parameters<typeof satori>[0];
  const svg = await satori(element, { ...PICTURE, fonts: await fonts });
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer();
}

async function fontOf(weight: 400 | 600): Promise<Font> {
  const data = await readFile(path.join(FONTS, `ibm-plex-sans-latin-${weight}-normal.woff`));
  return { name: 'Plex', data, weight, style: 'normal' };
}
