/** What one key sends to a terminal. */
export interface Key {
  readonly kind: 'key';
  /** As written in a script, without braces: `Tab`, `Ctrl+C`. */
  readonly name: string;
  readonly bytes: string;
  /** What it sends instead where a program has switched the cursor keys to application mode. */
  readonly applicationBytes?: string;
}

/** Keys with their own name, as xterm sends them (xterm's manual "Control Sequences", section "PC-Style Function Keys"). */
const NAMED: Readonly<Record<string, string>> = {
  Tab: '\t',
  Enter: '\r',
  Esc: '\u001b',
  Space: ' ',
  Backspace: '\u007f',
  Delete: '\u001b[3~',
  Insert: '\u001b[2~',
  PageUp: '\u001b[5~',
  PageDown: '\u001b[6~',
  'Shift+Tab': '\u001b[Z',
  /** A brace as text, where a word in braces would else be taken for a key. */
  OpenBrace: '{',
};

/** Keys that send `CSI letter`, and `SS3 letter` in application mode. */
const CURSOR: Readonly<Record<string, string>> = {
  Up: 'A',
  Down: 'B',
  Right: 'C',
  Left: 'D',
  End: 'F',
  Home: 'H',
};

/** Names for error messages. `Wait` is not a key, but is in the same place. */
export const KEY_NAMES: readonly string[] = [
  ...Object.keys(NAMED),
  ...Object.keys(CURSOR),
  'Ctrl+A to Ctrl+Z',
  'Alt+ a character',
  'Wait 2s',
];

/** The key of that name; undefined if there is none. Letters after `Ctrl+` may be small. */
export function keyNamed(name: string): Key | undefined {
  const bytes = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (bytes !== undefined) return { kind: 'key', name, bytes };
  const letter = Object.hasOwn(CURSOR, name) ? CURSOR[name] : undefined;
  if (letter !== undefined) {
    return { kind: 'key', name, bytes: `\u001b[${letter}`, applicationBytes: `\u001bO${letter}` };
  }
  const control = /^Ctrl\+([A-Za-z[\]\\^_])$/.exec(name)?.[1];
  // A terminal sends the letter with all but its lowest five bits off.
  if (control !== undefined) {
    return { kind: 'key', name, bytes: String.fromCharCode(control.charCodeAt(0) & 0x1f) };
  }
  const meta = /^Alt\+([!-~])$/.exec(name)?.[1];
  return meta === undefined ? undefined : { kind: 'key', name, bytes: `\u001b${meta}` };
}
