import { describe, expect, test } from 'vitest';
import {
  readCommandLine,
  readInvocation,
  ShellEnvironment,
  USUAL_ADDRESS,
  type Invocation,
} from '../../plugins/container-commands/index.ts';

/** All that a line calls. */
function called(line: string): Invocation[] {
  const environment = new ShellEnvironment();
  const stages = readCommandLine(line, environment).flatMap((pipeline) => pipeline.stages);
  return stages.flatMap((stage) => readInvocation(stage, environment) ?? []);
}

const shown = ({ tool, action, operands }: Invocation): string =>
  [tool, action, ...operands].filter((word) => word !== '').join(' ');

describe('here', () => {
  test.each([
    ['pkexec ctr task ls'],
    ['pkexec --user root ctr task ls'],
    ['run0 ctr task ls'],
    ['run0 --unit one --nice=5 ctr task ls'],
    ['sudo-rs -u root ctr task ls'],
    ['gosu root ctr task ls'],
    ['su-exec root:root ctr task ls'],
    ['setpriv --reuid=0 --clear-groups ctr task ls'],
    ['sudo taskset -c 0,1 ctr task ls'],
    ['taskset 0x1 ctr task ls'],
    ['chrt -f 50 ctr task ls'],
    ['unbuffer ctr task ls'],
    ['busybox time ctr task ls'],
    ['sudo systemd-run --pipe --wait -p MemoryMax=1G --unit x ctr task ls'],
    ['unshare -m ctr task ls'],
    ['ip netns exec blue ctr task ls'],
    ['chroot /host ctr task ls'],
    ["script -qc 'ctr task ls' /dev/null"],
    ['viddy -n 2 ctr task ls'],
    ['ctr.exe task ls'],
  ])('%s is a list of tasks on this machine', (line) => {
    const [{ tool, action, machine, address } = {}, ...more] = called(line);
    expect(more).toEqual([]);
    expect([tool, action, machine, address]).toEqual(['ctr', 'tasks list', undefined, USUAL_ADDRESS]);
  });

  test.each([
    ['unshare -n ls /proc/self/ns', 'unshare'],
    ['ip netns exec blue ip address', 'ip'],
    ['chroot rootfs ls /', 'chroot'],
    ['ip address show eth0', 'ip'],
  ])('%s stays a call of %s, which sees something else than the machine', (line, tool) => {
    expect(called(line).map((one) => one.tool)).toEqual([tool]);
  });
});

describe('a distribution of Kubernetes', () => {
  test.each([
    ['k3s', '/run/k3s/containerd/containerd.sock'],
    ['rke2', '/run/k3s/containerd/containerd.sock'],
    ['k0s', '/run/k0s/containerd.sock'],
    ['microk8s', '/var/snap/microk8s/common/run/containerd.sock'],
  ])('%s has its own containerd at %s', (program, socket) => {
    for (const line of [`sudo ${program} ctr task ls`, `${program} crictl ps`]) {
      const [invocation] = called(line);
      expect(invocation).toMatchObject({ address: socket, namespace: 'k8s.io' });
    }
  });

  test('its ctr can be told another namespace or socket, and by the session as well', () => {
    expect(called('k3s ctr -n blue task ls')[0]?.namespace).toBe('blue');
    expect(called('CONTAINERD_NAMESPACE=blue k3s ctr task ls')[0]?.namespace).toBe('blue');
    expect(called('export CONTAINERD_NAMESPACE=blue; k3s ctr task ls').at(-1)?.namespace).toBe('blue');
    expect(called('k3s ctr -a /run/x.sock task ls')[0]?.address).toBe('/run/x.sock');
  });

  test('other commands of it are its own', () => {
    expect(called('k3s kubectl get pods').map(shown)).toEqual(['k3s kubectl get pods']);
  });

  test('the name of a snap says the same', () => {
    const [invocation] = called('microk8s.ctr containers ls');
    expect(invocation).toMatchObject({ tool: 'ctr', action: 'containers list', namespace: 'k8s.io' });
  });
});

