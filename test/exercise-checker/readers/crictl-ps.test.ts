import { describe, expect, test } from 'vitest';
import { IMAGE, marked, paste, valuesOf } from '../support.ts';
import { SHORT_ID, SHORT_POD, HEX, POD, WEB, CONTAINERS, containerRow } from './crictl-outputs.ts';

describe('crictl ps', () => {
  test.each([
    [
      'up to 1.16',
      'CONTAINER ID        IMAGE               CREATED             STATE               NAME   ATTEMPT   POD ID',
      `${SHORT_ID}       ${IMAGE}   2 hours ago   CONTAINER_RUNNING   web   0   ${SHORT_POD}`,
    ],
    [
      '1.17',
      'CONTAINER           IMAGE               CREATED             STATE               NAME   ATTEMPT   POD ID',
      `${SHORT_ID}       ${IMAGE}   About an hour ago   Running             web   0   ${SHORT_POD}`,
    ],
    [
      '1.24',
      'CONTAINER           IMAGE               CREATED             STATE   NAME   ATTEMPT   POD ID   POD',
      `${SHORT_ID}       ${IMAGE}   Less than a second ago   Running   web   12   ${SHORT_POD}   web-7d4b`,
    ],
    [
      '1.32',
      'CONTAINER           IMAGE   CREATED   STATE   NAME   ATTEMPT   POD ID   POD   NAMESPACE',
      `${SHORT_ID}       ${IMAGE}   3 days ago   Running   web   0   ${SHORT_POD}   unknown   unknown`,
    ],
  ])('rows of %s', async (_, header, row) => {
    const text = paste(['sudo crictl ps', header, row]);
    expect(await valuesOf(text, 'task')).toEqual([{ id: SHORT_ID, status: 'RUNNING', namespace: 'k8s.io' }]);
    expect(await valuesOf(text, 'container')).toEqual([
      { id: SHORT_ID, image: IMAGE, name: 'web', pod: SHORT_POD, namespace: 'k8s.io' },
    ]);
  });

  test.each([
    ['Exited', 'STOPPED'],
    ['Created', 'CREATED'],
    ['Unknown', 'UNKNOWN'],
    ['CONTAINER_EXITED', 'STOPPED'],
  ])('%s is %s, and an ID of an image is not a name', async (state, status) => {
    const row = `${SHORT_ID}   0e9fa36d1a4c2   3 days ago   ${state}   web   0   ${SHORT_POD}   web-7d4b   default`;
    expect(await valuesOf(paste(['crictl ps -a', row]), 'task')).toMatchObject([{ status }]);
    const [container] = await valuesOf(paste(['crictl ps -a', row]), 'container');
    expect(container).not.toHaveProperty('image');
  });

  test('a row cut by a narrow terminal is one container', async () => {
    const row = `${SHORT_ID}       ${IMAGE}   3 days ago   Running   web   0   ${SHORT_POD}   web-7d4b`;
    const text = paste(['crictl ps', row.slice(0, 60), row.slice(60)]);
    expect(await valuesOf(text, 'task')).toMatchObject([{ id: SHORT_ID }]);
  });

  test('-q shows IDs', async () => {
    expect(await valuesOf(paste(['crictl ps -aq', HEX]), 'container')).toEqual([
      { id: HEX, namespace: 'k8s.io' },
    ]);
    expect(await valuesOf(paste(['crictl ps -q', HEX]), 'task')).toEqual([]);
  });

  test.each(['crictl ps', 'crictl ps -a', 'crictl ps -aq', 'crictl pods'])(
    '%s is not a complete list: it knows what CRI made, and nothing else of k8s.io',
    async (command) => {
      const header =
        'CONTAINER           IMAGE               CREATED             STATE   NAME   ATTEMPT   POD ID';
      expect(await valuesOf(paste([command, header]), 'listing')).toEqual([]);
      expect(await valuesOf(paste([command]), 'listing')).toEqual([]);
    },
  );

  test.each(['crictl ps -o json', 'crictl ps -v'])('%s is not read', async (command) => {
    expect(await valuesOf(paste([command, `ID: ${HEX}`]), 'container')).toEqual([]);
  });
});

describe('containers', () => {
  test('from create to rm', async () => {
    const text = marked(
      [`sudo crictl create ${POD} web.yaml pod.yaml`, 0, WEB],
      ['sudo crictl ps -a', 0, CONTAINERS, containerRow('Created')],
      ['sudo crictl start $WEB', 0, WEB],
      ['sudo crictl ps', 0, CONTAINERS, containerRow('Running')],
      [`sudo crictl stop ${WEB}`, 0, WEB],
      ['sudo crictl ps -a', 0, CONTAINERS, containerRow('Exited')],
      ['sudo crictl rm $(sudo crictl ps -aq)', 0, WEB],
    );
    expect(await valuesOf(text, 'create')).toEqual([
      { id: WEB, pod: POD, namespace: 'k8s.io', succeeded: true },
    ]);
    expect(await valuesOf(text, 'run')).toEqual([
      { id: WEB, namespace: 'k8s.io', detached: true, succeeded: true },
    ]);
    expect(await valuesOf(text, 'task')).toEqual(
      ['CREATED', 'RUNNING', 'STOPPED'].map((status) => ({
        id: '4ae2e05e04856',
        status,
        namespace: 'k8s.io',
      })),
    );
    expect(await valuesOf(text, 'kill')).toMatchObject([{ id: WEB, succeeded: true }]);
    expect(await valuesOf(text, 'delete')).toMatchObject([{ of: 'container', id: WEB, succeeded: true }]);
  });

  test('run is all of it at once', async () => {
    const pull = `INFO[0000] Pulling container image: ${IMAGE}`;
    const text = marked(['sudo crictl run web.yaml pod.yaml', 0, pull, WEB]);
    expect(await valuesOf(text, 'run')).toMatchObject([{ id: WEB, succeeded: true }]);
  });

  test('create without its operands explains itself', async () => {
    const text = marked(['crictl create', 0, 'NAME:', '   crictl create - Create a new container']);
    expect(await valuesOf(text, 'create')).toEqual([]);
  });

  test('stop says of anything that it stopped it', async () => {
    const [kill] = await valuesOf(marked(['crictl stop web', 0, 'web']), 'kill');
    expect(kill).toMatchObject({ id: 'web', succeeded: false });
  });

  test('rm whose log file had gone before', async () => {
    const remark = `ERRO[0000] removing log file /var/log/pods/driftwood/web.log for container "${WEB}" failed: remove /var/log/pods/driftwood/web.log: no such file or directory`;
    const text = paste(['crictl rm -a -f', WEB, remark]);
    expect(await valuesOf(text, 'delete')).toMatchObject([{ id: WEB, forced: true, succeeded: true }]);
  });
});
