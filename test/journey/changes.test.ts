import { describe, expect, test } from 'vitest';
import { changesBetween, type Running } from '../../src/journey/changes.ts';
import { pictureInWords, sentenceOf } from '../../src/journey/sentences.ts';

function running(name: string, pid: number, parent: number): Running {
  return {
    program: { name, command: name, at: 'middle', passing: false },
    process: { pid, parent, state: 'S', command: name, line: 0 },
  };
}

/** The changes as a reader sees them. */
function told(before: readonly Running[], now: readonly Running[]): string[] {
  return changesBetween(before, now).map((change) => {
    const { label, text } = sentenceOf(change);
    return `${label}: ${text.replaceAll('`', '')}`;
  });
}

describe('between two moments', () => {
  const daemon = running('containerd', 10, 1);
  const start = running('start', 20, 10);
  const shim = running('shim', 30, 20);

  test('nothing has changed where the lists are the same', () => {
    expect(told([daemon, start], [daemon, start])).toEqual([]);
  });

  test('a process is new, with its parent', () => {
    expect(told([daemon], [daemon, start, running('ctr', 7, 5)])).toEqual([
      'New: start, PID 20, child of containerd',
      'New: ctr, PID 7',
    ]);
  });

  test('a process is adopted, and the one that left it is gone', () => {
    expect(told([daemon, start, shim], [daemon, running('shim', 30, 1)])).toEqual([
      'Adopted: shim, PID 30, by init, no longer a child of start',
      'Gone: start, PID 20',
    ]);
  });

  test('a process is another program under the same PID', () => {
    expect(told([running('runc init', 40, 30)], [running('httpd', 40, 30)])).toEqual([
      'Became: runc init, PID 40, is now httpd',
    ]);
  });

  test('the same program under another PID is another process', () => {
    expect(told([daemon], [running('containerd', 11, 1)])).toEqual([
      'New: containerd, PID 11, child of init',
      'Gone: containerd, PID 10',
    ]);
  });

  test('a process that was adopted and became another program tells both', () => {
    expect(told([shim, running('x', 40, 30)], [shim, running('y', 40, 1)])).toEqual([
      'Adopted: y, PID 40, by init, no longer a child of shim',
      'Became: x, PID 40, is now y',
    ]);
  });
});

test('a picture in words names parents with their children, and who asks whom', () => {
  const all = [running('containerd', 10, 1), running('shim', 30, 1), running('httpd', 40, 30)];
  expect(pictureInWords({ running: all, asks: [{ from: 'containerd', to: 'shim' }] })).toBe(
    'init is the parent of containerd and shim. shim is the parent of httpd. containerd asks shim.',
  );
});
