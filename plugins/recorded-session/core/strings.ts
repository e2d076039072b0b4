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
  /** What is asked before an output is shown, where the author asks nothing, and where a question on the page does. */
  readonly predict: string;
  readonly answerFirst: string;
  /** Labels of what uncovers such an output, and covers it again. */
  readonly reveal: string;
  readonly conceal: string;
  /** Has the placeholder `{versions}`. */
  readonly recordedOn: string;
  /** Label of what chooses a line of containerd for the whole site, and for a block whose author has chosen one. */
  readonly mine: string;
  readonly other: string;
  /** Label of the switch that marks what differs. */
  readonly compare: string;
  /** Label of the switch that shows commands one after another, and of what does it then. */
  readonly step: string;
  /** Name of what is shown then. */
  readonly player: string;
  readonly back: string;
  readonly next: string;
  readonly play: string;
  readonly pause: string;
  readonly slider: string;
  readonly speed: string;
  /** Has the placeholders `{command}` and `{commands}`. */
  readonly position: string;
  /** Labels of the switches: lines that wrap, and a block as wide as the window. */
  readonly wrap: string;
  readonly widen: string;
  /** Labels of the button, for one command and for several. */
  readonly copyOne: string;
  readonly copySeveral: string;
  /** Name of the button beside one of several commands; has the placeholder `{command}`. */
  readonly copyThis: string;
  /** What the button says after it was pressed. */
  readonly copied: string;
  readonly copyFailed: string;
  /** Label of the link to the lab, and, for screen readers, that it opens another tab. */
  readonly tryIt: string;
  readonly tryWhere: string;
}
