import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openExercise } from '../../../plugins/exercise-checker/cli/exercises.ts';
import { gradeText, IMAGE, paste, valuesOf } from '../support.ts';

const EXERCISES = fileURLToPath(new URL('../../../content/exercises/', import.meta.url));
const WEB = 'c0ffee12'.repeat(8);
const OTHER = '0dd0dd34'.repeat(8);
const TASKS = 'TASK                                                                PID     STATUS';
const PS = 'CONTAINER ID    IMAGE    COMMAND    CREATED    STATUS    PORTS    NAMES';

const psRow = (id: string, name: string): string =>
  `${id.slice(0, 12)}    ${IMAGE}    "httpd"    3 seconds ago    Up    ${name}`;

describe('what nerdctl named is known in the lists of ctr', () => {
  const named = { id: 'web', containerdId: WEB, namespace: 'default', pid: 77, status: 'RUNNING' };

  test.each<[string, readonly [string, ...string[]]]>([
    ['a run that prints the ID', [`nerdctl run -d --name web ${IMAGE}`, WEB]],
    ['a create', [`nerdctl create --name web ${IMAGE}`, WEB]],
    ['a list that cuts it', ['nerdctl ps', PS, psRow(WEB, 'web')]],
    [
      'a list in JSON',
      ['nerdctl ps --format json', `{"ID":"${WEB.slice(0, 12)}","Names":"web","Status":"Up"}`],
    ],
    ['a list by a template', ["nerdctl ps --no-trunc --format '{{.ID}} {{.Names}}'", `${WEB} web`]],
    ['an inspection', ["nerdctl inspect -f '{{.Id}} {{.Name}}' web", `${WEB} web`]],
  ])('by %s', async (_, entry) => {
    const text = paste(entry, ['ctr t ls', TASKS, `${WEB}    77    RUNNING`]);
    expect(await valuesOf(text, 'task')).toContainEqual(named);
    expect(await valuesOf(text, 'task')).not.toContainEqual({ namespace: 'default' });
  });

  test('in its own namespace only', async () => {
    const text = paste(
      [`nerdctl -n blue run -d --name web ${IMAGE}`, WEB],
      ['ctr t ls', TASKS, `${WEB}    77    RUNNING`],
    );
    expect(await valuesOf(text, 'task')).toContainEqual({ namespace: 'default' });
  });

  test('and the last name counts', async () => {
    const text = paste(
      ['nerdctl ps', PS, psRow(WEB, 'www')],
      ['nerdctl rename www web'],
      ['nerdctl ps', PS, psRow(WEB, 'web')],
      ['ctr t ls', TASKS, `${WEB}    77    RUNNING`],
    );
    expect((await valuesOf(text, 'task')).at(-1)).toEqual(named);
  });

  test('one whose name no one has shown may be any', async () => {
    const text = paste(
      ['nerdctl ps', PS, psRow(WEB, 'web')],
      ['ctr t ls', TASKS, `${OTHER}    78    RUNNING`],
    );
    expect(await valuesOf(text, 'task')).toContainEqual({ namespace: 'default' });
  });
});

describe('pull-and-run with another container that stays', () => {
  const session = (...last: (readonly [string, ...string[]])[]): string =>
    paste(
      [`nerdctl pull -q ${IMAGE}`],
      [
        'nerdctl images --no-trunc',
        'REPOSITORY    TAG    IMAGE ID    CREATED',
        `${IMAGE.replace(':', '    ')}    sha256:${WEB}    1 second ago`,
      ],
      [`nerdctl run --rm ${IMAGE} echo hi`, 'hi'],
      [`nerdctl run -d --name web ${IMAGE}`, WEB],
      ['nerdctl ps', PS, psRow(WEB, 'web')],
      ['nerdctl rm -f web', 'web'],
      ...last,
      ['ctr t ls', TASKS, `${OTHER}    78    RUNNING`],
      ['ctr c ls', 'CONTAINER    IMAGE    RUNTIME', `${OTHER}    ${IMAGE}    io.containerd.runc.v2`],
    );
  const missed = async (text: string): Promise<string[]> => {
    const { outcomes } = await gradeText(openExercise(EXERCISES, 'pull-and-run').exercise, text);
    return outcomes.flatMap(({ id, status, required }) => (status === 'met' || !required ? [] : [id]));
  };

  test('passes where its name is known', async () => {
    expect(await missed(session([`nerdctl run -d --name other ${IMAGE}`, OTHER]))).toEqual([]);
  });

  test('does not where it may be the one that was to go', async () => {
    expect(await missed(session())).toEqual(['cleaned-up']);
  });
});
