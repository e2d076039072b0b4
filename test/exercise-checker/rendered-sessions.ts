import { ESC } from './support.ts';

/** A command and what it printed, as a session is rendered from it again. */
export interface Typed {
  command: string;
  output: readonly string[];
}

/** What a prompt may show. */
interface Moment {
  index: number;
  folder: string;
  root: boolean;
}

/** The rows of a prompt; the last one is what is in front of the typing, its blank included. */
export type PromptStyle = (moment: Moment) => string[];

const time = (index: number): string =>
  `${String(9 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:07`;
const sign = (root: boolean): string => (root ? '#' : '$');

/** Prompts of shells, distributions and themes, of one to three rows. */
export const PROMPT_STYLES: Record<string, PromptStyle> = {
  debian: ({ folder, root }) => [`kit@berth:${folder}${sign(root)} `],
  fedora: ({ folder, root }) => [`[kit@berth ${folder.slice(1) || '~'}]${sign(root)} `],
  suse: ({ folder }) => [`kit@berth:${folder}> `],
  'a bare dollar': () => ['$ '],
  'a bare hash': () => ['# '],
  'a bare percent': () => ['% '],
  zsh: () => ['berth% '],
  'zsh with a user': ({ folder }) => [`kit@berth ${folder} % `],
  fish: ({ folder }) => [`kit@berth ${folder}> `],
  'fish without a user': ({ folder }) => [`${folder}> `],
  time: ({ index, folder }) => [`[${time(index)}] kit@berth:${folder}$ `],
  'history number': ({ index }) => [`[${101 + index}] kit:berth$ `],
  virtualenv: ({ folder }) => [`(venv) kit@berth:${folder}$ `],
  git: ({ folder }) => [`kit@berth:${folder} (main)$ `],
  robbyrussell: ({ folder }) => [`➜  ${folder.slice(1) || '~'} git:(main) ✗ `],
  lambda: () => ['λ '],
  arrow: () => ['❯ '],
  guillemet: () => ['» '],
  powershell: ({ folder }) => [`PS ${folder}> `],
  agnoster: ({ folder }) => [` kit@berth \ue0b0 ${folder} \ue0b0 main ± \ue0b0 `],
  emoji: () => ['🚢 '],
  'status in front': ({ index }) => [`${index % 3 === 0 ? '✔' : '✘'} berth $ `],
  'no sign': ({ index }) => [`${time(index)} | `],
  kali: ({ folder }) => [`┌──(kit㉿berth)-[${folder}]`, '└─$ '],
  'rounded corners': ({ folder, index }) => [`╭─kit@berth ${folder}  ${time(index)}`, '╰─❯ '],
  'git bash': ({ folder }) => ['', `kit@berth MINGW64 ${folder} (main)`, '$ '],
  starship: ({ folder }) => ['', `${folder.slice(1) || '~'} on \ue0a0 main`, '❯ '],
  'starship without a blank row': ({ folder }) => [`${folder} on main`, '❯ '],
  pure: ({ folder }) => ['', folder, '❯ '],
  'two rows, bare sign': ({ folder }) => [`kit at berth in ${folder}`, '$ '],
  'three rows': ({ folder, index }) => ['='.repeat(30), `kit@berth ${folder} ${time(index)}`, '# '],
};

export interface Rendering {
  style: PromptStyle;
  /** Shown at the right edge of typed rows that have room for it. */
  rightPrompt?: (index: number) => string;
  columns?: number;
}

/** The session as text copied from a terminal that joined its rows. */
export function asCopy(session: readonly Typed[], { style, rightPrompt, columns = 120 }: Rendering): string {
  const rows = session.flatMap(({ command, output }, index) => {
    const prompt = style(momentOf(session, index));
    const [first = '', ...rest] = command.split('\n');
    const typed = `${prompt.at(-1) ?? ''}${first}`;
    return [
      ...prompt.slice(0, -1),
      withRight(typed, rightPrompt?.(index), columns),
      ...rest.map((line) => `> ${line}`),
      ...output,
    ];
  });
  const last = style(momentOf(session, session.length));
  return `${[...rows, ...last].map((row) => row.trimEnd()).join('\n')}\n`;
}

function momentOf(session: readonly Typed[], index: number): Moment {
  const moved = session.slice(0, index).filter(({ command }) => /^cd \S/.test(command)).length;
  return { index, folder: moved === 0 ? '~' : `~/d${moved}`, root: false };
}

function withRight(typed: string, right: string | undefined, columns: number): string {
  const room = columns - 1 - [...typed].length - [...(right ?? '')].length;
  return right === undefined || room < 3 ? typed : `${typed}${' '.repeat(room)}${right}`;
}

/** The same, cut into rows by a terminal that leaves them apart on copying. */
export function hardWrapped(copy: string, columns: number): string {
  return copy
    .split('\n')
    .flatMap((row) => {
      const characters = [...row];
      const parts: string[] = [];
      for (let at = 0; at === 0 || at < characters.length; at += columns) {
        parts.push(
          characters
            .slice(at, at + columns)
            .join('')
            .trimEnd(),
        );
      }
      return parts;
    })
    .join('\n');
}

/** The session as what bash, with readline's switches around each line, sent to a terminal. */
export function asBash(session: readonly Typed[], { style }: Rendering): string {
  const lines = session.map(({ command, output }, index) => {
    const prompt = style(momentOf(session, index)).join('\r\n');
    const typed = command.split('\n').join(`\r\n${ESC}[?2004l\r${ESC}[?2004h> `);
    return `${ESC}[?2004h${prompt}${typed}\r\n${ESC}[?2004l\r${output.map((row) => `${row}\r\n`).join('')}`;
  });
  return `${lines.join('')}${ESC}[?2004h${style(momentOf(session, session.length)).join('\r\n')}`;
}

/** The session as zsh sent it: the prompt, and what is at its right, before the line editor begins to read. */
export function asZsh(session: readonly Typed[], { style, rightPrompt, columns = 120 }: Rendering): string {
  const lines = session.map(({ command, output }, index) => {
    const rows = style(momentOf(session, index));
    const prompt = rows.at(-1) ?? '';
    const right = rightPrompt?.(index) ?? '';
    const room = columns - 1 - [...prompt].length - right.length;
    const fits = right !== '' && room > [...command].length + 1;
    const drawn = fits ? `${ESC}[K${ESC}[${room}C${right}${ESC}[${room + right.length}D` : '';
    const upper = rows.slice(0, -1).map((row) => `${row}\r\n`);
    const shown = output.map((row) => `${row}\r\n`);
    return `${upper.join('')}${prompt}${drawn}${ESC}[?2004h${command}${ESC}[?2004l\r\r\n${shown.join('')}`;
  });
  return lines.join('');
}
