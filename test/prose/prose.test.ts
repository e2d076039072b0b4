import { describe, expect, test } from 'vitest';
import { readExceptions } from './exceptions.ts';
import { HABITS } from './habits.ts';
import { describe as describeFinding, lint, withoutExceptions } from './lint.ts';

/** The names of the habits in a text, with the lines they are in. */
function found(source: string, path = 'content/docs/topics/page.md'): string[] {
  return lint(path, source, HABITS).map(({ habit, line }) => `${habit.name} ${line}`);
}

describe('what each habit finds', () => {
  test.each([
    ['somebody', 'Somebody has to wait.', 'Someone has to wait, and no one did.'],
    ['whoever', 'Whoever asks gets an answer.', 'Anyone who asks gets an answer, however late.'],
    ['mostly', 'Mostly it is the network.', 'At most two are there, and most of them run.'],
    ['inside-of', 'It waits inside of a write.', 'It waits inside a write.'],
    ['of-its-own', 'It has a store of its own.', 'It has its own store, and quits of its own accord.'],
    ['anew', 'It is created anew.', 'It is a new one.'],
    ['is-no', 'It is no slow network.', 'There is no network. It is no longer slow.'],
    ['stands', 'The line stands in the file.', 'The letters stand for a container, and stand in the way.'],
    ['go-on', 'The program goes on.', 'The program goes on writing.'],
    ['run-on', 'Containers run on.', 'Containers run on a node.'],
    ['along', 'It brings the shim along.', 'It comes along with it, and takes a path along the way.'],
    ['tell-of', 'The log tells of it.', 'The log tells you why.'],
    [
      'comma-splice',
      'It ran. The log is long, that is the difference.',
      'It ran. If the log is long, that is the difference.',
    ],
    [
      'two-so-that',
      'It waits so that it is seen so that it counts.',
      'It waits so that it is seen. It stays so that it counts.',
    ],
    ['much', 'It logs much.', 'It logs much more.'],
    ['in-the-manner', 'A request in the manner of Docker.', 'A request in this manner.'],
    ['now-and-then', 'It fails now and then.', 'It fails now, and then again.'],
    ['one-after-the-other', 'One after the other they end.', 'One after another they end.'],
    ['another-one', 'The PID is another one.', 'Another one is running.'],
    ['be-so', 'It would be so with Docker.', 'That would be true with Docker. It would be.'],
    ['any-more', 'It is not there any more.', 'It needs any more than two.'],
    ['wants', 'The client wants TLS.', 'You want TLS, and it wants to talk.'],
    ['thereby', 'It is thereby closed.', 'It is closed by this.'],
    ['to-be-found', 'The log is to be found there.', 'The log is found there.'],
    ['simply', 'It simply exits.', 'It exits.'],
    ['how-often', 'How often is it called?', 'How often you look is up to you.'],
    ['folder', 'It is in a folder.', 'It is in a directory.'],
    ['right-to', 'It needs rights on the socket.', 'It needs permission to use the socket.'],
    ['log-of', 'It is in the log of containerd.', "It is in containerd's log."],
  ])('%s', (name, bad, good) => {
    expect(found(bad)).toEqual([`${name} 1`]);
    expect(found(good)).toEqual([]);
  });

  test('every habit has its example here', () => {
    const names = HABITS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(29);
  });

  test('finds a habit that goes over the end of a line, in the line where it begins', () => {
    expect(found('It waits\nin the log of\ncontainerd.')).toEqual(['log-of 2']);
  });

  test('holds authors to no word of Linux', () => {
    expect(found('It is in a folder.', 'content/docs/authors/style.md')).toEqual([]);
  });
});

