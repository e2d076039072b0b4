import type { FlagRule } from './dialects/model.ts';
import type { Syntax } from './dialects/syntax.ts';

/** Where the flags of a command line are noted. */
export interface FlagNotes {
  flags: Map<string, string | true>;
  replacedFlags: (readonly [name: string, value: string | true])[];
  unknownFlags: string[];
}

/** Notes one word that starts with a dash; answers whether the next word was its value. */
export function readFlag(
  notes: FlagNotes,
  syntax: Pick<Syntax, 'flags' | 'bundles'>,
  known: readonly FlagRule[],
  word: string,
  next: string | undefined,
): boolean {
  if (syntax.flags === 'posix' && !word.startsWith('--')) return readShort(notes, known, word, next);
  const equals = word.indexOf('=');
  const name = word.slice(0, equals < 0 ? undefined : equals).replace(/^--?/, '');
  const rule = findFlag(known, name);
  if (rule) return note(notes, rule, equals < 0 ? undefined : word.slice(equals + 1), next);
  if (syntax.bundles && !word.startsWith('--') && equals < 0) {
    const parts = [...name].map((letter) => findFlag(known, letter));
    if (parts.every((part, index) => part && (!part.takesValue || index === parts.length - 1))) {
      return readShort(notes, known, word, next);
    }
  }
  notes.unknownFlags.push(word);
  return false;
}

/** `-dit`, `-nk8s.io`, `-n=k8s.io`, `-itn k8s.io`: letters up to the first that takes a value. */
function readShort(
  notes: FlagNotes,
  known: readonly FlagRule[],
  word: string,
  next: string | undefined,
): boolean {
  for (let index = 1; index < word.length; index++) {
    const rule = findFlag(known, word[index] ?? '');
    if (rule === undefined) {
      notes.unknownFlags.push(word);
      return false;
    }
    const rest = word.slice(index + 1);
    if (rest.startsWith('=')) return note(notes, rule, rest.slice(1), next);
    if (rule.takesValue) return note(notes, rule, rest === '' ? undefined : rest, next);
    note(notes, rule, undefined, next);
  }
  return false;
}

function findFlag(known: readonly FlagRule[], name: string): FlagRule | undefined {
  return known.find((rule) => rule.names.includes(name));
}

/**
 * Sets a flag from the value after its `=`, otherwise from the next word where it takes one. A flag that takes
 * none may still be given one by `=`: a truth value as Go reads it, or the value of an optional one.
 */
function note(
  notes: FlagNotes,
  rule: FlagRule,
  value: string | undefined,
  next: string | undefined,
): boolean {
  const name = rule.names[0] ?? '';
  const earlier = notes.flags.get(name);
  if (earlier !== undefined) notes.replacedFlags.push([name, earlier]);
  if (value === undefined && rule.takesValue) {
    notes.flags.set(name, next ?? '');
    return next !== undefined;
  }
  if (rule.takesValue && value !== undefined) notes.flags.set(name, value);
  else if (/^(0|f|false)$/i.test(value ?? '')) notes.flags.delete(name);
  else notes.flags.set(name, value === undefined || /^(1|t|true)$/i.test(value) ? true : value);
  return false;
}
