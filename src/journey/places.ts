/** Where programs are drawn: clients on top, what they ask below them, and containers at the bottom. */
export const PLACES = ['client', 'daemon', 'launcher', 'shim', 'left', 'middle', 'right'] as const;

type PlaceName = (typeof PLACES)[number];

/** PID 1 has its own place; it is the parent of others, and no list of them has it. */
export type AnyPlace = PlaceName | 'init';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HEIGHT = 46;

/** Height of a picture, in units of the diagrams. */
export const PICTURE_HEIGHT = 328;

/** The rectangle of each place, in units of the diagrams. */
export const RECTANGLES: Readonly<Record<AnyPlace, Rectangle>> = {
  client: { x: 146, y: 6, width: 118, height: HEIGHT },
  init: { x: 6, y: 92, width: 78, height: HEIGHT },
  daemon: { x: 146, y: 92, width: 118, height: HEIGHT },
  launcher: { x: 262, y: 180, width: 94, height: HEIGHT },
  shim: { x: 100, y: 180, width: 122, height: HEIGHT },
  left: { x: 6, y: 274, width: 104, height: HEIGHT },
  middle: { x: 122, y: 274, width: 122, height: HEIGHT },
  right: { x: 256, y: 274, width: 100, height: HEIGHT },
};
