import { expect, test } from 'vitest';
import { mergeNodes, readHelp } from '../../plugins/container-commands/dialects/help.ts';

const OLDER = `NAME:
   ctr tasks - manage tasks

COMMANDS:
   delete, del, remove, rm  delete one or more tasks
   list, ls                 list tasks
   help, h                  Shows a list of commands

OPTIONS:
   --address value, -a value    address for containerd's GRPC server [$CONTAINERD_ADDRESS]
   --quiet, -q                  print only the IDs
`;

test('a help page of urfave/cli', () => {
  expect(readHelp(OLDER)).toEqual({
    commands: [
      ['delete', 'del', 'remove', 'rm'],
      ['list', 'ls'],
    ],
    flags: [
      { names: ['address', 'a'], takesValue: true },
      { names: ['quiet', 'q'], takesValue: false },
    ],
  });
});

test('a flag that may be given several times, as version 2 of the library shows it', () => {
  const page = readHelp('OPTIONS:\n   --env value [ --env value ]    Specify environment (default: false)\n');
  expect(page.flags).toEqual([{ names: ['env'], takesValue: true }]);
});

test('two releases make one table', () => {
  const merged = mergeNodes(
    { names: ['run'], flags: [{ names: ['rm'], takesValue: false }], commands: [] },
    { names: ['run'], flags: [{ names: ['sync-fs'], takesValue: false }], commands: [] },
  );
  expect(merged.flags.map((flag) => flag.names[0])).toEqual(['rm', 'sync-fs']);
});
