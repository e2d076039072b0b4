import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BrokenRecording } from '../../plugins/terminal-recording/format/broken-recording.ts';
import type { Command, Line, Recording } from '../../plugins/recorded-session/core/model.ts';
import { readRecording } from '../../plugins/recorded-session/core/recording.ts';

const fileOf = (name: string, line: string) =>
  readFileSync(new URL(`./fixtures/recordings/${name}/containerd-${line}.cast`, import.meta.url), 'utf8');
const SHELL = fileOf('shell', '1.7');
const shell = await readRecording(SHELL);

const commandsOf = (recording: Recording, step: string): readonly Command[] =>
  recording.steps.find(({ id }) => id === step)?.commands ?? [];
const textOf = (line: Line) => line.map((run) => run.text).join('');
const typedIn = ({ typed }: Command) => typed.map((line) => line.text).join('\n');
const outputOf = ({ output }: Command) => output.map(textOf).join('\n');

const HEADER = {
  version: 2,
  width: 20,
  height: 5,
  versions: { containerd: '1.7.24', runc: '1.1.15', distribution: 'Debian 13 (trixie)' },
};
const osc = (mark: string) => `\u001b]133;${mark}\u0007`;
const PROMPT = `${osc('A')}$ ${osc('B')}`;

/** A recording of events; a text that begins with `#` is a marker. */
function cast(events: readonly string[], header: object = HEADER): string {
  const lines = events.map((text) =>
    JSON.stringify(text.startsWith('#') ? [1, 'm', text.slice(1)] : [1, 'o', text]),
  );
  return [JSON.stringify(header), ...lines].join('\n');
}

async function commandIn(output: string): Promise<Command | undefined> {
  const recording = await readRecording(
    cast([PROMPT, '#step', 'run\r\n', osc('C'), output, osc('D;0'), PROMPT]),
  );
  return recording.steps[0]?.commands[0];
}

