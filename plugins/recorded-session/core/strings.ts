/** Texts around a recorded session in the language of its page; none of them is Markdown or HTML. */
export interface Strings {
  /** Name of the block, for screen readers. */
  readonly terminal: string;
  /** In front of a command, for screen readers. */
  readonly command: string;
  /** Name of what a command wrote, for screen readers. */
  readonly output: string;
  /** Has the placeholder `{status}`. */
  readonly exitStatus: string;
  /** Have the placeholder `{lines}`. */
  readonly showMore: string;
  readonly showLess: string;
  /** Has the placeholder `{versions}`. */
  readonly recordedOn: string;
  /** Labels of the button, for one command and for several. */
  readonly copyOne: string;
  readonly copySeveral: string;
  /** What the button says after it was pressed. */
  readonly copied: string;
  readonly copyFailed: string;
}

/** A text with its placeholders filled in. @example fill('exit status {status}', { status: 137 }) */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
