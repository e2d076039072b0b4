import { readCommandLine } from '../../../plugins/container-commands/index.ts';
import { statusOf } from '../../../plugins/exercise-checker/core/facts/status.ts';
import { readRecording } from '../../../plugins/terminal-recording/format/detect.ts';
import { segmentSession } from '../../../plugins/exercise-checker/core/segments/segment-session.ts';
import { CONFIDENCE, type Segment } from '../../../plugins/exercise-checker/core/segments/segment.ts';
import { showRecording } from '../../../plugins/terminal-recording/terminal/show.ts';

/** One command of a session, with all that was shown of it. */
export interface Command {
  /** Its place in the recording it was read from: stays when it is changed or moved. */
  number: number;
  /** Without the blank after it. */
  prompt: string;
  typed: string;
  output: readonly string[];
  /** Exit status, where the shell, the prompt or a question for it showed one. */
  status: number | undefined;
}

/** A learner's session, taken apart so that it can be changed and written again. */
export type Session = readonly Command[];

/**
 * Takes a recording apart with the engine's own reading. What was typed in a container's own shell is output of
 * the command that opened it, as it is for the engine.
 */
export async function takeApart(recording: Uint8Array): Promise<Session> {
  const segments = segmentSession(await showRecording(readRecording(recording, 'auto')));
  const commands: Command[] = [];
  for (const [number, segment] of segments.entries()) {
    const opener = commands.at(-1);
    const output = segment.output.map(({ text }) => withoutTabs(text));
    if (segment.nested && opener) {
      opener.output = [...opener.output, withoutTabs(`${segment.prompt} ${segment.command}`), ...output];
    } else {
      const status = statusShown(segment, segments[number + 1]);
      commands.push({ number, prompt: segment.prompt.trim(), typed: segment.command, output, status });
    }
  }
  return commands.map((command) => ({ ...command, output: trimmed(command.output) }));
}

function statusShown(segment: Segment, next: Segment | undefined): number | undefined {
  return segment.exitStatus ?? statusOf(segment, readCommandLine(segment.command), next).status;
}

/** Only a paste of plain text still has tabs: a terminal has made blanks of them. */
function withoutTabs(text: string): string {
  let shown = '';
  for (const part of text.split(/(\t)/))
    shown += part === '\t' ? ' '.repeat(8 - ([...shown].length % 8)) : part;
  return shown.trimEnd();
}

function trimmed(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1);
}

/** Longer rows are wrapped, and joined again by anyone who reads. */
const SIZE = { width: 200, height: 24 };

/** Writes a session as a recording of a shell that marks its prompts, and the exit statuses that are known. */
export function writeSession(session: Session): Uint8Array {
  const mark = (text: string): string => `\u001b]133;${text}\u0007`;
  const events = session.map(({ prompt, typed, output, status }, index) => {
    const before = `${mark('A')}${prompt === '' ? '' : `${prompt} `}${mark('B')}`;
    const entered = `${typed.replaceAll('\n', '\r\n')}\r\n${mark(`C;cmdline_url=${encodeURIComponent(typed)}`)}`;
    const shown = output.map((line) => `${line}\r\n`).join('');
    const end = `${mark(status === undefined ? 'D' : `D;${status}`)}\r\n`;
    return JSON.stringify([index + 1, 'o', before + entered + shown + end]);
  });
  return new TextEncoder().encode([JSON.stringify({ version: 2, ...SIZE }), ...events, ''].join('\n'));
}

/** The segments the engine finds in a session that was written, without writing it. */
export function segmentsOf(session: Session): Segment[] {
  let line = 0;
  return session.map(({ prompt, typed, output, status }) => {
    const first = line + typed.split('\n').length;
    const segment: Segment = {
      line,
      column: prompt === '' ? 0 : [...prompt].length + 1,
      command: typed,
      prompt: prompt === '' ? '' : `${prompt} `,
      output: output.map((text, index) => ({ line: first + index, column: 0, text })),
      nobody: [],
      confidence: CONFIDENCE.marks,
      nested: false,
      ...(status === undefined ? {} : { exitStatus: status }),
    };
    line = first + output.length + 1;
    return segment;
  });
}

/** A command as it was typed. */
export function typedOf(session: Session, number: number): string {
  return session.find((command) => command.number === number)?.typed ?? '';
}

const ASKS_FOR_STATUS = /^(?:echo|printf)\s[^|;&]*\$(?:\?|status\b)/;

/** A command's number and that of the question for its exit status, if that is what comes next. */
export function withQuestion(session: Session, number: number): number[] {
  const next = session[session.findIndex((command) => command.number === number) + 1];
  return next && ASKS_FOR_STATUS.test(next.typed) ? [number, next.number] : [number];
}

/** The session without some of its commands. A prompt reports the command before it, so it passes to the one behind. */
export function withoutCommands(session: Session, numbers: ReadonlySet<number>): Session {
  let prompt: string | undefined;
  return session.flatMap((command) => {
    prompt ??= command.prompt;
    if (numbers.has(command.number)) return [];
    const kept = { ...command, prompt };
    prompt = undefined;
    return [kept];
  });
}

/** Works something out once for each different session: mutants of several outcomes are often the same. */
export function onceForEach<Result>(work: (session: Session) => Result): (session: Session) => Result {
  const known = new Map<string, { result: Result }>();
  return (session) => {
    const key = JSON.stringify(session);
    const found = known.get(key) ?? { result: work(session) };
    known.set(key, found);
    return found.result;
  };
}
