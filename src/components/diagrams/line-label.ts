import {
  AREA_NAME,
  cornersOf,
  WIDTH,
  type Area,
  type Drawing,
  type Label,
  type Line,
  type Point,
} from './drawing.ts';

/** Measures of a label's text, in units of the drawing: 12 high, and as wide as a sans-serif font usually is. */
const ADVANCE = 6.2;
const ASCENT = 10;
const DESCENT = 3;
const GAP = 7;

interface Rectangle {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Where the label of a line goes: beside the longest piece of the line where it covers no box, no other line and
 * no other text, otherwise where it covers least. Pieces up or down have it at their right, then left; others above,
 * then below.
 * @returns nothing for a line without a label
 */
export function lineLabel(drawing: Drawing, line: Line): Label | undefined {
  const { label } = line;
  if (label === undefined) return undefined;
  const places = piecesOf(cornersOf(drawing, line))
    .sort((one, other) => lengthOf(other) - lengthOf(one))
    .flatMap((piece) => placesBeside(piece, label));
  const costs = places.map((place) => costOf(drawing, line, place));
  return places[costs.indexOf(Math.min(...costs))];
}

type Piece = readonly [Point, Point];

function piecesOf(corners: readonly Point[]): Piece[] {
  return corners.flatMap((corner, index) => {
    const next = corners[index + 1];
    return next ? [[corner, next] as const] : [];
  });
}

function lengthOf([[x, y], [toX, toY]]: Piece): number {
  return Math.hypot(toX - x, toY - y);
}

function placesBeside([[x, y], [toX, toY]]: Piece, text: string): Label[] {
  const middle = { x: (x + toX) / 2, y: (y + toY) / 2 };
  const levelled = middle.y + ASCENT / 2 - 1;
  if (Math.abs(toY - y) >= Math.abs(toX - x)) {
    return [
      { text, x: middle.x + GAP, y: levelled, align: 'start' },
      { text, x: middle.x - GAP, y: levelled, align: 'end' },
    ];
  }
  return [
    { text, x: middle.x, y: middle.y - GAP, align: 'middle' },
    { text, x: middle.x, y: middle.y + GAP + ASCENT, align: 'middle' },
  ];
}

/** What a label would cover, in square units; leaving the drawing is worse than anything within. */
function costOf(drawing: Drawing, own: Line, place: Label): number {
  const rectangle = rectangleOf(place);
  const outside = Math.max(0, 3 - rectangle.left) + Math.max(0, rectangle.right - (WIDTH - 3));
  const boxes = drawing.boxes.map(({ x, y, width, height }) => ({
    left: x,
    right: x + width,
    top: y,
    bottom: y + height,
  }));
  const lines = (drawing.lines ?? [])
    .filter((line) => line !== own)
    .flatMap((line) => piecesOf(cornersOf(drawing, line)))
    .map(([[x, y], [toX, toY]]) => ({
      left: Math.min(x, toX) - 1,
      right: Math.max(x, toX) + 1,
      top: Math.min(y, toY) - 1,
      bottom: Math.max(y, toY) + 1,
    }));
  const labels = (drawing.labels ?? []).map(rectangleOf);
  const areas = (drawing.areas ?? []).flatMap(frameOf);
  const covered = [...boxes, ...lines, ...labels, ...areas].map((other) => overlap(rectangle, other));
  return outside * 1000 + covered.reduce((sum, area) => sum + area, 0);
}

/** The borders of an area and its name, which is in its top left corner: between them is room for labels. */
function frameOf({ x, y, width, height, name }: Area): Rectangle[] {
  const right = x + width;
  const bottom = y + height;
  return [
    { left: x, right, top: y - 1, bottom: y + 1 },
    { left: x, right, top: bottom - 1, bottom: bottom + 1 },
    { left: x - 1, right: x + 1, top: y, bottom },
    { left: right - 1, right: right + 1, top: y, bottom },
    rectangleOf({ x: x + AREA_NAME.x, y: y + AREA_NAME.y, text: name }),
  ];
}

function rectangleOf({ x, y, text, align = 'start' }: Label): Rectangle {
  const width = text.length * ADVANCE;
  const left = align === 'start' ? x : align === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - ASCENT, bottom: y + DESCENT };
}

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
