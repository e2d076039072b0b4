import { expect, test } from '@playwright/test';
import type { HeadersServer } from '../../e2e/headers-server.ts';
import { LabPage, serveSite } from './lab-page.ts';

const IMAGE = 'registry.driftwood.example/driftwood/web:1.4.0';
const TOO_MUCH = 'dd if=/dev/zero of=/dev/null bs=64M count=1';

let server: HeadersServer;
test.beforeAll(async () => {
  server = await serveSite();
});
test.afterAll(() => server.stop());

/** What pages say of cgroup v2: the recordings are made on hosts with v1, the guest has v2. */
test('cgroup v2 is as the pages tell: files of the limits, whom an OOM kill takes, a frozen task, a path with colons', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await lab.open(`${server.origin}/lab/`);
  await lab.start();
  const shows = (text: string) => expect(lab.rows).toContainText(text);

  await lab.type(`sudo ctr run -d --memory-limit 33554432 --cpus 0.5 --cpu-shares 512 ${IMAGE} hog`);
  await lab.type('cd /sys/fs/cgroup/default/hog');
  await lab.type('echo "max=$(cat memory.max) cpu=$(cat cpu.max) weight=$(cat cpu.weight)"');
  await shows('max=33554432 cpu=50000 100000 weight=59');
  await lab.type('echo "devices=$(ls | grep -c device) group=$(cat memory.oom.group)"');
  await shows('devices=0 group=0');

  await lab.type('clear');
  await lab.type(`sudo ctr task exec --exec-id one hog ${TOO_MUCH}; echo "one=$?"`);
  await shows('one=137');
  await lab.type('echo "$(grep "oom_kill " memory.events), $(sudo ctr task ls | grep hog)"');
  await expect(lab.rows).toContainText(/oom_kill 1, hog +\d+ +RUNNING/);

  await lab.type('clear');
  await lab.type('sudo sh -c "echo 1 > memory.oom.group"');
  await lab.type(`sudo ctr task exec --exec-id two hog ${TOO_MUCH}; echo "two=$?"; sleep 3`);
  await shows('two=137');
  await lab.type('sudo ctr task ls');
  await expect(lab.rows).toContainText(/hog +\d+ +STOPPED/);

  await lab.type('cd; clear');
  await lab.type(`sudo ctr run -d --cgroup /default/still ${IMAGE} still && sudo ctr task pause still`);
  await lab.type('sudo ctr task kill -s SIGKILL still; sleep 3; sudo ctr task ls');
  await expect(lab.rows).toContainText(/still +\d+ +STOPPED/);

  await lab.type('clear');
  await lab.type('unit=/sys/fs/cgroup/system.slice/containerd.service');
  await lab.type('sudo mkdir -p $unit; pgrep -x containerd | sudo tee $unit/cgroup.procs');
  await lab.type(`sudo ctr run -d --cgroup kubepods-pod7d.slice:cri-containerd:0f3c ${IMAGE} wrong`);
  await lab.type('clear; cat /proc/$(pgrep -x httpd)/cgroup');
  await shows('0::/system.slice/kubepods-pod7d.slice:cri-containerd:0f3c');
  expect(lab.complaints).toEqual([]);
});
