import { outputFile, readCommandLine, type Pipeline } from 'container-commands';
import { needsMore } from './continuation.ts';
import type { Segment } from './segment.ts';

const MOST_LINES = 50;
const LONGEST_COMMAND = 10_000;
/** Shell words and programs that print nothing when they work. */
const SILENT = new Set(
  'cd export set unset alias shopt mkdir touch cp mv chmod chown sleep true : umask source . wait clear'.split(
    ' ',
  ),
);

/**
 * Several lines pasted at once are one entry. Where all but the last print nothing by nature (they write into files, set
 * variables), what was shown is the output of the last, and each is its own command.
 */
export function withPastedLines(segments: readonly Segment[]): Segment[] {
  return segments.flatMap((segment) => {
    const commands = commandsIn(segment.command);
    const silent = commands.slice(0, -1).every(({ text }) => readCommandLine(text).every(isSilent));
    if (commands.length < 2 || !silent) return [segment];
    return commands.map(({ text: command, row }, index): Segment => {
      const place = row === 0 ? segment : { line: segment.line + row, column: 0 };
      const { line, column } = place;
      if (index === commands.length - 1) return { ...segment, line, column, command };
      const silentOne: Segment = { ...segment, line, column, command, output: [], nobody: [] };
      delete silentOne.exitStatus;
      return silentOne;
    });
  });
}

interface PastedCommand {
  text: string;
  /** Its row below the first one of the entry. */
  row: number;
}

/** The commands of an entry, the lines of a loop or a here-document together, without comments. */
function commandsIn(entry: string): PastedCommand[] {
  if (!entry.includes('\n') || entry.length > LONGEST_COMMAND) return [{ text: entry, row: 0 }];
  const commands: PastedCommand[] = [];
  let open: string[] = [];
  for (const [row, line] of entry.split('\n').entries()) {
    open.push(line);
    const text = open.join('\n');
    if (needsMore(text, open.length)) continue;
    if (text.trim() !== '' && !text.trimStart().startsWith('#')) {
      commands.push({ text, row: row - open.length + 1 });
    }
    open = [];
  }
  if (open.length > 0) return [{ text: entry, row: 0 }];
  return commands.length > MOST_LINES ? [{ text: entry, row: 0 }] : commands;
}

function isSilent({ stages, background }: Pipeline): boolean {
  const last = stages.at(-1);
  if (last === undefined || background) return false;
  return (
    outputFile(last.redirections) !== undefined || last.words.length === 0 || SILENT.has(last.words[0] ?? '')
  );
}
