import { escapeNames, type Kind, type NamingBook } from './names.ts';

/** A place of a row that gets a name when the row is settled. */
interface Mention {
  kind: Kind;
  value: string;
}

/** Mentions are in the text as one character each, of a plane that no font or program here prints. */
const FIRST_HOLDER = 0x100000;
const HOLDER = /[\u{100000}-\u{10fffd}]/gu;
const MOST_MENTIONS = 10_000;

/**
 * A row of output while rules work on it. What a rule names is out of reach for the rules after it, and names
 * are given at the end, from left to right: the order of the rules has no say in the numbering.
 */
export class Draft {
  /** What is left to name; rules match this, and may reorder or shorten it. */
  text: string;
  readonly #mentions: Mention[] = [];

  constructor(text: string) {
    this.text = escapeNames(text.replace(HOLDER, '\ufffd'));
  }

  /** Our own row, in the place of rows that are left out. */
  static standIn(kind: Kind): Draft {
    const draft = new Draft('');
    draft.text = draft.hold(kind, '') ?? '';
    return draft;
  }

  /**
   * Names every match of a pattern. Context that decides belongs into lookbehind and lookahead.
   * @param pattern with flag g
   * @param valueOf what the name stands for, where that is not the matched text itself
   */
  name(pattern: RegExp, kind: Kind, valueOf = (match: string): string => match): void {
    this.text = this.text.replace(pattern, (match: string) => this.hold(kind, valueOf(match)) ?? match);
  }

  /** Characters to put where the name should stand; undefined if a row has too many names already. */
  hold(kind: Kind, value: string): string | undefined {
    if (this.#mentions.length >= MOST_MENTIONS) return undefined;
    this.#mentions.push({ kind, value });
    return String.fromCodePoint(FIRST_HOLDER + this.#mentions.length - 1);
  }

  /** Names every process ID a pattern finds: 0 is none and 1 is init, which differ in no run. */
  namePids(pattern: RegExp, scope = ''): void {
    this.text = this.text.replace(pattern, (match: string) => this.holdPid(match, scope));
  }

  /**
   * The same for one process ID.
   * @param scope what the number counts in, where that is not the machine: a container has PIDs of its own
   */
  holdPid(pid: string, scope = ''): string {
    return /^[01]$/.test(pid) ? pid : (this.hold('pid', scope + pid) ?? pid);
  }

  /** Whether a rule has named this value already. */
  hasNamed(kind: Kind, value: string): boolean {
    return this.#mentions.some((mention) => mention.kind === kind && mention.value === value);
  }

  /**
   * The row with its names, blanks collapsed: the width of columns may differ. The indentation of JSON and of
   * trees is kept, for it says what belongs to what.
   */
  settle(book: NamingBook): string {
    const named = this.text.replace(HOLDER, (holder) => {
      const mention = this.#mentions[(holder.codePointAt(0) ?? FIRST_HOLDER) - FIRST_HOLDER];
      return mention === undefined ? '' : book.name(mention.kind, mention.value);
    });
    const indentation = /^\s*(?=["{}[\]]|\\_)/.exec(named)?.[0] ?? '';
    return indentation.replace(/\s/g, ' ') + named.replace(/\s+/g, ' ').trim();
  }
}
