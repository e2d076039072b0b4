import type { Invocation } from 'container-commands';

/** A longer program is taken for one that may write anything. */
const LONGEST_PROGRAM = 500;

/** Letters and digits: what a row could be made of. Blanks and signs between parts of rows make none. */
const WORDY = /[\p{L}\p{N}]/u;

/**
 * Whether a program of text can write words or numbers of its own, which were not in what it was given: `awk '{print "web"}'`,
 * `sed s/STOPPED/RUNNING/`, `tr 0 1`, `cat -n`. Whatever it prints may then be its own.
 */
export function writesOwnText(invocation: Invocation): boolean {
  const { tool, flags, operands } = invocation;
  switch (tool) {
    case 'awk':
    case 'gawk':
    case 'mawk':
      return flags.has('file') || writesAssigned(invocation) || awkWrites(operands);
    case 'sed':
      return flags.has('file') || scriptsOf(invocation).some(sedWrites);
    case 'tr':
      return !flags.has('delete') && WORDY.test(withoutEscapes(operands[1] ?? ''));
    case 'cat':
      return ['number', 'number-nonblank', 'show-all', 'show-ends', 'show-tabs'].some((flag) =>
        flags.has(flag),
      );
    case 'cut':
    case 'column':
      return ['output-delimiter', 'output-separator', 'table-columns', 'json'].some((flag) =>
        flags.has(flag),
      );
    case 'uniq':
      return flags.has('count');
    case 'jq':
    case 'yq':
      return flags.has('null-input') || flags.has('raw-input');
    case 'string':
      return !isStringFilter(invocation);
    case 'nl':
      return true;
    default:
      return false;
  }
}

/** How many words fish's `string` takes before those it works on, which a filter has none of. */
const STRING_WORDS = new Map([
  ['match', 1],
  ['replace', 2],
  ['split', 1],
  ['sub', 0],
  ['trim', 0],
  ['collect', 0],
]);

/** Whether `string` leaves parts of the rows it is given, and puts nothing of its own in. */
function isStringFilter({ words: [action = '', ...words] }: Invocation): boolean {
  const operands = words.filter((word) => !word.startsWith('-'));
  const replacement = action === 'replace' ? (operands[1] ?? '').replace(/\$\d|\$\{\d\}/g, '') : '';
  return STRING_WORDS.get(action) === operands.length && !WORDY.test(replacement);
}

/** Words of awk that change rows, or get others. */
const CHANGES = /\b(?:g?sub|gensub|getline|system|close|function|func)\b/;

/** Whether awk prints, or computes with, what `-v name=value` gave it; a value that rows are compared with only chooses them. */
function writesAssigned({ flags, replacedFlags, operands: [program = ''] }: Invocation): boolean {
  const values = [...replacedFlags, ...flags].flatMap(([name, value]) => (name === 'assign' ? [value] : []));
  if (values.length === 0) return false;
  const names = values.map((value) => /^([A-Za-z_]\w{0,30})=/.exec(String(value))?.[1]);
  if (program.length > LONGEST_PROGRAM) return true;
  const words = [...program.matchAll(/\{([^{}]*)\}/g)].flatMap(
    ([, action = '']) => action.match(/\w+/g) ?? [],
  );
  return (
    names.some((name) => name === undefined || words.includes(name)) || /[{}]/.test(withoutActions(program))
  );
}

/** What stands between the actions of an awk program: patterns that choose rows. */
function withoutActions(program: string): string {
  return program.replaceAll(/\{[^{}]*\}/g, ';');
}

/** `$2`, `$NF` and `$(NF-1)`. */
const FIELD = /\$(?:\d{1,3}|NF|\(NF ?- ?\d{1,3}\))/g;

/**
 * A program of awk is looked at rule by rule: what it prints may be fields with signs between them, and what is in front
 * only chooses rows. Everything else may write.
 */
function awkWrites([typed = '', ...operands]: readonly string[]): boolean {
  if (typed.length > LONGEST_PROGRAM || CHANGES.test(typed)) return true;
  const program = withoutFieldLoops(typed);
  if (operands.some((word) => /^[A-Za-z_]\w*=/.test(word))) return true;
  // Patterns and texts that are compared with are not text to be written.
  const actions = [...program.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  const conditions = withoutLiterals(withoutActions(program));
  if (/[{}|]/.test(conditions.replaceAll('||', '')) || assigns(conditions)) return true;
  return actions.some((action) => action.split(/[;\n]/).some(statementWrites));
}

/** `for (i = 2; i <= NF; i++)`, with its statement in brackets or not. */
const FIELD_LOOP =
  /\bfor ?\( ?([a-z]\w{0,10}) ?= ?\d{1,3} ?; ?\1 ?<=? ?NF ?; ?(?:\1 ?\+\+|\+\+ ?\1) ?\)\s{0,20}(?:\{([^{}]*)\})?/;

/** A loop over the fields of a row does what its statement does to a field: `$i` is one of them. */
function withoutFieldLoops(program: string): string {
  const [loop, variable = '', inner = ''] = FIELD_LOOP.exec(program) ?? [];
  if (loop === undefined) return program;
  return program.replace(loop, inner).replaceAll(new RegExp(`\\$${variable}\\b`, 'g'), '$$1');
}

function withoutLiterals(condition: string): string {
  return condition.replaceAll(/"(?:[^"\\]|\\.)*"/g, ' ').replaceAll(/\/(?:[^/\\]|\\.)*\//g, ' ');
}

