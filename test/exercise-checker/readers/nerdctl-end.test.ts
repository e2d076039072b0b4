import { describe, expect, test } from 'vitest';
import { factsOf, paste, valuesOf } from '../support.ts';
import { ALPINE, DIGEST, HEX } from './nerdctl-outputs.ts';

describe('nerdctl stop, kill, rm and the images', () => {
  test.each([
    ['nerdctl stop web', 'web', 'SIGTERM'],
    ['nerdctl stop -s QUIT web', 'web', 'SIGQUIT'],
    ['nerdctl kill web', HEX, 'SIGKILL'],
    ['nerdctl kill --signal=15 web', HEX, 'SIGTERM'],
    ['nerdctl container kill -s sigint web', HEX, 'SIGINT'],
  ])('%s', async (command, printed, signal) => {
    expect(await valuesOf(paste([command, printed]), 'kill')).toEqual([
      { id: 'web', signal, namespace: 'default', succeeded: true },
    ]);
  });

  test('rm deletes task and record', async () => {
    expect(await valuesOf(paste(['nerdctl rm -f web', 'web']), 'delete')).toMatchObject([
      { of: 'task', id: 'web', forced: true, succeeded: true },
      { of: 'container', id: 'web', forced: true, succeeded: true },
    ]);
  });

  test('of several, each is judged by itself', async () => {
    const text = paste([
      'nerdctl rm -f web ghost',
      'web',
      'ERRO[0000] 1 errors:',
      'no such container: ghost',
    ]);
    expect((await valuesOf(text, 'delete')).map(({ id, succeeded }) => [id, succeeded])).toEqual([
      ['web', true],
      ['web', true],
      ['ghost', false],
      ['ghost', false],
    ]);
  });

  test('rmi takes a name or an ID, and tells the name', async () => {
    const untagged = `Untagged: ${ALPINE}@${DIGEST}`;
    for (const command of ['nerdctl rmi alpine', 'nerdctl image rm 9417fd9938ce']) {
      expect(await valuesOf(paste([command, untagged, `Deleted: ${DIGEST}`]), 'delete')).toMatchObject([
        { of: 'image', id: ALPINE, succeeded: true },
      ]);
    }
    const missing = paste(['nerdctl rmi alpine', 'FATA[0000] 1 errors:', 'no such image: alpine']);
    expect(await valuesOf(missing, 'delete')).toMatchObject([{ succeeded: false, error: 'image-missing' }]);
  });

  test('tag, save and load', async () => {
    const text = paste(
      ['nerdctl tag alpine localhost:5000/alpine:1'],
      ['nerdctl save -o a.tar alpine'],
      ['nerdctl load -i a.tar', `unpacking ${ALPINE} (${DIGEST})...`, `Loaded image: ${ALPINE}`],
      ['nerdctl load < a.tar', `Loaded image: ${ALPINE}`],
    );
    expect(await valuesOf(text, 'tag')).toMatchObject([
      { source: ALPINE, target: 'localhost:5000/alpine:1', succeeded: true },
    ]);
    expect(await valuesOf(text, 'export')).toMatchObject([{ file: 'a.tar', image: ALPINE }]);
    expect(await valuesOf(text, 'import')).toMatchObject([{ file: 'a.tar' }, { succeeded: true }]);
  });

  test('docker by the same words proves nothing', async () => {
    const facts = await factsOf(paste(['docker logs web', 'hi'], ['docker run -d --name web alpine', HEX]));
    expect(facts.map((fact) => fact.type)).toEqual(['command', 'command']);
  });
});
