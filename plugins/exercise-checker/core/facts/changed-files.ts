import { baseName, hasCommands, type Invocation } from 'container-commands';
import { isTalker } from './echoed-text.ts';
import { readsText } from './files-read.ts';
import type { ObservedPipeline } from './observation.ts';

/** Programs that leave what is in a file as it is. */
const LEAVE = new Set(
  'ls stat file test [ md5sum sha256sum cmp chmod chown touch du df find cd pushd xdg-open'.split(' '),
);

/**
 * The files, by their names without folders, that a line may have changed by other means than its output: an editor, `sed -i`,
 * `cp`, a script that was told about them. What was in them is then no one's answer any more.
 */
export function changedFiles(line: readonly ObservedPipeline[]): string[] {
  return line.flatMap(({ stages }) =>
    stages.flatMap(({ invocation }) =>
      invocation === undefined || leavesFiles(invocation) ? [] : invocation.words.map(baseName),
    ),
  );
}

function leavesFiles(invocation: Invocation): boolean {
  const { tool, flags, words } = invocation;
  if (LEAVE.has(tool) || hasCommands(tool) || isTalker(invocation)) return true;
  const isInPlace = flags.has('in-place') || flags.has('output') || words.includes('inplace');
  return readsText(invocation) && !isInPlace && tool !== 'uniq';
}
