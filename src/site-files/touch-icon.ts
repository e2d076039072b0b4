import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import sharp from 'sharp';

/** Of iPhones since 2014, in pixels; smaller screens scale it down. */
const SIZE = 180;
/** Of the drawing in `public/favicon.svg`. Phones round the corners themselves, and show what is transparent as black. */
const GROUND = '#0f5f68';

/** The icon of a phone's home screen, drawn from the site's icon. */
export const GET: APIRoute = async () => {
  const drawing = await readFile('public/favicon.svg');
  const picture = await sharp(drawing, { density: 72 * (SIZE / 32) })
    .resize(SIZE, SIZE)
    .flatten({ background: GROUND })
    .png()
    .toBuffer();
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
