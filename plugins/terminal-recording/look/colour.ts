import type { IBufferCell } from '@xterm/headless';
import { COLOURS, type Colour, type Rendition } from './rendition.ts';

/** The sixteen colours as xterm draws them by default. */
const PALETTE: readonly (readonly [number, number, number])[] = [
  [0, 0, 0],
  [205, 0, 0],
  [0, 205, 0],
  [205, 205, 0],
  [0, 0, 238],
  [205, 0, 205],
  [0, 205, 205],
  [229, 229, 229],
  [127, 127, 127],
  [255, 0, 0],
  [0, 255, 0],
  [255, 255, 0],
  [92, 92, 255],
  [255, 0, 255],
  [0, 255, 255],
  [255, 255, 255],
];

/** Levels of red, green and blue in the 6 x 6 x 6 colours from number 16 on (xterm). */
const LEVELS = [0, 95, 135, 175, 215, 255];

/**
 * How a cell looks. Only the sixteen colours come out: a page has them for its light and its dark theme, each
 * with enough contrast, and needs no inline style for any other.
 */
export function renditionOf(cell: IBufferCell): Rendition {
  const foreground = cell.isFgDefault() ? undefined : nearest(cell.isFgRGB(), cell.getFgColor());
  const background = cell.isBgDefault() ? undefined : nearest(cell.isBgRGB(), cell.getBgColor());
  return {
    ...(foreground ? { foreground } : {}),
    ...(background ? { background } : {}),
    ...(cell.isBold() ? { bold: true } : {}),
    ...(cell.isDim() ? { dim: true } : {}),
    ...(cell.isItalic() ? { italic: true } : {}),
    ...(cell.isUnderline() ? { underline: true } : {}),
    ...(cell.isInverse() ? { inverse: true } : {}),
  };
}

/** The nearest of the sixteen colours. @param colour 0xRRGGBB, or a number of the 256 colours */
function nearest(isRgb: boolean, colour: number): Colour | undefined {
  if (!isRgb && colour < COLOURS.length) return COLOURS[colour];
  const wanted = isRgb ? [(colour >> 16) & 0xff, (colour >> 8) & 0xff, colour & 0xff] : fromNumber(colour);
  const distances = PALETTE.map((candidate) =>
    candidate.reduce((sum, level, index) => sum + (level - (wanted[index] ?? 0)) ** 2, 0),
  );
  return COLOURS[distances.indexOf(Math.min(...distances))];
}

function fromNumber(colour: number): number[] {
  if (colour >= 232) return Array.from({ length: 3 }, () => 8 + (colour - 232) * 10);
  const cube = colour - 16;
  return [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((level) => LEVELS[level] ?? 0);
}
