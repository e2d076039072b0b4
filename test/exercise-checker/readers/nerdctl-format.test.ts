import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

/** As nerdctl 2.3.5 printed them: `table` and `\\t` are nothing to it. */
const TABLE = [
  'table gone\\tExited (0) Less than a second ago\\t',
  'table quiet\\tUp\\t',
  'table driftwood-web\\tUp\\t0.0.0.0:8080->8080/tcp',
];

describe("nerdctl ps with a format of one's own", () => {
  test('is read field by field', async () => {
    const command = "sudo nerdctl ps -a --format 'table {{.Names}}\\t{{.Status}}\\t{{.Ports}}'";
    const session = paste([command, ...TABLE], ['true']);
    expect(await valuesOf(session, 'task')).toEqual([
      { id: 'gone', status: 'STOPPED', exitStatus: 0, namespace: 'default' },
      { id: 'quiet', status: 'RUNNING', namespace: 'default' },
      { id: 'driftwood-web', status: 'RUNNING', namespace: 'default' },
    ]);
    expect(await valuesOf(session, 'container')).toContainEqual({
      id: 'driftwood-web',
      ports: ['0.0.0.0:8080->8080/tcp'],
      namespace: 'default',
    });
    expect(await valuesOf(session, 'listing')).toMatchObject([
      { of: 'container', ids: ['gone', 'quiet', 'driftwood-web'] },
      { of: 'task', ids: ['gone', 'quiet', 'driftwood-web'] },
    ]);
  });

  test.each([
    [
      '{{.Names}} {{.Status}} {{.Ports}}',
      ['quiet Up', 'driftwood-web Up 0.0.0.0:8080->8080/tcp'],
      ['quiet', 'driftwood-web'],
    ],
    ['{{.Names}}: {{.Status}}', ['quiet: Up', 'driftwood-web: Up'], ['quiet', 'driftwood-web']],
    ['{{ .Names }}', ['quiet', 'driftwood-web'], ['quiet', 'driftwood-web']],
    ['{{.ID}} {{.Names}}', ['01668fe82fe7 quiet', 'b26a96e5a604 driftwood-web'], ['quiet', 'driftwood-web']],
  ])('%s lists what is up', async (template, output, ids) => {
    const session = paste([`sudo nerdctl ps --format '${template}'`, ...output], ['true']);
    const tasks = await valuesOf(session, 'task');
    expect(tasks.map(({ id, status }) => [id, status])).toEqual(ids.map((id) => [id, 'RUNNING']));
    expect(await valuesOf(session, 'listing')).toMatchObject([{ of: 'task', ids }]);
  });

  test('names without a status leave open what runs', async () => {
    const session = paste(["sudo nerdctl ps -a --format '{{.Names}}'", 'gone', 'quiet'], ['true']);
    expect(await valuesOf(session, 'task')).toEqual([]);
    expect(await valuesOf(session, 'listing')).toMatchObject([{ of: 'container', ids: ['gone', 'quiet'] }]);
  });

  test.each([
    ['IDs tell no name', '{{.ID}}', ['01668fe82fe7']],
    ['a row of another shape', '{{.Names}} {{.Status}}', ['quiet Up', 'something else went wrong']],
    ['a container without a name', '{{.Names}}: {{.Status}}', ['quiet: Up', ': Up']],
    ['fields that end nobody knows where', '{{.Names}} {{.Command}} {{.Size}}', ['quiet "httpd -f" 8.0 KiB']],
  ])('%s: the list proves nothing of what is missing', async (_, template, output) => {
    const session = paste([`sudo nerdctl ps -a --format '${template}'`, ...output], ['true']);
    expect(await valuesOf(session, 'listing')).toEqual([]);
  });
});

describe('nerdctl ps in JSON', () => {
  const line = (name: string, status: string): string =>
    `{"Command":"\\"httpd -f\\"","CreatedAt":"2026-11-23T10:00:00Z","ID":"01668fe82fe7","Image":"nginx","Platform":"linux/amd64","Names":"${name}","Ports":"","Status":"${status}","Runtime":"io.containerd.runc.v2","Size":"","Labels":""}`;
  const GONE = line('gone', 'Exited (0) 2 minutes ago');
  const QUIET = line('quiet', 'Up');

  test.each<[string, string[]]>([
    ['--format json', [GONE, QUIET]],
    ["--format '{{json .}}'", [GONE, QUIET]],
    ['--format json, cut by the terminal', [GONE, QUIET].flatMap((row) => [row.slice(0, 90), row.slice(90)])],
    [
      '--format json | jq .',
      [GONE, QUIET].flatMap((row) => JSON.stringify(JSON.parse(row), undefined, 2).split('\n')),
    ],
    [
      '--format json | jq -r \'"\\(.Names) is \\(.Status)"\'',
      ['gone is Exited (0) 2 minutes ago', 'quiet is Up'],
    ],
    ["--format json | jq -r '.Names, .Status'", ['gone', 'Exited (0) 2 minutes ago', 'quiet', 'Up']],
    [
      "--format json | jq -c '{Names, Status}'",
      ['{"Names":"gone","Status":"Exited (0) 2 minutes ago"}', '{"Names":"quiet","Status":"Up"}'],
    ],
    ["--format '{{json .Names}} {{json .Status}}'", ['"gone" "Exited (0) 2 minutes ago"', '"quiet" "Up"']],
  ])('%s', async (flags, output) => {
    const session = paste(
      [`nerdctl ps -a ${flags.replace(', cut by the terminal', '')}`, ...output],
      ['true'],
    );
    const tasks = await valuesOf(session, 'task');
    expect(tasks.map(({ id, status, exitStatus }) => [id, status, exitStatus])).toEqual([
      ['gone', 'STOPPED', 0],
      ['quiet', 'RUNNING', undefined],
    ]);
    expect(await valuesOf(session, 'listing')).toMatchObject([
      { of: 'container', ids: ['gone', 'quiet'] },
      { of: 'task', ids: ['gone', 'quiet'] },
    ]);
  });

  test.each([
    ['| grep quiet', [QUIET]],
    ['| jq \'select(.Names == "quiet")\'', [QUIET]],
    ['| head -1', [QUIET]],
    ['', [QUIET, '{"ID":"01668fe82fe7","Ima']],
    ['', [QUIET, 'time out']],
    ['| jq -r .ID', ['01668fe82fe7']],
  ])('%s of %j is not a complete list', async (filter, output) => {
    const session = paste([`nerdctl ps -a --format json ${filter}`, ...output], ['true']);
    expect(await valuesOf(session, 'container')).toHaveLength(1);
    expect(await valuesOf(session, 'listing')).toEqual([]);
  });

  test('a selection without -a may show what has ended', async () => {
    const command = "nerdctl ps --filter status=exited --format '{{.Names}}'";
    expect(await valuesOf(paste([command, 'gone'], ['true']), 'task')).toEqual([]);
  });
});
