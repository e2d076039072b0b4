import { readPath } from './path.ts';
import type { Path } from './tree.ts';

/** A part of a template. */
export type TemplatePart =
  /** Printed as it is. */
  | { kind: 'literal'; text: string }
  /** The value at some keys; with `json` as JSON, otherwise as Go prints it. */
  | { kind: 'field'; path: readonly string[]; json: boolean }
  /** What no one can tell from the template alone: a loop, a condition, a call. */
  | { kind: 'opaque' };

/** A longer template, or one of more parts, is not read. */
const LONGEST = 500;
const MOST_PARTS = 24;

/**
 * Takes a template of Go apart, as `--format` and `--template` take it: `{{.Names}}: {{.State.Pid}}`, `{{json .}}`. A loop or
 * a condition is one opaque part up to its end; `{{-` and `-}}` take the blanks beside them away.
 * @returns undefined for a text without any field, and for one that is not a template
 */
export function readTemplate(text: string): readonly TemplatePart[] | undefined {
  if (text.length > LONGEST) return undefined;
  const parts: TemplatePart[] = [];
  let at = 0;
  let blocks = 0;
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', at)) {
    const close = text.indexOf('}}', open);
    if (close < 0) return undefined;
    const action = text.slice(open + 2, close);
    const [trimsBefore, trimsBehind] = [/^-\s/.test(action), /\s-$/.test(action)];
    const before = text.slice(at, open);
    if (blocks === 0) parts.push({ kind: 'literal', text: trimsBefore ? before.trimEnd() : before });
    at = close + 2;
    if (trimsBehind) at += text.slice(at).length - text.slice(at).trimStart().length;
    const word = action.replace(/^-\s|\s-$/g, '').trim();
    if (/^(?:range|if|with)\b/.test(word)) {
      if (blocks === 0) parts.push({ kind: 'opaque' });
      blocks++;
    } else if (word === 'end') blocks--;
    else if (blocks === 0) parts.push(readAction(word));
    if (blocks < 0 || parts.length > MOST_PARTS) return undefined;
  }
  if (blocks !== 0) return undefined;
  return finished([...parts, { kind: 'literal', text: text.slice(at) }]);
}

/** Takes a text of jq apart that has values in it: `\(.state) of \(.id)`. */
export function readInterpolation(text: string): readonly TemplatePart[] | undefined {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (let open = text.indexOf('\\('); open >= 0; open = text.indexOf('\\(', at)) {
    const close = text.indexOf(')', open);
    const path = close < 0 ? undefined : keysOf(readPath(text.slice(open + 2, close).trim()));
    if (path === undefined || parts.length > MOST_PARTS) return undefined;
    parts.push({ kind: 'literal', text: text.slice(at, open) }, { kind: 'field', path, json: false });
    at = close + 1;
  }
  return finished([...parts, { kind: 'literal', text: text.slice(at) }]);
}

function readAction(word: string): TemplatePart {
  if (/^"(?:[^"\\]|\\.)*"$/.test(word)) {
    return { kind: 'literal', text: word.slice(1, -1).replaceAll('\\t', '\t').replaceAll('\\n', '\n') };
  }
  const json = /^json\s+(?=\.)/.exec(word)?.[0] ?? '';
  const path = keysOf(readPath(word.slice(json.length)));
  return path === undefined ? { kind: 'opaque' } : { kind: 'field', path, json: json !== '' };
}

function keysOf(path: Path | undefined): readonly string[] | undefined {
  const keys = path?.filter((step) => typeof step === 'string');
  return keys?.length === path?.length ? keys : undefined;
}

/** Without empty literals, and without the blanks at the end, which no one sees. */
function finished(parts: readonly TemplatePart[]): readonly TemplatePart[] | undefined {
  const last = parts.at(-1);
  const trimmed =
    last?.kind === 'literal' ? [...parts.slice(0, -1), { ...last, text: last.text.trimEnd() }] : parts;
  const left = trimmed.filter((part) => part.kind !== 'literal' || part.text !== '');
  return left.some((part) => part.kind === 'field') ? left : undefined;
}
