/**
 * Writes one tool's dialect table from the tool's own help, so that no flag is typed by hand.
 *
 *     node plugins/container-commands/dialects/generate.ts ctr "ctr" "chroot /srv/trixie ctr" > ctr.json
 *
 * Every further argument is a way to start one release of the tool, oldest first. The tables of all
 * releases are merged: a flag or command known to any release is known, because a learner may use any.
 */
import { spawnSync } from 'node:child_process';
import { mergeNodes, readHelp } from './help.ts';
import { encodeCommands, type Table } from './table.ts';
import type { CommandNode } from './model.ts';

/** Flags whose help shows a word after the name although no value follows. */
const WITHOUT_VALUE = new Set(['nerdctl compose down volumes']);

/**
 * Commands that have nothing to do with containers on one machine: the tables go to the reader of a page. What they are told is
 * read as of any program whose flags are not known.
 */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  docker: [
    ...['checkpoint', 'completion', 'config', 'context', 'manifest', 'node', 'plugin', 'secret', 'service'],
    ...['stack', 'swarm', 'trust'],
  ],
  nerdctl: ['apparmor', 'checkpoint', 'completion', 'ipfs', 'manifest'],
};

function run(words: string[]): string {
  const [program = '', ...rest] = words;
  const result = spawnSync(program, rest, { encoding: 'utf8' });
  if (result.error) throw result.error;
  return result.stdout + result.stderr;
}

function walk(start: string[], path: string[], names: string[]): CommandNode {
  const help = readHelp(run([...start, ...path.slice(1), '--help']), path);
  const flags = help.flags.map((flag) =>
    WITHOUT_VALUE.has([...path, flag.names[0]].join(' ')) ? { ...flag, takesValue: false } : flag,
  );
  return {
    names: [...new Set([...names, ...help.aliases])],
    flags,
    commands: help.commands
      .filter(([name = '']) => path.length > 1 || LEFT_OUT[path[0] ?? '']?.includes(name) !== true)
      .map((child) => walk(start, [...path, child[0] ?? ''], child)),
  };
}

const [tool = '', ...starts] = process.argv.slice(2);
if (tool === '' || starts.length === 0) {
  process.stderr.write('usage: generate.ts TOOL START... (START is how one release of the tool is run)\n');
  process.exit(2);
}

const releases = starts.map((start) => {
  const words = start.split(' ');
  const version = /(?<!\d)\d+\.\d+\.\d+/.exec(run([...words, '--version']))?.[0] ?? 'unknown';
  return { version, root: walk(words, [tool], [tool]) };
});
const table: Table = {
  tool,
  versions: releases.map((release) => release.version),
  commands: encodeCommands(releases.map((release) => release.root).reduce(mergeNodes)),
};
process.stdout.write(`${JSON.stringify(table, null, 1)}\n`);
