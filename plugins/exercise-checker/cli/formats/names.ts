/** The names of all formats of reports, the default first. */
export const FORMAT_NAMES = ['human', 'json', 'jsonl', 'junit', 'tap', 'github', 'html'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
