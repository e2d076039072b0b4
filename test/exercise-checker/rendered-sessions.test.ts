import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  asBash,
  asCopy,
  asZsh,
  hardWrapped,
  PROMPT_STYLES,
  type PromptStyle,
  type Typed,
} from './rendered-sessions.ts';
import { cast, ESC, segmentsOf } from './support.ts';

/**
 * Recordings whose shells marked their commands, shown again: other prompts, right prompts, another recorder, another
 * width. What was typed and what was shown must stay the same.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RECORDINGS = globSync(
  ['content/exercises/*/sessions/*.cast', 'test/exercise-checker/samples/S*/*.{cast,typescript}'],
  { cwd: ROOT },
).sort();
const SEED = 20261129;
/** A session for each style; all of them take a minute. */
const SESSIONS_OF_A_STYLE = 6;
const LEAST_SHARE_OF_WRAPPED = 0.99;

const sessions: Typed[][] = [];
for (const file of RECORDINGS) {
  const text = readFileSync(`${ROOT}${file}`, 'utf8');
  if (!text.includes(']133;C')) continue;
  const segments = (await segmentsOf(text)).filter(({ nested }) => !nested);
  const typed = segments.map(({ command, output }) => ({ command, output: output.map((line) => line.text) }));
  // A prompt without a sign is learned from several calls of a tool of this subject.
  if (typed.filter(({ command }) => /\b(?:ctr|nerdctl|crictl|runc) /.test(command)).length > 3)
    sessions.push(typed);
}

/** Mulberry32: the same numbers on every machine. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function chosen(style: number): Typed[][] {
  const next = numbersFrom(SEED + style);
  return Array.from(
    { length: SESSIONS_OF_A_STYLE },
    () => sessions[Math.floor(next() * sessions.length)] ?? [],
  );
}

/** Output as it can be compared: copying loses blanks at the end of rows, and typography is undone in a copy. */
function comparable(rows: readonly string[]): string[] {
  const plain = rows.map((row) => row.replaceAll('…', '...').replaceAll('\u00a0', ' ').trimEnd());
  while (plain[0] === '') plain.shift();
  while (plain.at(-1) === '') plain.pop();
  return plain;
}

async function shownAgain(text: string): Promise<{ command: string; output: string[] }[]> {
  const segments = await segmentsOf(text);
  return segments.map(({ command, output }) => ({
    command,
    output: comparable(output.map((line) => line.text)),
  }));
}

function expected(session: readonly Typed[]): { command: string; output: string[] }[] {
  return session.map(({ command, output }) => ({ command, output: comparable(output) }));
}

const clock = (index: number): string => `11:0${index % 10}:05`;
const size = { width: 120, height: 40 };
const RENDERINGS: Record<string, (session: readonly Typed[], style: PromptStyle) => string> = {
  'as a copy': (session, style) => asCopy(session, { style }),
  'as a copy with right prompts': (session, style) => asCopy(session, { style, rightPrompt: clock }),
  'as bash sends it': (session, style) => cast([asBash(session, { style })], { width: 220, height: 40 }),
  'as zsh sends it, with right prompts': (session, style) =>
    cast([asZsh(session, { style, rightPrompt: clock, columns: 120 })], size),
};

test('there are sessions to show', () => {
  expect(sessions.length).toBeGreaterThan(40);
});

describe.each(Object.entries(RENDERINGS))('%s', (_, render) => {
  test.each(Object.entries(PROMPT_STYLES).map(([name, style], index) => ({ name, style, index })))(
    'behind the prompt $name',
    async ({ style, index }) => {
      for (const session of chosen(index)) {
        expect(await shownAgain(render(session, style))).toEqual(expected(session));
      }
    },
  );
});

test.each([80, 100, 137])(
  'cut into rows at %i columns, nearly all commands are whole again',
  async (columns) => {
    let all = 0;
    let found = 0;
    for (const [index, style] of Object.values(PROMPT_STYLES).entries()) {
      for (const session of chosen(index)) {
        const commands = (await shownAgain(hardWrapped(asCopy(session, { style }), columns))).map(
          ({ command }) => command,
        );
        all += session.length;
        found += session.filter(({ command }) => commands.includes(command)).length;
      }
    }
    expect(found / all).toBeGreaterThan(LEAST_SHARE_OF_WRAPPED);
  },
);

test('rows of no one put in between are taken out again', async () => {
  const next = numbersFrom(SEED);
  for (const session of chosen(0)) {
    const disturbed = session.map(({ command, output }): Typed => {
      const asked = command.startsWith('sudo ') && next() < 0.3 ? ['[sudo] password for kit: '] : [];
      const told = next() < 0.3 ? ['[1]+  Done                    sleep 9'] : [];
      const mail = next() < 0.2 ? ['You have new mail in /var/mail/kit'] : [];
      return { command, output: [...asked, ...output, ...told, ...mail] };
    });
    for (const text of [
      asCopy(disturbed, { style: PROMPT_STYLES['debian'] ?? (() => ['$ ']) }),
      cast([asBash(disturbed, { style: () => ['kit@berth:~$ '] })], { width: 220, height: 40 }),
    ]) {
      expect(await shownAgain(text)).toEqual(expected(session));
    }
  }
});

test('lines given up and empty ones swallow nothing', async () => {
  for (const session of chosen(1)) {
    const rows = asCopy(session, { style: () => ['kit@berth:~$ '] }).split('\n');
    const disturbed = rows.flatMap((row, index) =>
      row.startsWith('kit@berth') && index % 3 === 0
        ? ['kit@berth:~$', "kit@berth:~$ echo 'it^C", 'kit@berth:~$ ctr t kill web^C', row]
        : [row],
    );
    expect(await shownAgain(disturbed.join('\n'))).toEqual(expected(session));
  }
});

test(`a clock at the edge of marked rows is not part of a command`, async () => {
  const mark = (letter: string): string => `${ESC}]133;${letter}\u0007`;
  for (const session of chosen(2)) {
    const rows = session.map(({ command, output }, index) => {
      const room = 180 - 14 - command.length;
      const drawn = room < 12 ? '' : `${' '.repeat(room - 9)}${clock(index)}`;
      const shown = output.map((row) => `${row}\r\n`).join('');
      return `${mark('A')}kit@berth:~$ ${mark('B')}${command}${drawn}\r\n${mark('C')}${shown}${mark('D;0')}`;
    });
    expect(await shownAgain(cast(rows, { width: 180, height: 40 }))).toEqual(expected(session));
  }
});
