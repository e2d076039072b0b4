import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScript, type SessionScript } from './script.ts';

const PATH = 'content/sessions/the-map/session.keys';
const FRONT = ['---', 'title: The map', 'containerd: [1.6, 1.7, 2.1]', '---'];

function scriptOf(...rows: string[]): SessionScript {
  const script = readScript(rows.join('\n'), PATH);
  if ('problems' in script) throw new Error(script.problems.join('\n'));
  return script;
}

function problemsOf(...rows: string[]): string[] {
  const script = readScript(rows.join('\n'), PATH);
  return 'problems' in script ? script.problems : [];
}

describe('a session script', () => {
  test('has front matter, and steps of commands and actions', () => {
    const script = scriptOf(
      '---',
      'title: "The map: what runs"',
      'containerd: [1.7, 2.1]',
      'setup:',
      '  - ctr image pull registry.driftwood.example/driftwood/web:1.4.0',
      'user: root',
      'shows: [crun]',
      '---',
      '# Shows who is whose parent.',
      '',
      '## task-list',
      '  sudo ctr task ls  ',
      '## stop',
      '@enter sudo ctr events',
      '@until /tasks/start',
      '@wait 1.5s',
      '@press {Ctrl+C}',
      '@enter',
    );
    expect({ ...script, steps: [] }).toEqual({
      id: 'the-map',
      path: PATH,
      title: 'The map: what runs',
      containerd: ['1.7', '2.1'],
      setup: ['ctr image pull registry.driftwood.example/driftwood/web:1.4.0'],
      user: 'root',
      shows: ['crun'],
      steps: [],
    });
    const shown = script.steps.map(({ id, line, actions }) => [
      id,
      line,
      ...actions.map((action) => `${action.line} ${action.kind} ${action.source}`),
    ]);
    expect(shown).toEqual([
      ['task-list', 11, '12 command sudo ctr task ls'],
      [
        'stop',
        13,
        '14 enter @enter sudo ctr events',
        '15 until @until /tasks/start',
        '16 wait @wait 1.5s',
        '17 press @press {Ctrl+C}',
        '18 enter @enter',
      ],
    ]);
  });

  test('of an exercise is named by its file, and says how it is recorded', () => {
    const rows = [
      '---',
      'title: x',
      'containerd: [2.4]',
      'transcript: { shell: zsh, format: paste, columns: 80 }',
    ];
    const path = 'content/exercises/nerdctl/sessions/passes-in-zsh.keys';
    const script = readScript([...rows, '---', '## all', 'true'].join('\n'), path);
    expect(script).toMatchObject({
      id: 'passes-in-zsh',
      transcript: { shell: 'zsh', format: 'paste', columns: 80, marks: 'shell' },
    });
  });

  test('has defaults, and may have CRLF line ends', () => {
    const script = readScript([...FRONT, '## ls', 'ls', ''].join('\r\n'), PATH);
    expect(script).toMatchObject({ setup: [], user: 'learner', shows: [], steps: [{ id: 'ls' }] });
  });

  test.each([
    ['an unknown key name', ['## a', 'ls {Tabb}'], `${PATH}:6 there is no key {Tabb}. The keys are Tab,`],
    [
      'a step twice',
      ['## a', 'ls', '## a', 'ls'],
      `${PATH}:7 step "a" was there before, in line 5. Give one of the two another name.`,
    ],
    [
      'a command before the first step',
      ['ls'],
      `${PATH}:5 "ls" stands before the first step. Type a line "## step-name" above it.`,
    ],
    [
      'an empty step',
      ['## a', '# nothing', '## b', 'ls'],
      `${PATH}:5 step "a" is empty. Type a command below it.`,
    ],
    ['no step at all', [''], `${PATH}:5 no step. Type a line "## step-name", and commands below it.`],
    [
      'an unknown action',
      ['## a', '@pres {Tab}'],
      `${PATH}:6 there is no action "@pres". The actions are "@press {Ctrl+C}", "@enter exit", "@until / #", "@wait 2s", "@on 2.1 command".`,
    ],
    ['an action without its name', ['## a', '@ x'], `${PATH}:6 there is no action "@".`],
    ['@press without a key', ['## a', '@press'], `${PATH}:6 "@press" says no key.`],
    ['@until without text', ['## a', '@until '], `${PATH}:6 "@until" says no text to wait for.`],
    [
      '@on without a line',
      ['## a', 'true', '@on 3.0 ls'],
      `${PATH}:7 found "@on 3.0 ls", expected lines of containerd and a command. Type "@on 1.6,1.7 ctr version".`,
    ],
    [
      '@on that leaves a line with nothing',
      ['## a', '@on 2.1 ls'],
      `${PATH}:5 step "a" has nothing to type on`,
    ],
    [
      '@wait without a time',
      ['## a', '@wait long'],
      `${PATH}:6 found "@wait long", expected a time such as "2s"`,
    ],
    [
      'a heading that is no name',
      ['## The Map', 'ls'],
      `${PATH}:5 found "## The Map", expected a step such as`,
    ],
    ['a heading of another level', ['### a', 'ls'], `${PATH}:5 found "### a", expected a step`],
    ['a comment without a blank', ['## a', '#ls', 'ls'], `${PATH}:6 found "#ls", expected a step`],
  ])('%s is an error', (_, body, message) => {
    const problems = problemsOf(...FRONT, ...body);
    expect(
      problems.find((problem) => problem.startsWith(message)),
      problems.join('\n'),
    ).toBeDefined();
  });

  test.each([
    [
      'an unknown line',
      ['title: x', 'containerd: [1.7, 1.8]'],
      `:3 containerd.1: found "1.8", expected one of the`,
    ],
    [
      'a line that looks like a number',
      ['title: x', 'containerd: [1.70]'],
      `:3 containerd.0: found "1.70", expected`,
    ],
    [
      'no list of lines',
      ['title: x', 'containerd: 1.7'],
      `:3 containerd: found "1.7", expected a list of containerd`,
    ],
    ['no line', ['title: x', 'containerd: []'], `:3 containerd: found [], expected a list of containerd`],
    ['a line twice', ['title: x', 'containerd: [1.7, 1.7]'], `:3 containerd: names a line twice`],
    [
      'lines missing',
      ['title: x'],
      `:2 containerd: is missing; expected a list of containerd lines the lab has: "1.6",`,
    ],
    ['a title missing', ['containerd: [1.7]'], `:2 title: is missing; expected a title`],
    [
      'a shell the lab has not',
      ['title: x', 'containerd: [1.7]', 'transcript: { shell: tcsh }'],
      `:4 transcript.shell: found "tcsh", expected one of "bash", "zsh", "fish"`,
    ],
    [
      'a width nobody has',
      ['title: x', 'containerd: [1.7]', 'transcript: { columns: 8 }'],
      `:4 transcript.columns: found "8", expected a number of columns from 40 to 400`,
    ],
    [
      'a width in words',
      ['title: x', 'containerd: [1.7]', 'transcript: { columns: wide }'],
      `:4 transcript.columns: found "wide", expected a number of columns from 40 to 400`,
    ],
    [
      'an unknown key',
      ['titel: x', 'title: x', 'containerd: [1.7]'],
      `:2 titel: is not a key of a session; the keys are "title", "machine", "containerd", "setup", "user", "shows", "transcript"`,
    ],
    [
      'an unknown user',
      ['title: x', 'containerd: [1.7]', 'user: mika'],
      `:4 user: found "mika", expected "learner" or "root"`,
    ],
    [
      'a machine that there is not',
      ['title: x', 'machine: cluster', 'containerd: [2.4]'],
      `:3 machine: found "cluster", expected "node", or nothing for a machine without a kubelet`,
    ],
    [
      'a node with another containerd',
      ['title: x', 'machine: node', 'containerd: [1.7, 2.4]'],
      `:4 containerd: the node of the lab has containerd 2.4 alone. Type "containerd: [2.4]".`,
    ],
    [
      'a kubelet where there is none',
      ['title: x', 'containerd: [2.4]', 'shows: [kubelet]'],
      `:4 shows: only the node of the lab has a kubelet. Type "machine: node" as well.`,
    ],
    [
      'a setup command that YAML takes for a map',
      ['title: x', 'containerd: [1.7]', 'setup:', '  - echo a: b'],
      `:5 setup.0: found {"echo a":"b"}, expected a command on one line, in quotes where it holds ": " or " #"`,
    ],
    [
      'an unknown runtime',
      ['title: x', 'containerd: [1.7]', 'shows: [kata]'],
      `:4 shows.0: found "kata", expected one of`,
    ],
    ['broken YAML', ['title: [x', 'containerd: [1.7]'], ':'],
  ])('%s in the front matter is an error', (_, rows, message) => {
    const problems = problemsOf('---', ...rows, '---', '## a', 'ls');
    expect(
      problems.find((problem) => problem.startsWith(PATH + message)),
      problems.join('\n'),
    ).toBeDefined();
  });

  test.each([
    ['none', ['## a', 'ls']],
    ['not ended', ['---', 'title: x', '## a', 'ls']],
  ])('front matter: %s', (_, rows) => {
    expect(problemsOf(...rows)).toEqual([
      `${PATH}:1 no front matter. Begin the file with a line "---", keys such as "title: The map", and "---".`,
    ]);
  });

  test('all problems are named at once, and a folder that is not a name too', () => {
    const script = readScript([...FRONT, '## a', '@x', '{Tabb}'].join('\n'), 'sessions/The Map/session.keys');
    expect('problems' in script && script.problems.map((problem) => problem.split(' ')[1])).toEqual([
      'Map/session.keys:1',
      'Map/session.keys:6',
      'Map/session.keys:7',
    ]);
  });

  test('any text is read or refused, without an exception', () => {
    const row = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '---',
        '## a',
        '##',
        '@',
        '@enter',
        'title: x',
        'containerd: [1.7]',
        'a: &a *a',
        '__proto__: x',
      ),
    );
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const script = readScript(rows.join('\n'), PATH);
        if ('problems' in script) expect(script.problems.length).toBeGreaterThan(0);
        else expect(script.steps.length).toBeGreaterThan(0);
      }),
    );
  });
});
