import type { ShapeRecord } from './prompt-statistics.ts';

/** A shape of which this part of its rows is not a known command is the beginning of comments or of a table. */
const LEAST_SHARE = 1 / 3;
const LEAST_SHARE_OF_WEAK_SIGNS = 1 / 2;
/** What a shell alone in a container, or one without a start-up file, shows. */
const CONTAINER_PROMPT = /^(?:P |w)[#$]$/;
/** Signs that begin no row of any other kind of text. */
const STRONG_SIGN = /^[$❯❱➜➤λƒ⋊]$/u;

/** `/ # `, `~ $ `, `bash-5.2# `: what busybox and a shell without a start-up file show. */
const BARE_SHELL = /^(?:[/~] ?[#$]|(?:ba|a|da)?sh-[\d.]{1,8}[#$])$/;

/** Whether a prompt is that of a shell as it is in an image, which knows neither user nor machine. */
export function isOfBareShell(prompt: string): boolean {
  return BARE_SHELL.test(prompt.trim());
}

/** Whether a shape may be that of a shell in a container, which no session begins with. */
export function isOfContainer(shape: string): boolean {
  return CONTAINER_PROMPT.test(shape);
}

/**
 * The shapes that are prompts of the session. One is, once commands that people type follow it often enough for its
 * kind; then each row of that shape is one, typing mistakes included.
 */
export function believedShapes(records: Iterable<ShapeRecord>): Map<string, ShapeRecord> {
  const all = [...records];
  const proven = all.filter((record) => isProven(record, all));
  if (proven.length > 0) return byShape(proven);
  return byShape(all.filter(isRepeated));
}

function byShape(records: readonly ShapeRecord[]): Map<string, ShapeRecord> {
  return new Map(records.map((record) => [record.shape, record]));
}

/** A row like `Note: see # file` proves nothing; a command behind `user@host:~$` does. */
function isProven(record: ShapeRecord, all: readonly ShapeRecord[]): boolean {
  const { shape, host, known, sure } = record;
  const share = known / Math.max(1, record.rows - record.empty);
  if (shape === '>') return isLonePrompt(record, all);
  if (shape.endsWith('!')) return known >= (host === undefined ? 3 : 2) && share >= LEAST_SHARE_OF_WEAK_SIGNS;
  if (host !== undefined) return known > 0;
  // Comments begin with `#`, and with words that are commands too.
  return (sure > 0 || (known > 1 && shape !== '#')) && share >= LEAST_SHARE;
}

/**
 * A lone `>` is a shell asking for more, a quotation or a prompt: the last where it comes before any other, and usually
 * with commands behind.
 */
function isLonePrompt({ known, rows, first }: ShapeRecord, all: readonly ShapeRecord[]): boolean {
  const comesFirst = all.every((other) => other.sure === 0 || other.shape === '>' || other.first > first);
  return known >= 3 && known / rows >= LEAST_SHARE_OF_WEAK_SIGNS && comesFirst;
}

/** Where no known command was typed at all: `user@host:folder$` is a prompt, and a strong sign that comes back. */
function isRepeated({ shape, host, rows, empty, typed, certain }: ShapeRecord): boolean {
  const filled = rows - empty;
  if (filled === 0) return false;
  if (host !== undefined) return /[$#%❯➜]$/u.test(shape) && typed > 0;
  return STRONG_SIGN.test(shape) && typed === filled && (rows > 1 || certain > 1);
}
