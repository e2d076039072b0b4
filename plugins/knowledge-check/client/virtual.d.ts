/** The MarkdownContent component that was configured before this plugin; see virtual-modules.ts. */
declare module 'virtual:knowledge-check/MarkdownContent' {
  const MarkdownContent: typeof import('@astrojs/starlight/components/MarkdownContent.astro').default;
  export default MarkdownContent;
}

/**
 * How two command lines are compared: the module that the site gives to the plugin, else `plain-command.ts`.
 * Loaded when the first command is checked, so its size costs no one else anything.
 */
declare module 'virtual:knowledge-check/commands' {
  /** Whether what a reader typed does the same as a command of the author. Never throws. */
  export function sameCommand(typed: string, expected: string): boolean;
}

/** The questions of the source and how addresses are made, for the list of progress. */
declare module 'virtual:knowledge-check/questions' {
  const source: {
    readonly byFile: import('../pages.ts').QuestionsByFile;
    readonly addresses: import('../pages.ts').Addresses;
  };
  export default source;
}

/** The texts for pages in each language of the site; those of its default language are under the empty name, too. */
declare module 'virtual:knowledge-check/texts' {
  const texts: Readonly<Record<string, import('../core/strings.ts').Strings>> &
    Readonly<Record<'', import('../core/strings.ts').Strings>>;
  export default texts;
}
