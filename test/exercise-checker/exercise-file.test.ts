import { describe, expect, test } from 'vitest';
import { readExercise } from '../../plugins/exercise-checker/exercise-file/read.ts';
import { change, problemsOf, SOUND } from './sound-exercise.ts';

test('a sound file has no problems, and its names are canonical', () => {
  const loaded = readExercise(SOUND, 'x/exercise.yaml');
  expect(loaded).toMatchObject({
    exercise: {
      id: 'restart',
      outcomes: [
        { id: 'up', after: [], required: true, points: 1 },
        { id: 'down', after: ['up'], condition: { kind: 'absent', of: 'task' } },
      ],
      mistakes: [{ id: 'wrong', outcome: 'up' }],
    },
    sessions: [{ file: 'a.cast', misses: ['down'] }],
  });
  expect(JSON.stringify(loaded)).toContain('"value":"images pull"');
});

/** One problem each; the text is everything after the path. */
describe('each mistake is one problem, with its place, its key and what to change', () => {
  test.each<[string, string, string, string]>([
    [
      'an unknown kind of fact',
      'task: { id: web, status',
      'tasks: { id: web, status',
      '8:20 outcomes.0.fact.tasks: unknown kind of fact "tasks"; the kinds are "command"',
    ],
    [
      'an unknown attribute',
      'pid: $pid',
      'pidd: $pid',
      '8:53 outcomes.0.fact.task.pidd: "task" facts have no "pidd"; they have "id", "pid", "status", "exitStatus", "reason", "containerdId", "namespace"',
    ],
    [
      'an unknown name after "after"',
      'after: up',
      'after: [up, nowhere]',
      '12:12 outcomes.1.after: "nowhere" is not defined in this file; it defines "up", "down"',
    ],
    [
      'an outcome after itself',
      'fact: { task',
      'after: up\n    fact: { task',
      '8:12 outcomes.0.after: "up" comes after itself',
    ],
    [
      'an id in capitals',
      'id: down',
      'id: Down',
      '10:9 outcomes.1.id: must be lower-case words joined by "-"',
    ],
    [
      'an unknown action',
      'image pull',
      'image fly',
      '17:43 mistakes.0.when.command.action: "image fly" is not a sub-command of ctr',
    ],
    [
      'an unknown class of error',
      'bad-reference',
      'bad-name',
      '17:62 mistakes.0.when.command.error: unknown class of error "bad-name"; the classes are',
    ],
    [
      'a word for an integer',
      'pid: $pid',
      'pid: zero',
      '8:52 outcomes.0.fact.task.pid: "zero" can never match: this attribute is an integer, such as 0',
    ],
    [
      'a word for a truth',
      'error: bad-reference',
      'succeeded: [true, yes]',
      '17:73 mistakes.0.when.command.succeeded.1: "yes" can never match: this attribute is true or false',
    ],
    [
      'a broken regular expression',
      'status: RUNNING',
      'status: { matches: "(" }',
      '8:49 outcomes.0.fact.task.status.matches: not a regular expression in RE2 syntax:',
    ],
    [
      'a look-ahead, which RE2 does not have',
      'status: RUNNING',
      'status: { matches: "(?=R)R" }',
      '8:49 outcomes.0.fact.task.status.matches: not a regular expression in RE2 syntax:',
    ],
    [
      'a pattern that fits an empty text',
      'status: RUNNING',
      'status: { matches: "R*" }',
      '8:49 outcomes.0.fact.task.status.matches: the pattern R* also matches an empty text, so it proves nothing',
    ],
    [
      'a variable that is no name',
      'pid: $pid',
      'pid: $Pid',
      '8:52 outcomes.0.fact.task.pid: "$Pid" is not a variable',
    ],
    [
      'two conditions',
      'hint: Run it.',
      'absent: { task: { id: web } }\n    hint: Run it.',
      '6:5 outcomes.0: must have exactly one of',
    ],
    [
      'no condition',
      '    fact: { task: { id: web, status: RUNNING, pid: $pid } }\n',
      '',
      '6:5 outcomes.0: must have exactly one of',
    ],
    [
      'two kinds of facts at once',
      'fact: { task: {',
      'fact: { image: { name: x }, task: {',
      '8:11 outcomes.0.fact: must name exactly one kind of fact',
    ],
    [
      'an unknown key',
      'hint: Run it.',
      'hint: Run it.\n    tip: x',
      '6:5 outcomes.0: Unrecognized key: "tip"',
    ],
    ['an unknown key at the top', 'tools:', 'tolls: 1\ntools:', '1:1 file: Unrecognized key: "tolls"'],
    ['a missing hint', '    hint: Run it.\n', '', '6:5 outcomes.0.hint:'],
    ['points of nothing', 'hint: Run it.', 'hint: Run it.\n    points: 0', '10:13 outcomes.0.points:'],
    [
      'what cannot be absent',
      'absent: { task: { id: web } }',
      'absent: { pull: { image: x } }',
      '13:13 outcomes.1.absent: "pull" cannot be absent',
    ],
    [
      'a mistake that names no outcome',
      'outcome: up',
      'outcome: sideways',
      '18:14 mistakes.0.outcome: "sideways" is not defined in this file; it defines "up", "down"',
    ],
    ['a page that is no address of the site', 'read: /topics', 'read: topics', '20:11 mistakes.0.read:'],
    [
      'a session that misses no outcome of this name',
      'misses: [down]',
      'misses: [dwon]',
      '22:48 sessions.0.misses: "dwon" is not defined in this file; it defines "up", "down"',
    ],
    [
      'a session with a mistake nobody defined',
      'mistakes: [wrong]',
      'mistakes: [rong]',
      '22:66 sessions.0.mistakes: "rong" is not defined in this file; it defines "wrong"',
    ],
    ['a verdict there is not', 'expected: partial', 'expected: maybe', '22:31 sessions.0.expected:'],
  ])('%s', (_, from, to, problem) => {
    const problems = problemsOf(change(from, to));
    expect(problems).toEqual([expect.stringMatching(/^x\/exercise\.yaml:\d+:\d+ \S+: \S/)]);
    expect(problems[0]?.slice('x/exercise.yaml:'.length)).toMatch(new RegExp(`^${RegExp.escape(problem)}`));
  });

  test('a circle, told at each of its outcomes', () => {
    expect(problemsOf(change('fact: { task', 'after: down\n    fact: { task'))).toEqual([
      'x/exercise.yaml:8:12 outcomes.0.after: "up" comes after itself',
      'x/exercise.yaml:13:12 outcomes.1.after: "down" comes after itself',
    ]);
  });

  test('a duplicate id, told where it comes the second time', () => {
    const problems = problemsOf(SOUND.replace('id: down', 'id: up').replace('[down]', '[]'));
    expect(problems).toContain('x/exercise.yaml:10:9 outcomes.1.id: the id "up" is used twice');
  });

  test('a duplicate id of a mistake', () => {
    const again = '  - { id: wrong, when: { pull: { succeeded: false } }, message: It failed. }\nsessions:';
    expect(problemsOf(change('sessions:', again))).toEqual([
      'x/exercise.yaml:21:11 mistakes.1.id: the id "wrong" is used twice',
    ]);
  });

  test('no required outcome', () => {
    const source = SOUND.replaceAll(/( {4}title: It)/g, '    required: false\n$1');
    expect(problemsOf(source)).toEqual([
      expect.stringMatching(/^x\/exercise\.yaml:6:3 outcomes: at least one outcome must be required/),
    ]);
  });

  test('several problems are all told', () => {
    const source = change('pid: $pid', 'pidd: $pid')
      .replace('after: up', 'after: pu')
      .replace('image pull', 'image fly');
    expect(problemsOf(source)).toHaveLength(3);
  });
});
