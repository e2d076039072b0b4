import { inputFiles, type Invocation, type SimpleCommand } from 'container-commands';

const GREPS = new Set(['grep', 'egrep', 'fgrep', 'zgrep', 'rg', 'ag']);
const AWKS = new Set(['awk', 'gawk', 'mawk']);

/** Programs all of whose operands are files that they read. */
const READ_ALL = new Set(
  (
    'cat tac bat batcat head tail nl less more most pg pr cut sort uniq column fold fmt expand unexpand rev strings view ' +
    'wc paste comm diff join shuf xxd od hexdump base64 base32 zcat zless gunzip gzip xzcat lolcat ccze'
  ).split(' '),
);

const OTHERS = new Set(['sed', 'tr', 'jq', 'yq', 'tee', 'pv', 'json_pp', 'string']);

/** Standard input by its names. */
const INPUT = /^(?:-|\/dev\/stdin|\/dev\/fd\/0|\/proc\/self\/fd\/0)$/;

/** A number of rows in the old form of `head` and `tail`. */
const ROWS = /^\+\d{1,9}$/;

/** Whether a program works on text: on that of the files it is given, otherwise on what it is fed. */
export function readsText({ tool, words }: Pick<Invocation, 'tool' | 'words'>): boolean {
  const isKnown = READ_ALL.has(tool) || GREPS.has(tool) || AWKS.has(tool) || OTHERS.has(tool);
  return isKnown || (/^python3?$/.test(tool) && words.includes('json.tool'));
}

/**
 * The files whose text a program of text prints, or parts of it: its operands without its program or pattern, and what it is
 * fed from by `<`. Standard input is none.
 */
export function filesRead(invocation: Invocation, command?: Pick<SimpleCommand, 'redirections'>): string[] {
  const files = operandFiles(invocation).filter((file) => !INPUT.test(file));
  return [...files, ...inputFiles(command?.redirections ?? [])];
}

function operandFiles({ tool, flags, operands, words }: Invocation): string[] {
  if (READ_ALL.has(tool)) return operands.filter((operand) => !ROWS.test(operand));
  if (GREPS.has(tool)) return behindProgram(operands, flags.has('regexp') || flags.has('file'));
  if (AWKS.has(tool))
    return behindProgram(operands, flags.has('file')).filter((word) => !/^[A-Za-z_]\w*=/.test(word));
  if (tool === 'sed') return behindProgram(operands, flags.has('expression') || flags.has('file'));
  if (tool === 'jq' || tool === 'yq') return behindProgram(operands, flags.has('from-file'));
  const module = words.indexOf('json.tool');
  return module < 0 ? [] : words.slice(module + 1).filter((word) => !word.startsWith('-'));
}

function behindProgram(operands: readonly string[], isByFlag: boolean): string[] {
  return operands.slice(isByFlag ? 0 : 1);
}
