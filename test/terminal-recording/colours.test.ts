import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COLOURS } from '../../plugins/terminal-recording/look/index.ts';

const CSS = readFileSync(
  new URL('../../plugins/terminal-recording/look/terminal-colours.css', import.meta.url),
  'utf8',
);

/** The blocks that set the colours: that for paper, then that for screens of both themes. */
const grounds = [
  ...CSS.matchAll(/\.terminal-look \{\s+(?:color-scheme: dark;\s+)?--session-background[^}]*/g),
].map(
  ([block]) =>
    new Map(
      [...block.matchAll(/--session-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    ),
);

/** Relative luminance (WCAG 2.2). */
function luminance(colour = ''): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const level = parseInt(colour.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['on paper', grounds[0]],
  ['on a screen', grounds[1]],
])('%s', (_, colours) => {
  // The same number holds for text in the colour of the block on that colour: backgrounds and inverse text.
  test.each([...COLOURS, 'text', 'muted', 'accent'])('%s reaches 4.5:1', (name) => {
    expect(colours?.get(name)).toBeDefined();
    expect(contrast(colours?.get(name), colours?.get('background'))).toBeGreaterThanOrEqual(4.5);
  });

  test('text reaches 4.5:1 on what is highlighted and what differs, and that of the head on its ground', () => {
    for (const ground of ['highlight', 'difference']) {
      expect(contrast(colours?.get('text'), colours?.get(ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colours?.get('muted'), colours?.get('head'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours?.get('text'), colours?.get('head'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours?.get('accent'), colours?.get('head'))).toBeGreaterThanOrEqual(4.5);
  });
});

test('every colour has a class for text, and all but black one for backgrounds', () => {
  for (const colour of COLOURS) {
    expect(CSS).toContain(`.sgr-${colour} {`);
    if (colour !== 'black') expect(CSS).toContain(`.sgr-on-${colour} {`);
  }
});
