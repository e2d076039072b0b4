import { describe, expect, test } from 'vitest';
import {
  checkDrawing,
  endPoint,
  kindsOf,
  pathOf,
  type Box,
  type BoxKind,
  type Drawing,
  type End,
  type Line,
} from '../../src/components/diagrams/drawing.ts';
import { lineLabel } from '../../src/components/diagrams/line-label.ts';

function box(id: string, x: number, y: number, more: Partial<Box> = {}): Box {
  return { id, x, y, width: 100, height: 40, name: id, kind: 'plain', ...more };
}

function drawing(more: Partial<Drawing> = {}): Drawing {
  return {
    id: 'sample',
    title: 'A sample',
    height: 300,
    boxes: [box('shim', 10, 20), box('runc', 200, 200)],
    ...more,
  };
}

describe('ends of lines', () => {
  test.each<[End, [number, number]]>([
    ['shim.top', [60, 20]],
    ['shim.bottom', [60, 60]],
    ['shim.left', [10, 40]],
    ['shim.right', [110, 40]],
    [
      [7, 8],
      [7, 8],
    ],
  ])('%j is at %j', (end, point) => {
    expect(endPoint(drawing(), end)).toEqual(point);
  });

  test('an id may hold a dot', () => {
    expect(endPoint(drawing({ boxes: [box('config.json', 0, 0)] }), 'config.json.bottom')).toEqual([50, 40]);
  });

  test.each([
    ['shmi.top', 'Drawing "sample", line end "shmi.top": there is no box "shmi". Did you mean "shim"?'],
    [
      'dockerd.top',
      'Drawing "sample", line end "dockerd.top": there is no box "dockerd". There are: shim, runc.',
    ],
    [
      'shim.middle',
      'Drawing "sample", line end "shim.middle": "middle" is not a side. Use top, bottom, left or right.',
    ],
  ])('%s is refused', (end, message) => {
    expect(() => endPoint(drawing(), end as End)).toThrow(message);
  });
});

describe('path of a line', () => {
  test.each<[string, Line, string]>([
    ['straight', { kind: 'asks', from: [0, 0], to: [0, 50] }, 'M0 0L0 50'],
    [
      'with a rounded corner',
      { kind: 'parent', from: [0, 0], via: [[0, 50]], to: [50, 50] },
      'M0 0L0 44Q0 50 6 50L50 50',
    ],
    [
      'with less rounding where there is no room',
      { kind: 'parent', from: [0, 0], via: [[0, 4]], to: [50, 4] },
      'M0 0L0 2Q0 4 6 4L50 4',
    ],
    ['from box to box', { kind: 'data', from: 'shim.right', to: 'runc.left' }, 'M110 40L200 220'],
  ])('%s', (_name, line, path) => {
    expect(pathOf(drawing(), line)).toBe(path);
  });
});

describe('label of a line', () => {
  const down: Line = { kind: 'asks', from: [180, 100], to: [180, 140], label: 'ttrpc' };

  test.each<[string, Partial<Drawing>, Line, object | undefined]>([
    ['is not there without text', {}, { kind: 'asks', from: [0, 0], to: [0, 9] }, undefined],
    ['goes right of a line down', {}, down, { x: 187, y: 124, align: 'start' }],
    [
      'goes left of it before it covers a box',
      { boxes: [box('runc', 190, 100)] },
      down,
      { x: 173, align: 'end' },
    ],
    [
      'goes left of it before it covers another line',
      { lines: [{ kind: 'data', from: [200, 100], to: [200, 140] }] },
      down,
      { x: 173, align: 'end' },
    ],
    [
      'goes left of it before it leaves the drawing',
      {},
      { ...down, from: [350, 100], to: [350, 140] },
      { x: 343, align: 'end' },
    ],
    [
      'goes above a line across',
      {},
      { ...down, from: [100, 140], to: [180, 140] },
      { x: 140, y: 133, align: 'middle' },
    ],
    [
      'goes below it before it covers other text',
      { labels: [{ x: 100, y: 133, text: 'user space' }] },
      { ...down, from: [100, 140], to: [180, 140] },
      { x: 140, y: 157, align: 'middle' },
    ],
    [
      'goes to the longest piece of a line with corners',
      {},
      {
        ...down,
        from: [150, 100],
        via: [
          [150, 110],
          [250, 110],
        ],
        to: [250, 130],
      },
      { x: 200, y: 103 },
    ],
  ])('%s', (_name, more, line, place) => {
    const label = lineLabel(drawing(more), line);
    if (place === undefined) expect(label).toBeUndefined();
    else expect(label).toMatchObject({ text: 'ttrpc', ...place });
  });
});

describe('kinds in the legend', () => {
  const boxes = (...kinds: BoxKind[]): Box[] =>
    kinds.map((kind, index) => box(`box-${index}`, 0, 0, { kind }));

  test.each<[Partial<Drawing>, string[]]>([
    [{}, []],
    [{ boxes: boxes('plain', 'strong') }, []],
    [{ boxes: boxes('file', 'kernel', 'passing', 'kernel') }, ['passing', 'kernel', 'file']],
    [{ areas: [{ x: 0, y: 0, width: 9, height: 9, name: 'pod', kind: 'group' }] }, []],
    [
      {
        areas: [{ x: 0, y: 0, width: 9, height: 9, name: 'machine', kind: 'boundary' }],
        lines: [
          { kind: 'data', from: [0, 0], to: [9, 9] },
          { kind: 'asks', from: [0, 0], to: [9, 9] },
        ],
      },
      ['asks', 'data', 'boundary'],
    ],
  ])('%j: %j', (more, kinds) => {
    expect(kindsOf(drawing(more))).toEqual(kinds);
  });
});

describe('drawings that would come out wrong', () => {
  test('one that is right is taken', () => {
    expect(() => checkDrawing(drawing())).not.toThrow();
  });

  test.each<[Box[], string]>([
    [
      [box('shim', 0, 0), box('shim', 200, 0)],
      'Drawing "sample", box "shim": another box has this id, and a line could mean either.',
    ],
    [
      [box('shim', 300, 0)],
      'Drawing "sample", box "shim": it does not fit into the drawing, 360 wide and 300 high.',
    ],
    [
      [box('shim', 0, 280)],
      'Drawing "sample", box "shim": it does not fit into the drawing, 360 wide and 300 high.',
    ],
    [
      [box('shim', 0, 0, { name: 'containerd-shim' })],
      'Drawing "sample", box "shim": its name needs about 122 units, and the box is 100 wide.',
    ],
  ])('%j', (boxes, message) => {
    expect(() => checkDrawing(drawing({ boxes }))).toThrow(message);
  });
});
