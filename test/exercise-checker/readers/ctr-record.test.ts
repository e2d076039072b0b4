import { describe, expect, test } from 'vitest';
import { IMAGE, paste, valuesOf } from '../support.ts';

describe('the runtime in a record', () => {
  const encoded = Buffer.from('\x1a\x04crun').toString('base64');
  test.each([
    ['.Runtime.Name', ['"io.containerd.runc.v2"'], undefined],
    ['.Runtime', [`{"Name": "io.containerd.runc.v2",`, `"Options": {"value": "${encoded}"}}`], 'crun'],
    ['.Runtime.Options.value', [`"value": "${encoded}"`], 'crun'],
    ['-r .Runtime.Options.value | base64 -d', ['/usr/bin/crun'], 'crun'],
  ])('jq %s names the binary only where it shows it', async (filter, output, binary) => {
    const found = await valuesOf(paste([`ctr c info web | jq ${filter}`, ...output], ['true']), 'runtime');
    expect(found.map((values) => values.binary)).toEqual(binary === undefined ? [] : [binary]);
  });
});

describe('the record of a container', () => {
  const encoded = (binary: string): string => Buffer.from(`\x32\x0d/usr/bin/${binary}`).toString('base64');
  const record = (id: string, binary: string): string =>
    JSON.stringify({
      ID: id,
      Image: IMAGE,
      Runtime: { Name: 'io.containerd.runc.v2', Options: { type_url: 'x', value: encoded(binary) } },
    });

  test('is there, with its image and its runtime', async () => {
    const session = paste(['ctr c info web', record('web', 'crun')], ['true']);
    expect(await valuesOf(session, 'container')).toEqual([
      { id: 'web', image: IMAGE, runtime: 'io.containerd.runc.v2', namespace: 'default' },
    ]);
    expect(await valuesOf(session, 'runtime')).toEqual([
      { id: 'web', name: 'io.containerd.runc.v2', binary: 'crun', namespace: 'default' },
    ]);
  });

  test('of several in a line, each call has its own', async () => {
    const session = paste(
      ['ctr c info plain; ctr c info fast', record('plain', 'runc'), record('fast', 'crun')],
      ['true'],
    );
    expect((await valuesOf(session, 'runtime')).map(({ id, binary }) => [id, binary])).toEqual([
      ['plain', 'runc'],
      ['fast', 'crun'],
    ]);
  });

  test('of several, one may have no options', async () => {
    const rows = [
      '{"Name":"io.containerd.runc.v2"}',
      JSON.stringify(JSON.parse(record('fast', 'crun')).Runtime),
    ];
    const session = paste(
      ['for c in plain fast; do ctr c info $c | jq -c .Runtime; done', ...rows],
      ['true'],
    );
    expect((await valuesOf(session, 'runtime')).map(({ id, binary }) => [id, binary])).toEqual([
      ['plain', undefined],
      ['fast', 'crun'],
    ]);
  });

  test('by a variable whose value no one has seen, it goes by the name in it', async () => {
    const session = paste(
      ['ctr c info $C', record('web', 'crun')],
      ['ctr c info $C | jq .Image', `"${IMAGE}"`],
    );
    expect((await valuesOf(session, 'container')).map(({ id }) => id)).toEqual(['web']);
  });

  test('that is not there shows nothing', async () => {
    const error = 'ctr: container "web" in namespace "default": not found';
    expect(await valuesOf(paste(['ctr c info web', error], ['true']), 'container')).toEqual([]);
  });

  test('of bytes that are not text shows no binary', async () => {
    const rows = [`"value": "${'/'.repeat(4000)}"`];
    expect(await valuesOf(paste(['ctr c info web | grep value', ...rows], ['true']), 'runtime')).toEqual([]);
  });
});
