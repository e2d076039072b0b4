import { LINE_IDS, type LineId } from '../lines.ts';
import { DURATION_HINT, readDuration } from './duration.ts';
import { type Complain, readTyping, type Stroke } from './typing.ts';

/** What a line of a script asks of the typist. */
export type Action = {
  /** Line of the script, 1-based. */
  readonly line: number;
  /** The line as it is written. */
  readonly source: string;
  /** The lines of containerd it is for; all where undefined. */
  readonly only?: readonly LineId[];
} & (
  | { readonly kind: 'command'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'enter'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'press'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'until'; readonly text: string }
  | { readonly kind: 'wait'; readonly seconds: number }
);

/** What may follow an `@`, with what it needs, for error messages. */
const KNOWN = '"@press {Ctrl+C}", "@enter exit", "@until / #", "@wait 2s", "@on 2.1 command"';

/**
 * Reads one line of a script's body: a command, or an action that begins with `@`.
 * @param line its number, 1-based
 * @returns undefined where `complain` was called and nothing can be made of the line
 */
export function readAction(source: string, line: number, complain: Complain): Action | undefined {
  const place = { line, source };
  if (!source.startsWith('@')) {
    return { ...place, kind: 'command', strokes: readTyping(source, complain) };
  }
  const [name = ''] = source.slice(1).split(/\s/, 1);
  const rest = source.slice(1 + name.length).trimStart();
  if (name === 'enter') return { ...place, kind: 'enter', strokes: readTyping(rest, complain) };
  if (name === 'press') {
    if (rest === '') complain('"@press" says no key. Type, for example, "@press {Ctrl+C}".');
    return { ...place, kind: 'press', strokes: readTyping(rest, complain) };
  }
  if (name === 'until') {
    if (rest === '') complain('"@until" says no text to wait for. Type, for example, "@until / #".');
    return { ...place, kind: 'until', text: rest };
  }
  if (name === 'wait') {
    const seconds = readDuration(rest);
    if (seconds === undefined) complain(`found "${source}", expected ${DURATION_HINT}. Type "@wait 2s".`);
    return { ...place, kind: 'wait', seconds: seconds ?? 0 };
  }
  if (name === 'on') return readOnly(rest, line, complain);
  complain(`there is no action "@${name}". The actions are ${KNOWN}.`);
  return undefined;
}

/** `1.6,1.7 command`: what is typed on these lines of containerd only. */
function readOnly(source: string, line: number, complain: Complain): Action | undefined {
  const [, names = '', rest = ''] = /^(\S+)\s+(\S.*)$/.exec(source) ?? [];
  const only = LINE_IDS.filter((id) => names.split(',').includes(id));
  if (only.length !== names.split(',').length) {
    complain(
      `found "@on ${source}", expected lines of containerd and a command. Type "@on 1.6,1.7 ctr version".`,
    );
    return undefined;
  }
  const action = readAction(rest, line, complain);
  return action && { ...action, only };
}
