import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openExercise } from '../../../plugins/exercise-checker/cli/exercises.ts';
import type { Report } from '../../../plugins/exercise-checker/sentences/index.ts';
import { gradeText, IMAGE, paste } from '../support.ts';
import { flatPull, HEX, PS, row, SHORT, TREE_PULL } from './nerdctl-outputs.ts';

const EXERCISES = fileURLToPath(new URL('../../../content/exercises/', import.meta.url));

type Entry = readonly [command: string, ...output: string[]];

describe('pull-and-run by the nerdctl route', () => {
  const PULL: Entry = [`sudo nerdctl pull ${IMAGE}`, ...flatPull()];
  const LIST: Entry = [
    'sudo nerdctl images',
    'REPOSITORY                                  TAG      IMAGE ID        CREATED          PLATFORM       SIZE     BLOB SIZE',
    'registry.driftwood.example/driftwood/web    1.4.0    9417fd9938ce    4 seconds ago    linux/amd64    4.7MB    1.2MB',
  ];
  const ONE_SHOT: Entry = [`sudo nerdctl run --rm ${IMAGE} /bin/echo hi`, 'hi'];
  const RUN: Entry = [`sudo nerdctl run -d --name web ${IMAGE}`, HEX];
  const SHOW: Entry = ['sudo nerdctl ps', PS, row('web')];
  const STOP: Entry = ['sudo nerdctl stop web', 'web'];
  const REMOVE: Entry = ['sudo nerdctl rm web', 'web'];
  const EMPTY: Entry = ['sudo nerdctl ps -a', PS];

  function grade(...entries: Entry[]): Promise<Report> {
    return gradeText(openExercise(EXERCISES, 'pull-and-run').exercise, paste(...entries));
  }

  function missed(report: Report): string[] {
    return report.outcomes.flatMap(({ id, status }) => (status === 'met' ? [] : [id]));
  }

  test.each<[string, Entry[]]>([
    ['step by step', [PULL, LIST, ONE_SHOT, RUN, SHOW, STOP, REMOVE, EMPTY]],
    ['with the tree of 2.3', [[PULL[0], ...TREE_PULL], LIST, ONE_SHOT, RUN, SHOW, STOP, REMOVE, EMPTY]],
    [
      'forced, with ps -aq at the end',
      [PULL, LIST, ONE_SHOT, RUN, SHOW, ['sudo nerdctl rm -f web', 'web'], ['sudo nerdctl ps -aq']],
    ],
    [
      'looked at through ctr at the end',
      [
        ...[PULL, LIST, ONE_SHOT, RUN, SHOW, STOP, REMOVE],
        ['sudo ctr t ls', 'TASK    PID    STATUS'],
        ['sudo ctr c ls', 'CONTAINER    IMAGE    RUNTIME'],
      ],
    ],
    [
      'of what ctr made',
      [
        ...[PULL, LIST, ONE_SHOT],
        [`sudo ctr run -d ${IMAGE} web`],
        ['sudo nerdctl ps', PS, row('').replace(SHORT, 'web         ')],
        ['sudo nerdctl stop web', 'web'],
        ['sudo ctr container rm web'],
        EMPTY,
      ],
    ],
  ])('passes %s', async (_, entries) => {
    const report = await grade(...entries);
    expect(report).toMatchObject({ verdict: 'pass', mistakes: [] });
  });

  test.each<[string, string[], Entry[]]>([
    ['never lists the image', ['image-pulled'], [PULL, ONE_SHOT, RUN, SHOW, STOP, REMOVE, EMPTY]],
    [
      'lists another tag only',
      ['image-pulled'],
      [
        PULL,
        [...LIST.map((line) => line.replace('1.4.0', '1.3.2'))] as unknown as Entry,
        ...[ONE_SHOT, RUN, SHOW, STOP, REMOVE, EMPTY],
      ],
    ],
    [
      'prints nothing in the one-shot',
      ['one-shot'],
      [
        ...[PULL, LIST],
        [`sudo nerdctl run --rm ${IMAGE} /bin/true`, ...flatPull()],
        ...[RUN, SHOW, STOP, REMOVE, EMPTY],
      ],
    ],
    [
      'is still running',
      ['cleaned-up'],
      [PULL, LIST, ONE_SHOT, RUN, SHOW, ['sudo nerdctl ps -a', PS, row('web')]],
    ],
    [
      'is stopped, but there',
      ['cleaned-up'],
      [
        ...[PULL, LIST, ONE_SHOT, RUN, SHOW, STOP],
        ['sudo nerdctl ps -a', PS, row('web', 'Exited (137) 2 seconds ago')],
      ],
    ],
    ['is not shown to run', ['running', 'cleaned-up'], [PULL, LIST, ONE_SHOT, RUN, STOP, REMOVE, EMPTY]],
    [
      'has another name',
      ['running', 'cleaned-up'],
      [
        ...[PULL, LIST, ONE_SHOT],
        [RUN[0].replace('web', 'www'), HEX],
        ['sudo nerdctl ps', PS, row('www')],
        ['sudo nerdctl rm -f www', 'www'],
        EMPTY,
      ],
    ],
    [
      'shows IDs only at the end',
      ['cleaned-up'],
      [...[PULL, LIST, ONE_SHOT, RUN, SHOW], ['sudo nerdctl ps -aq', SHORT]],
    ],
    [
      'hides behind its ID in ctr',
      ['cleaned-up'],
      [
        ...[PULL, LIST, ONE_SHOT, RUN, SHOW],
        ['sudo ctr t ls', 'TASK    PID    STATUS', `${HEX}    468    RUNNING`],
        ['sudo ctr c ls', 'CONTAINER    IMAGE    RUNTIME', `${HEX}    ${IMAGE}    io.containerd.runc.v2`],
      ],
    ],
    [
      'looks in another namespace',
      ['cleaned-up'],
      [...[PULL, LIST, ONE_SHOT, RUN, SHOW, STOP, REMOVE], ['sudo nerdctl -n blue ps -a', PS]],
    ],
  ])('a session that %s misses %j', async (_, outcomes, entries) => {
    const report = await grade(...entries);
    expect(missed(report)).toEqual(outcomes);
    expect(report.verdict).toBe('partial');
  });

  test('ps without -a at the end proves nothing of the record', async () => {
    const report = await grade(PULL, LIST, ONE_SHOT, RUN, SHOW, STOP, REMOVE, ['sudo nerdctl ps', PS]);
    expect(missed(report)).toEqual(['cleaned-up']);
    expect(report.outcomes.at(-1)?.explanation).toBe(
      'No complete container list was shown after it was last seen, so nothing proves it is gone.',
    );
  });

  test('a short name is another image, and the mistake is told', async () => {
    const short = 'driftwood/web:1.4.0';
    const failure = `FATA[0002] failed to resolve reference "docker.io/${short}": pull access denied, repository does not exist or may require authorization`;
    const report = await grade([`nerdctl pull ${short}`, failure], LIST);
    expect(report.verdict).toBe('fail');
    expect(report.mistakes.map((mistake) => mistake.id)).toEqual(['short-image-name']);
  });
});