describe('a real recording', () => {
  test('has steps with commands, outputs and statuses', () => {
    expect(shell.steps.map(({ id }) => id)).toEqual([
      'colours',
      'all-colours',
      'statuses',
      'several-lines',
      'long-lines',
      'redrawn',
      'typing',
      'long-output',
    ]);
    expect(
      commandsOf(shell, 'statuses').map((command) => [
        typedIn(command),
        command.exitStatus,
        outputOf(command),
      ]),
    ).toEqual([
      ["sh -c 'kill -9 $$'", 137, 'Killed'],
      ['false', 1, ''],
      ['printf "no line end"', 0, 'no line end'],
    ]);
  });

  test('belongs to its steps from the marker on; what comes before and after belongs to none', async () => {
    const map = await readRecording(fileOf('the-map', '1.7'));
    expect(map.steps.map(({ id, commands }) => [id, commands.length])).toEqual([
      ['run', 1],
      ['task-list', 1],
      ['parents', 1],
      ['no-runc', 1],
    ]);
  });

  test('says what it was made on', () => {
    expect(shell.versions).toEqual(['containerd 1.7.24', 'runc 1.1.15', 'crun 1.21', 'Debian 13 (trixie)']);
  });

  test('keeps colours and attributes, in sixteen colours', () => {
    const [first, second] = commandsOf(shell, 'colours');
    expect(first?.output[0]).toEqual([
      { text: 'red ', foreground: 'red' },
      { text: 'bold green', foreground: 'green', bold: true },
      { text: ' ' },
      { text: 'dim', dim: true },
      { text: ' ' },
      { text: 'italic', italic: true },
      { text: ' ' },
      { text: 'underlined', underline: true },
      { text: ' ' },
      { text: 'inverse', inverse: true },
    ]);
    expect(second?.output[0]?.filter(({ text }) => text.trim() !== '')).toEqual([
      { text: '256 colours', foreground: 'yellow' },
      { text: 'true colour', foreground: 'green' },
      { text: 'on green', foreground: 'black', background: 'green' },
      { text: 'on red', foreground: 'white', background: 'red' },
    ]);
  });

  test('has commands of several lines, each with its prompt', () => {
    expect(commandsOf(shell, 'several-lines').map(({ typed }) => typed)).toEqual([
      [
        { prompt: 'learner@lab:~$ ', text: 'for name in web worker; do' },
        { prompt: '> ', text: '  echo "$name"' },
        { prompt: '> ', text: 'done' },
      ],
      [
        { prompt: 'learner@lab:~$ ', text: 'cat <<END' },
        { prompt: '> ', text: 'a <b> & {c}' },
        { prompt: '> ', text: 'END' },
      ],
    ]);
  });

  test('joins what the terminal wrapped: typed, recalled with arrow up, and printed', () => {
    const reference = 'registry.driftwood.example/driftwood/web@sha256:';
    const digest = '4cd5015d8221c996abf144972496211c3cb6b54f80d4a7d485eda84b0336f608';
    const line = `${reference}${digest} and more`;
    for (const command of commandsOf(shell, 'long-lines')) {
      expect(typedIn(command)).toBe(`echo ${line}`);
      expect(outputOf(command)).toBe(line);
    }
    expect(commandsOf(shell, 'long-lines')).toHaveLength(2);
  });

  test('shows a progress display as its last state, and wide characters without gaps', () => {
    const [progress, clear, wide] = commandsOf(shell, 'redrawn');
    expect(progress?.output).toEqual([
      [{ text: 'layer-sha256:4cd5015d: ' }, { text: 'done', foreground: 'green' }],
    ]);
    expect(clear && outputOf(clear)).toBe('');
    expect(wide && `echo ${outputOf(wide)}`).toBe(wide && typedIn(wide));
  });

  test('has what was typed in the end: after completion and correction, without lines given up', () => {
    expect(commandsOf(shell, 'typing').map((command) => [typedIn(command), outputOf(command)])).toEqual([
      ['cat shim-one.txt', ''],
      ['echo hi', 'hi'],
      ["printf '\\033[?1049hfull screen\\033[?1049l'; echo back", 'back'],
    ]);
  });

  test('keeps what scrolled away', () => {
    const [table] = commandsOf(shell, 'long-output');
    expect(table?.output).toHaveLength(49);
    expect(table && outputOf(table)).toMatch(/^driftwood-web-01 .*RUNNING {4}10\.4\.0\.49$/s);
  });

  test('shows the pull of an image when it was done', async () => {
    const [pull] = commandsOf(await readRecording(fileOf('pull-and-run', '1.7')), 'pull');
    expect(pull?.output).toHaveLength(8);
    expect(pull && outputOf(pull)).toMatch(/^registry.*resolved.*\nmanifest-sha256:.*done.*\n/);
  });
});

describe('output', () => {
  test.each([
    ['a line that fills its row to the last cell', 'x'.repeat(20) + '\r\nnext\r\n', ['x'.repeat(20), 'next']],
    ['a line of three rows', 'x'.repeat(50) + '\r\n', ['x'.repeat(50)]],
    ['blanks at the end of lines', 'one   \r\n\u001b[41m   \u001b[0m\r\ntwo', ['one', '', 'two']],
    ['empty lines between, and none at the end', 'one\r\n\r\ntwo\r\n\r\n\r\n', ['one', '', 'two']],
    ['a tab', 'a\tb\r\n', ['a       b']],
    ['a title and a link', '\u001b]0;title\u0007\u001b]8;;http://x\u0007link\u001b]8;;\u0007\r\n', ['link']],
    ['a screen that was erased', 'kept\r\n\u001b[H\u001b[2J\u001b[3Jnew\r\n', ['kept', 'new']],
  ])('%s', async (_, output, lines) => {
    const command = await commandIn(output);
    expect(command?.output.map(textOf)).toEqual(lines);
  });

  test('what a progress display writes over is still known, and the display is output', async () => {
    const frames = 'resolving\r\n\u001b[2A\u001b[2Kweb: resolved\r\n\u001b[2Kdone\r\n';
    const recording = await readRecording(
      cast([PROMPT, '#step', 'ctr image pull web\r\n', osc('C'), frames, osc('D;0'), PROMPT]),
    );
    const [command] = recording.steps[0]?.commands ?? [];
    expect(command?.typed.map(({ text }) => text)).toEqual(['ctr image pull web']);
    expect(command && outputOf(command)).toEqual('web: resolved\ndone');
  });

  test('a shell that writes no D ends an output with the next prompt', async () => {
    const recording = await readRecording(cast([PROMPT, '#step', 'one\r\n', osc('C'), 'out\r\n', PROMPT]));
    expect(recording.steps[0]?.commands.map(outputOf)).toEqual(['out']);
  });

  test('a recording may end in the middle of an output', async () => {
    const recording = await readRecording(cast([PROMPT, '#step', 'one\r\n', osc('C'), 'out\r\nmore']));
    expect(recording.steps[0]?.commands.map(outputOf)).toEqual(['out\nmore']);
    expect(recording.steps[0]?.commands[0]).not.toHaveProperty('exitStatus');
  });
});

