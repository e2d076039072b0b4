import { describe, expect, test } from 'vitest';
import { readCommandLine, ShellEnvironment } from '../../plugins/container-commands/index.ts';

/** The commands that the last of some lines stands for, each as its words. */
function ranBy(...lines: string[]): string[] {
  const environment = new ShellEnvironment();
  let pipelines: ReturnType<typeof readCommandLine> = [];
  for (const line of lines) pipelines = readCommandLine(line, environment);
  return pipelines.flatMap(({ stages }) => stages.map(({ words }) => words.join(' ')));
}

const WRITTEN = "cat > look.sh <<'EOF'\n#!/bin/sh\nctr -n $1 t ls\nEOF";

describe('a script that the session wrote', () => {
  test.each([
    ['./look.sh blue', ['ctr -n blue t ls']],
    ['sudo ./look.sh blue', ['sudo ctr -n blue t ls']],
    ['sh look.sh blue', ['ctr -n blue t ls']],
    ['bash -e ~/look.sh blue', ['ctr -n blue t ls']],
    ['. ./look.sh blue', ['ctr -n blue t ls']],
    ['for n in a b; do ./look.sh $n; done', ['ctr -n a t ls', 'ctr -n b t ls']],
  ])('%s', (line, commands) => {
    expect(ranBy(WRITTEN, line)).toEqual(commands);
  });

  test.each([
    ['by tee', "tee look.sh <<'EOF'\nctr t ls\nEOF"],
    ['by tee, which is asked to be quiet', "sudo tee look.sh <<'EOF' > /dev/null\nctr t ls\nEOF"],
  ])('%s', (_, written) => {
    expect(ranBy(written, './look.sh')).toEqual(['ctr t ls']);
  });

  test.each([
    ['shows its commands itself', WRITTEN, 'sh -x look.sh blue'],
    ['is only read, and not run', WRITTEN, 'bash -n look.sh'],
    ['is none of a shell', "cat > look.sh <<'EOF'\n#!/usr/bin/env python3\nprint(1)\nEOF", './look.sh'],
    ['sets -x', "cat > look.sh <<'EOF'\nset -x\nctr t ls\nEOF", './look.sh'],
    ['is only a part of a file', "cat >> look.sh <<'EOF'\nctr t ls\nEOF", './look.sh'],
    ['calls itself', "cat > look.sh <<'EOF'\n./look.sh\nEOF", './look.sh'],
  ])('is not followed where it %s', (_, written, line) => {
    expect(ranBy(written, line)).toEqual([line]);
  });

  test('what a script sets stays where the shell of the session read it', () => {
    const sets = "cat > names.sh <<'EOF'\nN=blue\nEOF";
    expect(ranBy(sets, '. ./names.sh', 'echo $N')).toEqual(['echo blue']);
    expect(ranBy(sets, './names.sh', 'echo $N')).toEqual(['echo $N']);
  });
});
