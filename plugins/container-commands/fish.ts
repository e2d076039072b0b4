/** How the header of a block of fish ends in bash, and the block itself. */
const BLOCKS = new Map([
  ['for', { then: 'do', end: 'done' }],
  ['while', { then: 'do', end: 'done' }],
  ['if', { then: 'then', end: 'fi' }],
  ['begin', { then: '', end: '}' }],
  ['function', { then: '() {', end: '}' }],
]);

const TOKEN =
  /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|\\[^]|#[^\n]*|&&|\|\||[;\n|&()]|[ \t]+|[^\s;|&()'"\\]+|[^]/y;

interface Block {
  end: string;
  /** What ends its header, until it was written. */
  then: string;
  /** Whether a function has its name: the rest of its header is left out. */
  isNamed: boolean;
}

/** A line of fish in bash's words, and how many blocks are still open in it. */
export interface Translation {
  text: string;
  open: number;
}

/** Writes a line of fish in bash's words. Blocks bash has no like of (`switch`) stay as they are. */
export function translateFish(line: string): Translation {
  return new Translator(line).translate();
}

class Translator {
  readonly #line: string;
  readonly #out: string[] = [];
  readonly #blocks: Block[] = [];
  #atCommand = true;
  /** Where the last `;` or newline is in what was written, while nothing follows it. */
  #separator: number | undefined;

  constructor(line: string) {
    this.#line = line;
  }

  translate(): Translation {
    const token = new RegExp(TOKEN);
    for (let match = token.exec(this.#line); match; match = token.exec(this.#line)) {
      token.lastIndex += this.#take(match[0], token.lastIndex);
    }
    return { text: this.#out.join(''), open: this.#blocks.length };
  }

  /** Writes one token; returns how many characters after it belong to it, too. */
  #take(token: string, next: number): number {
    const written = this.#out.length;
    const used = this.#takeKind(token, next);
    const isNew = this.#out.slice(written).some((part) => part.trim() !== '');
    if (isNew && this.#separator !== undefined && this.#separator < written) this.#separator = undefined;
    return used;
  }

  #takeKind(token: string, next: number): number {
    if (token.startsWith(' ') || token.startsWith('\t')) this.#out.push(token);
    else if (token === ';' || token === '\n') this.#endCommand(token);
    else if (token === '&&' || token === '||' || token === '|' || token === '&') this.#join(token);
    else if (token === '(') this.#open();
    else if (token === ')') this.#close();
    else if (this.#atCommand) return this.#takeProgram(token, next);
    else this.#takeOperand(token);
    return 0;
  }

  #endCommand(token: string): void {
    const block = this.#blocks.at(-1);
    const last = this.#out.at(-1)?.trim() ?? '';
    if (block && block.then !== '') {
      this.#out.push(block.then.startsWith('(') ? `${block.then} ` : `; ${block.then} `);
      block.then = '';
    } else if (last === '{' || last === 'else') {
      this.#out.push(' ');
    } else {
      this.#separator = this.#out.push(token) - 1;
    }
    this.#atCommand = true;
  }

  #join(token: string): void {
    this.#out.push(token);
    this.#atCommand = true;
  }

  #open(): void {
    const isGroup = this.#atCommand || this.#out.at(-1)?.endsWith('$') === true;
    this.#out.push(isGroup ? '(' : '$(');
    this.#blocks.push({ end: ')', then: '', isNamed: false });
    this.#atCommand = true;
  }

  #close(): void {
    if (this.#blocks.at(-1)?.end === ')') this.#blocks.pop();
    this.#out.push(')');
    this.#atCommand = false;
  }

  /** A word where a program's name may stand: fish's own ones among them. */
  #takeProgram(token: string, next: number): number {
    switch (token) {
      case 'and':
      case 'or':
        if (this.#separator !== undefined) this.#out[this.#separator] = token === 'and' ? ' &&' : ' ||';
        return 0;
      case 'not':
        this.#out.push('!');
        return 0;
      case 'else':
        return this.#takeElse(next);
      case 'end':
        this.#out.push(this.#blocks.pop()?.end ?? token);
        this.#atCommand = false;
        return 0;
      default:
        this.#begin(token);
        return 0;
    }
  }

  #takeElse(next: number): number {
    const branch = /^[ \t]{1,20}if(?=\s)/.exec(this.#line.slice(next, next + 30))?.[0] ?? '';
    const block = this.#blocks.at(-1);
    if (branch !== '' && block) block.then = 'then';
    this.#out.push(branch === '' ? 'else' : 'elif');
    return branch.length;
  }

  #begin(token: string): void {
    const opened = BLOCKS.get(token);
    if (opened) this.#blocks.push({ ...opened, isNamed: false });
    if (token === 'function') this.#out.push('');
    else this.#out.push(token === 'begin' ? '{' : token);
    this.#atCommand = opened !== undefined && token !== 'for' && token !== 'function';
  }

  /** Of the header of a function only its name stays. */
  #takeOperand(token: string): void {
    const block = this.#blocks.at(-1);
    const isHeader = block?.then === '() {';
    if (!isHeader || !block.isNamed) this.#out.push(token);
    if (isHeader) block.isNamed = true;
  }
}