describe('another machine', () => {
  test.each([
    ['lima nerdctl ps', 'nerdctl ps', 'lima/default'],
    ['nerdctl.lima ps', 'nerdctl ps', 'lima/default'],
    ['limactl shell default sudo nerdctl ps', 'nerdctl ps', 'lima/default'],
    ['limactl shell --workdir / work nerdctl ps', 'nerdctl ps', 'lima/work'],
    ['colima ssh -- nerdctl ps', 'nerdctl ps', 'colima/default'],
    ['colima ssh -p work -- nerdctl ps', 'nerdctl ps', 'colima/work'],
    ['colima ssh --profile=work -- nerdctl ps', 'nerdctl ps', 'colima/work'],
    ['rdctl shell nerdctl ps', 'nerdctl ps', 'rdctl/default'],
    ['wsl -d Ubuntu -u root ctr task ls', 'ctr tasks list', 'wsl/Ubuntu'],
    ['wsl.exe -- ctr task ls', 'ctr tasks list', 'wsl/default'],
    ['multipass exec node -- sudo ctr task ls', 'ctr tasks list', 'multipass/node'],
    ["vagrant ssh -c 'sudo ctr task ls'", 'ctr tasks list', 'vagrant/default'],
    ["vagrant ssh node -c 'sudo ctr task ls'", 'ctr tasks list', 'vagrant/node'],
    ['vagrant ssh -- sudo ctr task ls', 'ctr tasks list', 'vagrant/default'],
    ["vagrant ssh node -- 'sudo ctr task ls'", 'ctr tasks list', 'vagrant/node'],
    ['lxc exec node -- ctr task ls', 'ctr tasks list', 'lxc/node'],
    ['incus exec node -- ctr task ls', 'ctr tasks list', 'lxc/node'],
    ['sudo machinectl shell root@node /usr/bin/ctr task ls', 'ctr tasks list', 'machine/root@node'],
    ['ssh node sudo ctr task ls', 'ctr tasks list', 'ssh/node'],
    ["ssh -p 22 -i key me@node 'sudo ctr task ls'", 'ctr tasks list', 'ssh/me@node'],
    ['minikube ssh -- sudo crictl ps', 'crictl ps', 'minikube/default'],
    ["minikube ssh -p work 'sudo crictl ps'", 'crictl ps', 'minikube/work'],
    ['minikube ssh -n m02 -- sudo crictl ps', 'crictl ps', 'minikube/m02'],
    ['docker exec kind-control-plane crictl ps', 'crictl ps', 'node/kind-control-plane'],
    ["docker exec -it kind-worker2 bash -c 'crictl ps'", 'crictl ps', 'node/kind-worker2'],
    ['docker exec k3d-demo-server-0 crictl ps', 'crictl ps', 'node/k3d-demo-server-0'],
    ['podman exec mynode ctr task ls', 'ctr tasks list', 'node/mynode'],
    ['kubectl debug node/one -it --image=busybox -- chroot /host crictl ps', 'crictl ps', 'node/node/one'],
    ['kubectl node-shell one -- crictl ps', 'crictl ps', 'node/one'],
    ['oc debug node/one -- chroot /host crictl ps', 'crictl ps', 'node/node/one'],
  ])('%s', (line, call, machine) => {
    const calls = called(line);
    expect(calls.map(shown)).toEqual([call]);
    expect([calls[0]?.machine, calls[0]?.address]).toEqual([machine, USUAL_ADDRESS]);
  });

  test('a line over there is read as a line, with its variables', () => {
    const calls = called("ssh node 'CONTAINERD_NAMESPACE=blue ctr task ls | grep web; sudo crictl ps'");
    expect(calls.map(shown)).toEqual(['ctr tasks list', 'grep web', 'crictl ps']);
    expect(calls[0]?.namespace).toBe('blue');
    expect([calls[2]?.machine, calls[2]?.address]).toEqual(['ssh/node', USUAL_ADDRESS]);
  });

  test.each([
    ["ssh node <<'EOF'\nsudo ctr task ls\nEOF", 'ssh/node'],
    ["ssh -p 22 me@node <<< 'sudo ctr task ls'", 'ssh/me@node'],
    ['ssh node bash -s <<EOF\nsudo ctr task ls\nEOF', 'ssh/node'],
    ['vagrant ssh <<EOF\nsudo ctr task ls\nEOF', 'vagrant/default'],
    ['limactl shell work <<EOF\nsudo ctr task ls\nEOF', 'lima/work'],
  ])('a shell over there reads its line from its input: %j', (line, machine) => {
    expect(called(line).map((one) => [shown(one), one.machine])).toEqual([['ctr tasks list', machine]]);
  });

  test.each([
    ['ssh node', 'ssh/node'],
    ['ssh -p 22 me@node', 'ssh/me@node'],
    ['limactl shell work', 'lima/work'],
    ['lima', 'lima/default'],
    ['lima bash', 'lima/default'],
    ['multipass shell work', 'multipass/work'],
    ['vagrant ssh', 'vagrant/default'],
    ['vagrant ssh web', 'vagrant/web'],
    ['minikube ssh -n m02', 'minikube/m02'],
    ['wsl -d Ubuntu', 'wsl/Ubuntu'],
    ['docker exec -it kind-control-plane bash', 'node/kind-control-plane'],
    ['ssh node sudo ctr task ls', undefined],
    ['docker exec -it web bash', undefined],
    ['bash', undefined],
  ])('%s opens a shell on %s', (line, machine) => {
    expect(called(line).map(({ enters }) => enters)).toEqual([machine]);
  });

  test.each([
    ['here, behind an end without quotes', 'EOF', 'blue'],
    ['over there, behind a quoted one', "'EOF'", '$NS'],
  ])('variables of a here-document get their values %s', (_, end, namespace) => {
    const calls = called(`NS=blue; ssh node <<${end}\nctr -n $NS task ls\nEOF`);
    expect(calls.at(-1)).toMatchObject({ tool: 'ctr', machine: 'ssh/node', namespace });
  });

  test('an alias of this session is none over there', () => {
    expect(called("alias t='ctr task ls'; ssh node t").map(({ tool }) => tool)).toEqual(['alias', 't']);
  });

  test('variables of this session do not get there', () => {
    const calls = called('export CONTAINERD_NAMESPACE=blue; lima nerdctl ps');
    expect(calls.at(-1)?.namespace).toBe('default');
  });

  test.each([
    ['docker exec web ls /', 'docker'],
    ['nerdctl exec payments-worker ps', 'nerdctl'],
    ['kubectl debug web -- crictl ps', 'kubectl'],
    ['kubectl exec web -- crictl ps', 'kubectl'],
    ['limactl shell default', 'limactl'],
    ['ssh node', 'ssh'],
    ['docker ps', 'docker'],
    ['vagrant ssh', 'vagrant'],
  ])('%s stays a call of %s', (line, tool) => {
    expect(called(line).map((one) => one.tool)).toEqual([tool]);
  });
});

describe('a shell that reads its line from its input', () => {
  test.each([
    ["sudo bash <<< 'ctr task ls; crictl ps'", ['ctr tasks list', 'crictl ps']],
    ['bash -s <<EOF\nctr task ls\nEOF', ['ctr tasks list']],
    ['sh < steps.sh', ['sh']],
    ['bash steps.sh <<< x', ['bash steps.sh']],
    ['cat <<< x', ['cat']],
  ])('%s', (line, calls) => {
    expect(called(line).map(shown)).toEqual(calls);
  });

  test('what is fed to it is not fed to its commands', () => {
    const [pipeline] = readCommandLine("bash <<< 'ctr task ls' > tasks.txt");
    expect(pipeline?.stages[0]?.redirections.map(({ operator }) => operator)).toEqual(['>']);
  });
});
