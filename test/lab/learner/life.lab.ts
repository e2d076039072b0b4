import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWN_EXERCISES } from '../../../plugins/exercise-checker/cli/own-exercises.ts';
import { openExercise } from '../../../plugins/exercise-checker/cli/exercises.ts';
import { gradeTranscript } from '../../../plugins/exercise-checker/core/index.ts';
import { startMachine, stopMachine, type Machine } from '../machine/machine.ts';
import { passingName } from '../machine/passing-name.ts';
import { asLearner, mustAsLearner, printedInside } from './as-learner.ts';
import { LEARNER_MACHINES } from './machines.ts';
import { recordAsLearner } from './record.ts';
import { stateOf } from './state.ts';

const WEB = 'registry.driftwood.example/driftwood/web:1.4.0';

/** How pull-and-run may be done. */
const EXERCISE = [
  '## all',
  `sudo ctr image pull ${WEB}`,
  'sudo ctr image ls',
  `sudo ctr run --rm ${WEB} hello sh -c 'echo hello from the container; sleep 0.3'`,
  `sudo ctr run -d ${WEB} web`,
  'sudo ctr task ls',
  'sudo ctr task kill -s SIGKILL web',
  'sudo ctr task rm web',
  'sudo ctr container rm web',
  'sudo ctr task ls',
  'sudo ctr container ls',
];

const stepsOf = (output: string): string[] => output.split('\n').filter((line) => line.startsWith('== '));

describe.each(LEARNER_MACHINES)('lab.sh on $id', (kind) => {
  const { id, offers } = kind;
  const name = passingName(`life-${id}`);
  let machine: Machine;
  let before: string[];
  beforeAll(async () => {
    machine = await startMachine(kind, name);
    // sudo notes its first use in the user's home.
    await mustAsLearner(machine, 'sudo true');
    before = await stateOf(machine);
  });
  afterAll(() => stopMachine(name));

  test('check looks, tells what up would do, and changes nothing', async () => {
    const said = await mustAsLearner(machine, 'sudo sh lab.sh check cri runsc');
    expect(said).toContain(`ok       the distribution: debian ${id.slice(-2)}`);
    expect(said).toMatch(/would {4}Install from Debian: .*containerd runc/);
    expect(said).not.toContain('NO ');
    expect(await stateOf(machine)).toEqual(before);
  });

  test('up makes the pull of the course work as typed', async () => {
    await mustAsLearner(machine, 'sudo sh lab.sh up');
    await mustAsLearner(machine, `sudo ctr image pull ${WEB}`);
    expect(await printedInside(machine, `${WEB} hello`, 'cat /www/version.txt')).toBe('1.4.0\n');
    await mustAsLearner(machine, `sudo ctr image pull ${WEB.replace('1.4.0', '1.3.2')}`);
    expect(await mustAsLearner(machine, 'containerd --version')).toContain(` ${offers.id}.`);
    expect(await mustAsLearner(machine, 'sudo sh lab.sh status')).toContain(`${WEB} can be pulled`);
    // Nothing of it can be reached from outside the machine.
    expect(await mustAsLearner(machine, "ss -ltnH | awk '{ print $4 }' | grep -v '^127'; true")).toBe('');
  });

  test('up again changes nothing', async () => {
    const once = await stateOf(machine);
    const said = await mustAsLearner(machine, 'sudo sh lab.sh up');
    expect(said.match(/already done/g)).toHaveLength(stepsOf(said).length);
    expect(await stateOf(machine)).toEqual(once);
  });

  test('up repairs what was stopped', async () => {
    await mustAsLearner(machine, 'sudo systemctl stop containerd under-the-hood-registry');
    expect((await asLearner(machine, 'sudo sh lab.sh status')).stderr).toContain('sudo sh lab.sh up');
    await mustAsLearner(machine, 'sudo sh lab.sh up && sudo sh lab.sh status');
  });

  test('an exercise done there is graded pass', async () => {
    await mustAsLearner(machine, `sudo ctr image rm ${WEB} && sh lab.sh marks`);
    const recording = await recordAsLearner(machine, 'script', 'bash', EXERCISE).finally(() =>
      mustAsLearner(machine, 'sh lab.sh marks off && rm -f .bash_history /var/tmp/session.*'),
    );
    const { exercise } = openExercise(OWN_EXERCISES, 'pull-and-run');
    const { report } = await gradeTranscript(exercise, recording, { file: 'session.typescript' });
    expect(report.verdict).toBe('pass');
  });

  test('up adds crun and runsc, and each runs the image', async () => {
    await mustAsLearner(machine, 'sudo sh lab.sh up crun runsc');
    const kernel = (runtime: string): Promise<string> =>
      printedInside(machine, `--runc-binary ${runtime} ${WEB} other`, 'uname -r');
    await mustAsLearner(machine, `sudo ctr image pull ${WEB}`);
    expect(await kernel('crun')).toBe(await mustAsLearner(machine, 'uname -r'));
    expect(await kernel('runsc')).toBe('4.4.0\n');
  });

  test('up adds a network that reaches containers', async () => {
    await mustAsLearner(machine, 'sudo sh lab.sh up cni');
    const printed = await printedInside(machine, `--cni ${WEB} networked`, 'ip -4 address show eth0');
    expect(printed).toContain('inet 10.22.0.');
  });

  test('up adds pods, for crictl', async () => {
    await mustAsLearner(machine, `sudo ctr run -d ${WEB} survivor && sudo sh lab.sh up cri`);
    const pod = `echo '{"metadata":{"name":"pod","namespace":"default","uid":"1"}}' >/tmp/pod.json`;
    await mustAsLearner(machine, `${pod} && sudo /srv/releases/crictl runp /tmp/pod.json`);
    expect(await mustAsLearner(machine, 'sudo /srv/releases/crictl pods')).toMatch(/ Ready .* pod /);
    expect(await mustAsLearner(machine, 'sudo ctr task ls')).toMatch(/survivor +\d+ +RUNNING/);
  });

  test('down tells which containers it would end, and first does nothing', async () => {
    await mustAsLearner(machine, `sudo ctr run -d ${WEB} frozen && sudo ctr task pause frozen`);
    const { status, stdout, stderr } = await asLearner(machine, 'sudo sh lab.sh down');
    expect(status).toBe(1);
    expect(stdout).toMatch(/frozen, in the namespace default/);
    expect(stdout).toMatch(/survivor, in the namespace default/);
    expect(stdout).toMatch(/[0-9a-f]{64}, in the namespace k8s\.io/);
    expect(stderr).toContain('sudo sh lab.sh down --yes');
    expect(await mustAsLearner(machine, 'sudo ctr task ls')).toMatch(/survivor +\d+ +RUNNING/);
  });

  test('after down the machine is as before', async () => {
    await mustAsLearner(machine, 'sudo sh lab.sh down --yes');
    expect(await stateOf(machine)).toEqual(before);
    expect(await mustAsLearner(machine, 'sudo sh lab.sh down')).toContain('nothing to undo');
  });
});