describe('what is not prose', () => {
  test.each([
    ['code', 'It says `nobody`.'],
    ['a block of code', '```sh\nsomebody\n```'],
    ['the target of a link', '[Ask](/topics/page/#does-anybody-answer)'],
    ['attributes of a directive', '::session[A list.]{recording="nobody-reads"}'],
    ['a key of the frontmatter that is not shown', '---\ntitle: A page\nname: nobody\n---\nText.'],
    [
      'what a table shows to be avoided',
      '| Before | After |\n| --- | --- |\n| Nobody asks. | No one asks. |',
    ],
  ])('%s', (_, source) => {
    expect(found(source)).toEqual([]);
  });

  test('a caption, a title and the other cells of a table are', () => {
    expect(found('::session[Nobody reads.]{recording="x"}')).toEqual(['somebody 1']);
    expect(found('---\ntitle: Nobody\n---\n')).toEqual(['somebody 2']);
    expect(found('| Before | After |\n| --- | --- |\n| x | Nobody asks. |')).toEqual(['somebody 3']);
  });

  test('of YAML, what is read is looked through', () => {
    const source = 'id: nobody\nhint: >-\n  Somebody\n  asks.\noutcome: nobody\n# nobody\n';
    expect(found(source, 'content/exercises/one/exercise.yaml')).toEqual(['somebody 3']);
    expect(found('message: nobody listens', 'content/errors.yaml')).toEqual([]);
  });

  describe('of TypeScript', () => {
    const lines = (...source: readonly string[]): string => source.join('\n');

    test('texts of more than one word are, and neither names nor other texts', () => {
      const source = lines(
        "const nobody = 'nobody';",
        'const text = `It is ${nobody}, and',
        ' nobody asks.`;',
      );
      expect(found(source, 'plugins/x/message.ts')).toEqual(['somebody 3']);
    });

    test('comments are, wherever they are, and code in them is not', () => {
      const source = lines(
        '/** Nobody reads it; `nobody` is a user. */',
        'const one = [1, // Somebody counts.',
        '  2,',
        '  // Everybody counts.',
        '];',
        '// Anybody?',
      );
      expect(found(source, 'src/one.ts')).toEqual(['somebody 1', 'somebody 2', 'somebody 4', 'somebody 6']);
    });

    test('a sentence goes on over the lines of a comment, and ends with it', () => {
      const source = lines(
        '/**',
        ' * It is in the log',
        ' * of containerd.',
        ' */',
        '// the log',
        '// of runc',
      );
      expect(found(source, 'src/one.ts')).toEqual(['log-of 2', 'log-of 5']);
      expect(found(lines('/** The log. */', 'of(runc);'), 'src/one.ts')).toEqual([]);
    });

    test('neither is what only looks like a comment, nor the path of a module', () => {
      const source = lines(
        "import { one } from './nobody asks.ts';",
        "const address = 'https://nobody/';",
        'const pattern = /\\/\\/ nobody/;',
      );
      expect(found(source, 'src/one.ts')).toEqual([]);
    });

    test('of a test, only what it is called: the other texts are what it tries', () => {
      const source = lines(
        "test('nobody asks', () => expect('nobody asks').toBe(''));",
        "test.each([['nobody asks']])('nobody asks %s', () => undefined);",
        '// Nobody asks.',
      );
      expect(found(source, 'test/one.test.ts')).toEqual(['somebody 1', 'somebody 2', 'somebody 3']);
    });
  });

  test('of a shell script, comments, messages and here-documents are', () => {
    const source = [
      '#!/bin/sh',
      '# Nobody asks, or does "nobody"?',
      "say 'nobody asks' # nobody",
      'user=nobody',
      'die "it is nobody: $(id nobody)"',
      "cat <<'TEXT'",
      'Nobody asks.',
      'TEXT',
      'echo "${#nobody}"',
    ].join('\n');
    expect(found(source, 'public/lab.sh')).toEqual([
      'somebody 2',
      'somebody 2',
      'somebody 3',
      'somebody 3',
      'somebody 5',
      'somebody 5',
      'somebody 7',
    ]);
  });

  test('of Astro, the words of the template and the texts of its script are', () => {
    const source = [
      '---',
      "const name = 'nobody';",
      "const note = 'asked by nobody';",
      '---',
      '<p class="nobody here">Nobody <code>nobody</code> {nobody}</p>',
      '<style>.nobody { color: red }</style>',
    ].join('\n');
    expect(found(source, 'src/components/Note.astro')).toEqual(['somebody 3', 'somebody 5']);
    expect(found('<p>Nobody</p>', 'src/components/Note.astro')).toEqual(['somebody 1']);
  });

  test('a kind of file without a mask is an error', () => {
    expect(() => found('x', 'notes.txt')).toThrow('notes.txt has a kind of file without a mask');
  });
});

describe('an exception', () => {
  const findings = lint('page.md', 'Does anybody answer? Somebody does.', HABITS);
  const allowed = {
    file: 'page.md',
    habit: 'somebody',
    text: 'anybody',
    reason: 'A heading that others link to.',
  };

  test('allows what it names, in its file, and nothing else', () => {
    expect(withoutExceptions(findings, [allowed])).toEqual({
      findings: [expect.objectContaining({ found: 'Somebody' })],
      unused: [],
    });
  });

  test('that allows nothing is told', () => {
    const stale = { ...allowed, file: 'other.md' };
    expect(withoutExceptions(findings, [stale])).toEqual({ findings, unused: [stale] });
  });

  test('needs a reason', () => {
    expect(() => readExceptions('- { file: a.md, habit: much, text: x }', 'exceptions.yaml')).toThrow(
      /exceptions\.yaml: [\s\S]*reason/,
    );
  });
});

test('a finding is printed with its place, what was found and what to write', () => {
  const [finding] = lint('page.md', 'It waits.\nNobody reads.', HABITS);
  expect(finding && describeFinding(finding)).toBe(
    'page.md:2 somebody\n  Found: "Nobody"\n  Write: Name who acts: containerd, the kubelet, a client, you. If a person is meant, "someone" or "no one".',
  );
});
