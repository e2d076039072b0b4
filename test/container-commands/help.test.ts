import { describe, expect, test } from 'vitest';
import { mergeNodes, readHelp } from '../../plugins/container-commands/dialects/help.ts';
import { decodeCommands, encodeCommands } from '../../plugins/container-commands/dialects/table.ts';

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
    aliases: [],
    flags: [
      { names: ['address', 'a'], takesValue: true },
      { names: ['quiet', 'q'], takesValue: false },
    ],
  });
});

test('the flags of the tool, repeated on the page of a sub-command, are none of its own', () => {
  const page = readHelp(
    [
      'OPTIONS:',
      '   --quiet, -q  Print only the task id',
      'GLOBAL OPTIONS:',
      '   --namespace string, -n string  Namespace',
    ].join('\n'),
    ['ctr', 'tasks', 'list'],
  );
  expect(page.flags).toEqual([{ names: ['quiet', 'q'], takesValue: false }]);
});

test('a flag that may be given several times, as version 2 of the library shows it', () => {
  const page = readHelp('OPTIONS:\n   --env value [ --env value ]    Specify environment (default: false)\n');
  expect(page.flags).toEqual([{ names: ['env'], takesValue: true }]);
});

const NERDCTL = `nerdctl is a command line interface for containerd

Usage: nerdctl [command]

Management commands:
  image       Manage images

Commands:
  help        Help about any command
  ps          List containers

Flags:
  -H, --H string                 Alias of --address (default "/run/containerd/containerd.sock")
      --address string           containerd address, optionally with "unix://" prefix [$CONTAINERD_ADDRESS]
      --debug                    debug mode
      --hosts-dir strings        A directory that contains <HOST:PORT>/hosts.toml
  -h, --help                     help for nerdctl
      --host string              Alias of --address (default "/run/containerd/containerd.sock")
`;

const DOCKER = `Usage:  docker container ls [OPTIONS]

List containers

Aliases:
  docker container ls, docker container list, docker container ps, docker ps

Options:
  -a, --all             Show all containers (default shows just running)
  -f, --filter filter   Filter output based on conditions provided
      --format string   Format output using a custom template:
                        'table':            Print output in table format
                        with column headers (default)
      --no-trunc        Don't truncate output
`;

describe('a help page of cobra', () => {
  test('with flags that are aliases of others', () => {
    expect(readHelp(NERDCTL, ['nerdctl'])).toEqual({
      commands: [['image'], ['ps']],
      aliases: [],
      flags: [
        { names: ['address', 'H', 'host'], takesValue: true },
        { names: ['debug'], takesValue: false },
        { names: ['hosts-dir'], takesValue: true },
        { names: ['help', 'h'], takesValue: false },
      ],
    });
  });

  test('with the spellings of a command in full', () => {
    const page = readHelp(DOCKER, ['docker', 'container', 'ls']);
    expect(page.aliases).toEqual(['ls', 'list', 'ps']);
    expect(readHelp(DOCKER, ['docker', 'ps']).aliases).toEqual(['ps']);
    expect(page.flags.map((flag) => flag.names.join(','))).toEqual([
      'all,a',
      'filter,f',
      'format',
      'no-trunc',
    ]);
  });

  test('with the other names of a command after the heading', () => {
    const page = readHelp('Aliases: ls, list\nFlags:\n  -q, --quiet   Only IDs\n', [
      'nerdctl',
      'image',
      'ls',
    ]);
    expect(page).toEqual({
      commands: [],
      aliases: ['ls', 'list'],
      flags: [{ names: ['quiet', 'q'], takesValue: false }],
    });
  });

  test.each([
    ['      --name string   Assign a name', true],
    ['  -d, --detach        Run in the background', false],
    ['      --sign string[="cosign"]   Sign the image', false],
    ['      --pull[=true]   Pull the image', false],
    ['  -v, --verbose count   Say more', false],
  ])('%s: takes the next word is %s', (line, takesValue) => {
    expect(readHelp(`Flags:\n${line}\n`).flags[0]?.takesValue).toBe(takesValue);
  });

  test('marks of plugins are not part of a name', () => {
    expect(readHelp('Management Commands:\n  buildx*     Docker Buildx\n').commands).toEqual([['buildx']]);
  });
});

test('the stored form gives back what it was made of', () => {
  const help = { names: ['help', 'h'], takesValue: false };
  const root = {
    names: ['tool'],
    flags: [{ names: ['debug'], takesValue: false }, help],
    commands: [
      {
        names: ['images', 'image', 'i'],
        flags: [help],
        commands: [
          {
            names: ['list', 'ls'],
            flags: [{ names: ['filter', 'f'], takesValue: true }, help],
            commands: [],
          },
        ],
      },
    ],
  };
  const commands = encodeCommands(root);
  expect(commands).toEqual({ '': 'debug', 'images|image|i': '', 'images list|ls': 'filter,f=' });
  expect(decodeCommands({ tool: 'tool', versions: [], commands })).toEqual(root);
});

test('two releases make one table', () => {
  const merged = mergeNodes(
    { names: ['run'], flags: [{ names: ['rm'], takesValue: false }], commands: [] },
    { names: ['run'], flags: [{ names: ['sync-fs'], takesValue: false }], commands: [] },
  );
  expect(merged.flags.map((flag) => flag.names[0])).toEqual(['rm', 'sync-fs']);
});

test('a flag renamed between releases keeps both names', () => {
  const flags = (long: string) => [{ names: [long, 't'], takesValue: true }];
  const merged = mergeNodes(
    { names: ['stop'], flags: flags('time'), commands: [] },
    { names: ['stop'], flags: flags('timeout'), commands: [] },
  );
  expect(merged.flags).toEqual([{ names: ['time', 't', 'timeout'], takesValue: true }]);
});