describe('a broken recording', () => {
  const good = [PROMPT, '#one', 'ls\r\n', osc('C'), 'x\r\n', osc('D;0'), PROMPT];
  const { versions, ...headerWithoutVersions } = HEADER;

  test.each([
    ['nothing', '', 1, 'an empty file'],
    ['another file', 'title: x\n', 1, '"title: x"'],
    ['another version', cast(good, { ...HEADER, version: 3 }), 1, 'version 3'],
    ['no width', cast(good, { ...HEADER, width: undefined }), 1, '"width": undefined'],
    ['a height that cannot be', cast(good, { ...HEADER, height: 4000 }), 1, '"height": 4000'],
    [
      'no versions',
      cast(good, headerWithoutVersions),
      1,
      'no version of containerd and runc and distribution',
    ],
    [
      'a version that is none',
      cast(good, { ...HEADER, versions: { ...versions, runc: 3 } }),
      1,
      'no version of runc',
    ],
    ['a cut line', `${cast(good)}\n[1.5, "o", "te`, 9, '"[1.5, "o", "te"'],
    ['an event of no kind', `${cast(good)}\n[1.5, "x", "y"]`, 9, 'an event "x"'],
    ['a change of the size', `${cast(good)}\n[1.5, "r", "80x24"]`, 9, 'a change of the size, to 80x24'],
    ['no marker', cast(good.filter((text) => text !== '#one')), 1, 'no marker'],
    ['no marks', cast(['$ ', '#one', 'ls\r\nx\r\n']), 1, 'no command'],
    ['a step twice', cast([...good, '#one']), 9, 'the step "one" again (first in line 3)'],
    ['a step without a command', cast([...good, '#two']), 9, 'no command in the step "two"'],
    ['a name that cannot be typed', cast([...good, '#Two tasks']), 9, 'a step named "Two tasks"'],
    [
      'endless output',
      cast([...good.slice(0, 4), '\r\n'.repeat(30_000)]),
      4,
      'more output than a page can show',
    ],
    ['an endless file', cast([...good, 'x'.repeat(4_000_001)]), 1, ' characters'],
  ])('with %s is refused', async (_, text, line, found) => {
    const error = await readRecording(text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BrokenRecording);
    expect((error as BrokenRecording).line).toBe(line);
    expect((error as BrokenRecording).found).toContain(found);
    expect((error as BrokenRecording).expected).not.toBe('');
  });

  test('never fails in another way, whatever the bytes', async () => {
    const pieces = fc.constantFrom(
      ...good,
      '#two',
      '#',
      '\u001b[2J',
      '\u001b[?1049h',
      '\u001b[5A',
      '容',
      osc('Z'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 25 }),
        async (events) => {
          const read = await readRecording(cast(events)).catch((error: unknown) => error);
          if (read instanceof BrokenRecording) return;
          const { steps } = read as Recording;
          expect(steps.length).toBeGreaterThan(0);
          for (const line of steps.flatMap((step) => step.commands.flatMap((command) => command.output))) {
            expect(textOf(line)).toBe(textOf(line).trimEnd());
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a changed line is either still a recording or refused', async () => {
    const lines = SHELL.split('\n').slice(0, 60);
    await fc.assert(
      fc.asyncProperty(fc.nat(59), fc.string(), async (index, replaced) => {
        const text = lines.with(index, replaced).join('\n');
        await expect(readRecording(text).catch((error: unknown) => (error as Error).name)).resolves.toSatisfy(
          (result) => result === 'BrokenRecording' || typeof result === 'object',
        );
      }),
      { numRuns: 60 },
    );
  });
});