/** A choice in front of a statement, as far as it has no brackets within brackets. */
const CHOICE = /^\s*if\s*\(([^()]*)\)/;

function statementWrites(statement: string): boolean {
  const condition = CHOICE.exec(statement);
  if (condition !== null) {
    return (
      assigns(withoutLiterals(condition[1] ?? '')) || statementWrites(statement.slice(condition[0].length))
    );
  }
  const text = statement.trim();
  if (text === '' || text === 'next' || text === 'exit') return false;
  const [, verb, rest = ''] = /^(printf?)\b([^]*)$/.exec(text) ?? [];
  if (verb === undefined) return true;
  const shown = verb === 'printf' ? rest.replaceAll(/%-?\d{0,3}(?:\.\d{1,3})?[sd]/g, '') : rest;
  return /[>|=]/.test(shown) || WORDY.test(withoutEscapes(shown.replaceAll(FIELD, ' ')));
}

function assigns(condition: string): boolean {
  return /=/.test(condition.replaceAll(/[=!<>]=/g, ' '));
}

/** The scripts of sed, those of several `-e` one by one. */
function scriptsOf({ flags, replacedFlags, operands }: Invocation): string[] {
  const given = [...replacedFlags, ...flags].flatMap(([name, value]) =>
    name === 'expression' && typeof value === 'string' ? [value] : [],
  );
  return given.length > 0 ? given : operands.slice(0, 1);
}

/** `1d`, `/web/p`, `2,$!d`, `$q`, without blanks: they choose rows. */
const CHOOSES =
  /^(?:(?:\d{1,9}|\$|\/(?:[^/\\]|\\.)*\/I?)(?:,(?:[+~]?\d{1,9}|\$|\/(?:[^/\\]|\\.)*\/I?))?)?!?[dpqQPDNhHgGx]?$/;

function chooses(command: string): boolean {
  return CHOOSES.test(command.replaceAll(/\s+/g, ''));
}

/** `s/…/…/`, with any sign between the parts. */
const SUBSTITUTES = /^([^s]*)s([^\w\s\\])((?:[^\\]|\\.)*)$/;

function sedWrites(script: string): boolean {
  if (script.length > LONGEST_PROGRAM) return true;
  return commandsIn(script).some((command) => {
    if (chooses(command)) return false;
    const [, address = '', separator = '', rest = ''] = SUBSTITUTES.exec(command) ?? [];
    if (separator === '' || !chooses(address)) return true;
    const parts = partsOf(rest, separator);
    const [, replacement = '', marks = ''] = parts;
    // Parts of what was found, by their numbers, are not words of its own.
    const own = withoutEscapes(replacement.replaceAll(/\\[1-9]|&/g, ' '));
    return parts.length !== 3 || WORDY.test(own) || !/^[gpiI\d]*\s*$/.test(marks);
  });
}

/** The commands of a script: they end at `;` and at the end of a row, but not within a pattern. */
function commandsIn(script: string): string[] {
  const inBraces = script.replace(/^([^{}]*)\{([^{}]*)\}\s*$/, '$1;$2');
  const commands: string[] = [];
  let current = '';
  for (const part of inBraces.split(/([;\n])/)) {
    const isEnd = part === ';' || part === '\n';
    if (isEnd && !isOpen(current)) {
      commands.push(current);
      current = '';
    } else current += part;
  }
  return [...commands, current].filter((command) => command.trim() !== '');
}

/** Whether a substitution still waits for its last sign. */
function isOpen(command: string): boolean {
  const [, , separator, rest = ''] = SUBSTITUTES.exec(command) ?? [];
  return separator !== undefined && partsOf(rest, separator).length < 3;
}

/** The parts between signs, of which those behind a backslash are none. */
function partsOf(text: string, separator: string): string[] {
  const parts = [''];
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character === separator) parts.push('');
    else {
      const taken = character === '\\' ? text.slice(index, index + 2) : character;
      parts[parts.length - 1] += taken;
      index += taken.length - 1;
    }
  }
  return parts;
}

/** Without `\n`, `\t`, `\0`, `\x00` and the classes of blanks: they stand for signs, not for words. */
function withoutEscapes(text: string): string {
  return text.replaceAll(/\\(?:[ntrfv]|0{1,3}|x00)|\[:(?:space|blank):\]/g, ' ');
}
