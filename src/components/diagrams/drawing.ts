import { nearNames } from 'satteri-markdown-blocks';

/** Width of every drawing, in its own units. At 360 a unit is about a CSS pixel on a phone, so text stays legible. */
export const WIDTH = 360;

/** A place in a drawing: to the right and down from its top left corner. */
export type Point = readonly [x: number, y: number];

export type BoxKind = 'plain' | 'strong' | 'passing' | 'kernel' | 'file' | 'missing';
export type LineKind = 'asks' | 'parent' | 'data';
type AreaKind = 'group' | 'boundary';
type Side = 'top' | 'bottom' | 'left' | 'right';

/** The middle of a box's side, such as `shim.top`, or a place. */
export type End = `${string}.${Side}` | Point;

export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Set in monospace: about 8 units a character. */
  name: string;
  note?: string;
  kind: BoxKind;
}

export interface Line {
  kind: LineKind;
  from: End;
  to: End;
  /** Corners on the way. */
  via?: readonly Point[];
  label?: string;
  /** False for a piece of a line that goes on in another one. */
  head?: boolean;
}

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
  name: string;
  /** `boundary` is a border of trust. */
  kind: AreaKind;
}

export interface Label {
  x: number;
  y: number;
  text: string;
  align?: 'start' | 'middle' | 'end';
}

/** What a diagram shows, without how it looks. */
export interface Drawing {
  /** Prefix of the ids inside the drawing, unique on its page. */
  id: string;
  /** Says in a few words what the picture is about; the details are in the text alternative. */
  title: string;
  height: number;
  areas?: readonly Area[];
  boxes: readonly Box[];
  lines?: readonly Line[];
  labels?: readonly Label[];
}

/** What a legend can explain. Plain and strong boxes and groups explain themselves. */
export type LegendKind = LineKind | Exclude<BoxKind, 'plain' | 'strong'> | Exclude<AreaKind, 'group'>;

const LEGEND: readonly LegendKind[] = [
  'asks',
  'parent',
  'data',
  'passing',
  'missing',
  'kernel',
  'file',
  'boundary',
];

const RADIUS = 6;

/** Where the name of an area begins, from its top left corner. */
export const AREA_NAME = { x: 9, y: 16 };

/**
 * Where an end of a line is.
 * @throws Error that names the drawing, the end and the boxes there are
 */
export function endPoint(drawing: Drawing, end: End): Point {
  if (typeof end !== 'string') return end;
  const dot = end.lastIndexOf('.');
  const id = end.slice(0, dot);
  const side = end.slice(dot + 1);
  const box = drawing.boxes.find((candidate) => candidate.id === id);
  if (!box) throw new Error(`${problemAt(drawing, end)}: there is no box "${id}". ${boxesNear(drawing, id)}`);
  switch (side) {
    case 'top':
      return [box.x + box.width / 2, box.y];
    case 'bottom':
      return [box.x + box.width / 2, box.y + box.height];
    case 'left':
      return [box.x, box.y + box.height / 2];
    case 'right':
      return [box.x + box.width, box.y + box.height / 2];
    default:
      throw new Error(`${problemAt(drawing, end)}: "${side}" is not a side. Use top, bottom, left or right.`);
  }
}

/** All corners of a line, with both ends. */
export function cornersOf(drawing: Drawing, line: Line): Point[] {
  return [endPoint(drawing, line.from), ...(line.via ?? []), endPoint(drawing, line.to)];
}

/** The line as path data of SVG, its corners rounded. */
export function pathOf(drawing: Drawing, line: Line): string {
  const corners = cornersOf(drawing, line);
  return corners
    .map((corner, index) => {
      const before = corners[index - 1];
      const after = corners[index + 1];
      if (!before) return `M${written(corner)}`;
      if (!after) return `L${written(corner)}`;
      return `L${written(towards(corner, before))}Q${written(corner)} ${written(towards(corner, after))}`;
    })
    .join('');
}

/** The kinds that a drawing uses and a legend explains, always in the same order. */
export function kindsOf({ lines = [], boxes, areas = [] }: Drawing): LegendKind[] {
  const used = new Set<string>([...lines, ...boxes, ...areas].map(({ kind }) => kind));
  return LEGEND.filter((kind) => used.has(kind));
}

/**
 * Refuses a drawing that would come out wrong without anyone noticing.
 * @throws Error for two boxes with one id, a box beyond the edge, or a name wider than its box
 */
export function checkDrawing({ id, boxes, height }: Drawing): void {
  for (const [index, box] of boxes.entries()) {
    const where = `Drawing "${id}", box "${box.id}"`;
    if (boxes.findIndex((other) => other.id === box.id) !== index) {
      throw new Error(`${where}: another box has this id, and a line could mean either.`);
    }
    if (box.x < 0 || box.y < 0 || box.x + box.width > WIDTH || box.y + box.height > height) {
      throw new Error(`${where}: it does not fit into the drawing, ${WIDTH} wide and ${height} high.`);
    }
    const needed = Math.ceil(box.name.length * NAME_ADVANCE);
    if (needed > box.width) {
      throw new Error(`${where}: its name needs about ${needed} units, and the box is ${box.width} wide.`);
    }
  }
}

/** Width of a character of a box's name: 0.6 em, as in almost every monospaced font. */
const NAME_ADVANCE = 13.5 * 0.6;

function problemAt({ id }: Drawing, end: string): string {
  return `Drawing "${id}", line end "${end}"`;
}

function boxesNear({ boxes }: Drawing, id: string): string {
  const ids = boxes.map((box) => box.id);
  const [nearest] = nearNames(id, ids);
  return nearest === undefined ? `There are: ${ids.join(', ')}.` : `Did you mean "${nearest}"?`;
}

/** The place where the rounding of a corner begins: at most half the way to the next one. */
function towards([x, y]: Point, [toX, toY]: Point): Point {
  const length = Math.hypot(toX - x, toY - y);
  if (length === 0) return [x, y];
  const part = Math.min(RADIUS, length / 2) / length;
  return [x + (toX - x) * part, y + (toY - y) * part];
}

function written([x, y]: Point): string {
  return `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`;
}
