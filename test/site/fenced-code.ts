/** A fenced code block of a Markdown page. */
export interface FencedCode {
  /** Language and whatever follows it, such as `yaml title="exercise.yaml"`. */
  info: string;
  code: string;
  /** The last heading above it. */
  heading: string;
}

/** All fenced code blocks of a Markdown source, in order; those inside a longer fence are part of it. */
export function fencedCode(markdown: string): FencedCode[] {
  const blocks: FencedCode[] = [];
  let heading = '';
  for (const part of markdown.matchAll(/^(`{3,})(.*)\n([\s\S]*?)^\1$|^#+ (.*)$/gm)) {
    if (part[4] !== undefined) heading = part[4];
    else blocks.push({ info: part[2] ?? '', code: part[3] ?? '', heading });
  }
  return blocks;
}
