import { describe, expect, test } from 'vitest';
import { ownerOfCgroup } from '../../../plugins/exercise-checker/core/facts/readers/linux/cgroup-path.ts';
import { paste, valuesOf } from '../support.ts';

const ID = 'c0ffee'.repeat(11).slice(0, 64);

describe('whose cgroup it is, the path tells', () => {
  test.each([
    ['/sys/fs/cgroup/memory/default/web/memory.limit_in_bytes', { namespace: 'default', id: 'web' }],
    ['/sys/fs/cgroup/default/web/memory.max', { namespace: 'default', id: 'web' }],
    ['/sys/fs/cgroup/system.slice/nerdctl-web.scope/memory.max', { id: 'web' }],
    ['/sys/fs/cgroup/system.slice/docker-web.scope/memory.max', { namespace: 'moby', id: 'web' }],
    ['/sys/fs/cgroup/machine.slice/libpod-web.scope/memory.max', { id: 'web' }],
    [`/sys/fs/cgroup/memory/docker/${ID}/memory.limit_in_bytes`, { namespace: 'moby', id: ID }],
    [
      `/sys/fs/cgroup/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod1_2.slice/cri-containerd-${ID}.scope/memory.max`,
      { namespace: 'k8s.io', id: ID },
    ],
    [
      `/sys/fs/cgroup/kubepods.slice/kubepods-pod1.slice/crio-${ID}.scope/memory.max`,
      { namespace: 'k8s.io', id: ID },
    ],
    [
      `/sys/fs/cgroup/memory/kubepods/besteffort/pod12-34/${ID}/memory.limit_in_bytes`,
      { namespace: 'k8s.io', id: ID },
    ],
    ['/sys/fs/cgroup/memory/kubepods/besteffort/pod12-34/memory.limit_in_bytes', { namespace: 'k8s.io' }],
    ['/sys/fs/cgroup/memory/system.slice:nerdctl:web/memory.limit_in_bytes', { id: 'web' }],
    ['/sys/fs/cgroup/user.slice/web/memory.max', { id: 'web' }],
    ['/sys/fs/cgroup/memory.max', {}],
    ['/sys/fs/cgroup/memory/default/memory.limit_in_bytes', {}],
    ['/sys/fs/cgroup/system.slice/containerd.service/memory.max', {}],
    ['/sys/fs/cgroup/user.slice/session-3.scope/memory.max', {}],
    ['/sys/fs/cgroup/memory$(grep memory /proc/9/cgroup)/memory.limit_in_bytes', {}],
    ['memory.max', {}],
  ])('%s', (path, owner) => {
    expect(ownerOfCgroup(path)).toEqual(owner);
  });
});

const V1 = '/sys/fs/cgroup/memory/default';

describe('a memory limit', () => {
  const web = { id: 'web', namespace: 'default', memory: 67108864 };
  test.each<[string, string[], object[]]>([
    [`cat ${V1}/web/memory.limit_in_bytes`, ['67108864'], [web]],
    [`sudo sh -c 'cat ${V1}/web/memory.limit_in_bytes'`, ['67108864'], [web]],
    ['cat < /sys/fs/cgroup/default/web/memory.max', ['67108864'], [web]],
    [
      `head -n1 ${V1}/web/memory.limit_in_bytes ${V1}/b/memory.limit_in_bytes`,
      [
        `==> ${V1}/web/memory.limit_in_bytes <==`,
        '67108864',
        '',
        `==> ${V1}/b/memory.limit_in_bytes <==`,
        '33554432',
      ],
      [web, { id: 'b', namespace: 'default', memory: 33554432 }],
    ],
    [
      `cat ${V1}/{web,b}/memory.limit_in_bytes`,
      ['67108864', '33554432'],
      [web, { id: 'b', namespace: 'default', memory: 33554432 }],
    ],
    [`cat ${V1}/web/memory.{usage_in_bytes,limit_in_bytes}`, ['122880', '67108864'], [web]],
    [
      `grep . ${V1}/web/*`,
      [`${V1}/web/memory.usage_in_bytes:122880`, `${V1}/web/memory.limit_in_bytes:67108864`],
      [web],
    ],
    [
      `find /sys/fs/cgroup -path '*default/web/memory.limit_in_bytes' -print -exec cat {} +`,
      [`${V1}/web/memory.limit_in_bytes`, '67108864'],
      [web],
    ],
    [
      `for c in web b; do cat ${V1}/$c/memory.limit_in_bytes; done`,
      ['67108864', '33554432'],
      [web, { id: 'b', namespace: 'default', memory: 33554432 }],
    ],
    [
      'ctr -n lab t exec --exec-id x web cat /sys/fs/cgroup/memory.max',
      ['67108864'],
      [{ ...web, namespace: 'lab' }],
    ],
    [
      "crictl exec c0ffee sh -c 'cat /sys/fs/cgroup/memory.max'",
      ['67108864'],
      [{ memory: 67108864, id: 'c0ffee', namespace: 'k8s.io' }],
    ],
    ['runc exec web cat /sys/fs/cgroup/memory.max', ['67108864'], [{ memory: 67108864, id: 'web' }]],
    ['ctr t metrics web', ['memory.limit_in_bytes    67108864'], [web]],
    [
      'sudo runc events --stats web',
      ['{"type":"stats","id":"web","data":{"memory":{"cache":0,"usage":{"limit":67108864,"usage":1}}}}'],
      [{ memory: 67108864, id: 'web' }],
    ],
    ['cat /sys/fs/cgroup$(cut -d: -f3 /proc/9/cgroup)/memory.max', ['67108864'], [{ memory: 67108864 }]],
  ])('%s', async (command, output, expected) => {
    expect(await valuesOf(paste([command, ...output], ['true']), 'limit')).toEqual(expected);
  });

  test('the folder may be known from before', async () => {
    const session = paste([`cd ${V1}/web`], ['cat memory.limit_in_bytes', '67108864'], ['true']);
    expect(await valuesOf(session, 'limit')).toEqual([web]);
  });

  test.each([
    [`echo 33554432 | sudo tee ${V1}/web/memory.limit_in_bytes`, '33554432'],
    [`cat ${V1}/web/memory.usage_in_bytes`, '33554432'],
    [`cat ${V1}/a/memory.limit_in_bytes ${V1}/b/memory.limit_in_bytes | head -1`, '33554432'],
    [`cat ${V1}/web/memory.max`, 'max'],
  ])('%s reads none', async (command, row) => {
    expect(await valuesOf(paste([command, row], ['true']), 'limit')).toEqual([]);
  });
});
