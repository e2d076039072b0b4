import type { End, Point } from '../components/diagrams/drawing.ts';
import { RECTANGLES, type AnyPlace } from './places.ts';

/** How a line gets from one place to another. */
export interface Way {
  readonly from: End;
  readonly via?: readonly Point[];
  readonly to: End;
}

const bottom = (place: AnyPlace): number => RECTANGLES[place].y + RECTANGLES[place].height;
const centre = (place: AnyPlace): number => RECTANGLES[place].x + RECTANGLES[place].width / 2;
const middle = (place: AnyPlace): number => RECTANGLES[place].y + RECTANGLES[place].height / 2;

/** Half of the way between the shim and what is below it. */
const BELOW_SHIM = (bottom('shim') + RECTANGLES.middle.y) / 2;
const INIT = centre('init');

/** Down from the shim, with corners where the other place is not below it. */
function fromShim(x: number, to: AnyPlace): Way {
  const corners: Point[] = [
    [x, BELOW_SHIM],
    [centre(to), BELOW_SHIM],
  ];
  return { from: [x, bottom('shim')], via: corners, to: `${to}.top` };
}

/** From a parent to its child. What is missing has not been seen in any recording. */
const PARENTS: Readonly<Record<string, Way>> = {
  'init daemon': { from: 'init.right', to: 'daemon.left' },
  'init shim': { from: 'init.bottom', via: [[INIT, middle('shim')]], to: 'shim.left' },
  'init middle': { from: 'init.bottom', via: [[INIT, middle('middle')]], to: 'middle.left' },
  'daemon launcher': {
    from: 'daemon.right',
    via: [[centre('launcher'), middle('daemon')]],
    to: 'launcher.top',
  },
  'launcher shim': { from: 'launcher.left', to: 'shim.right' },
  'launcher right': { from: [centre('right'), bottom('launcher')], to: 'right.top' },
  'shim middle': { from: [centre('middle'), bottom('shim')], to: 'middle.top' },
  'shim left': fromShim(RECTANGLES.shim.x + 22, 'left'),
  'shim right': fromShim(RECTANGLES.shim.x + RECTANGLES.shim.width - 16, 'right'),
  'right middle': { from: 'right.left', to: 'middle.right' },
};

/** From who asks to who is asked. */
const REQUESTS: Readonly<Record<string, Way>> = {
  'client daemon': { from: 'client.bottom', to: 'daemon.top' },
  'daemon shim': { from: [184, bottom('daemon')], to: [184, RECTANGLES.shim.y] },
};

/** The way of a line from a parent to its child; undefined if none is known. */
export function wayToChild(from: AnyPlace, to: AnyPlace): Way | undefined {
  return PARENTS[`${from} ${to}`];
}

/** The way of a line from who asks to who is asked; undefined if none is known. */
export function wayOfRequest(from: AnyPlace, to: AnyPlace): Way | undefined {
  return REQUESTS[`${from} ${to}`];
}
