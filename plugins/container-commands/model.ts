/** Where one file descriptor of a program was sent, or what it was fed from. */
export interface Redirection {
  /** Number of the descriptor (0 input, 1 output, 2 errors); `both` for `&>`, which is output and errors. */
  descriptor: number | 'both';
  /** As typed, without the number: `>`, `>>`, `<`, `>&`, `<<<`, `<<`, … */
  operator: string;
  /** A path, a descriptor (`1` in `2>&1`), a text (`<<<`), or the body of a here-document. */
  target: string;
}

/** A variable within a word: `$D` in `echo "sha256:$D"`, whatever it stood for. */
export interface VariableUse {
  name: string;
  /** Which word it is in, by its place in `words`. */
  word: number;
  /** The text of the word before it, and after it, as they are in `words`. */
  before: string;
  after: string;
}

/** One program call as the shell would make it. */
export interface SimpleCommand {
  /** Program and arguments, quotes removed and known variables put in place; empty for a bare assignment. */
  words: string[];
  /** Assignments in front of the program: `CONTAINERD_NAMESPACE=blue ctr …`. */
  assignments: Map<string, string>;
  /** The command as typed. */
  text: string;
  /** The names of the session's own, aliases and functions, by which it was called; the outermost first. */
  shortcuts: string[];
  /** Its redirections in their order, those of the group or the shell that it ran in behind its own. */
  redirections: Redirection[];
  /** The variables in its words, in their order. */
  variables: VariableUse[];
  /** What ran before it because its words ask for the output: `ctr t ls -q` in `ctr t kill $(ctr t ls -q)`. */
  substitutions: Pipeline[];
}

/** Programs joined by `|`: only the last one's output is on the screen. */
export interface Pipeline {
  stages: SimpleCommand[];
  /** How it is joined to the one before: `&&`, `||`, or `;` for everything else. */
  connector: '&&' | '||' | ';';
  /** Whether it stood inside a loop, a condition or a function, and so may have run any number of times. */
  nested: boolean;
  /** Whether it may not have run at all: it stood in a condition, in a loop over what only the machine knew, or behind `||`. */
  conditional: boolean;
  /** Whether what it printed went on into a loop, a group or a condition, or from one into the pipeline behind it. */
  piped: boolean;
  /** Whether the shell did not wait for it: it ended with `&`. */
  background: boolean;
}
