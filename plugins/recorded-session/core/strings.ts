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
  /** Label of the link to the lab, and, for screen readers, that it opens another tab. */
  readonly tryIt: string;
  readonly tryWhere: string;
}
