import GithubSlugger from 'github-slugger';

/** What a part of a page has, from one heading to the next. */
export interface PagePart {
  /** Of the heading it begins with; empty above the first one. */
  anchor: string;
  /** Names of recorded sessions. */
  sessions: string[];
  /** Names of the components that draw. */
  diagrams: string[];
  /** Ids of knowledge checks. */
  questions: string[];
  /** Ids of exercises it links to. */
  exercises: string[];
}

const FENCE = /^\s*(`{3,}|~{3,})/;
const HEADING = /^#{2,6}\s+(\S.*)$/;
const DIAGRAM_IMPORT = /^import (\w+) from '[^']*\/components\/diagrams\/\w+\.astro';$/;

/**
 * Divides the Markdown of a page at its headings, and lists what each part has. Anchors are those the site gives, which
 * are GitHub's; code blocks are passed over.
 */
export function partsOf(body: string): PagePart[] {
  const slugger = new GithubSlugger();
  const diagrams = new Set<string>();
  const parts = [emptyPart('')];
  let fence: string | undefined;
  for (const line of body.split(/\r?\n/)) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    fence = mark;
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) parts.push(emptyPart(slugger.slug(plain(heading.trimEnd()))));
    const drawing = DIAGRAM_IMPORT.exec(line)?.[1];
    if (drawing !== undefined) diagrams.add(drawing);
    const part = parts.at(-1);
    if (part) note(part, line, diagrams);
  }
  return parts;
}

function emptyPart(anchor: string): PagePart {
  return { anchor, sessions: [], diagrams: [], questions: [], exercises: [] };
}

function note(part: PagePart, line: string, diagrams: ReadonlySet<string>): void {
  const add = (list: string[], found: string | undefined): void => {
    if (found !== undefined && !list.includes(found)) list.push(found);
  };
  add(part.sessions, /^\s*::session(?:\[.*\])?\{.*\brecording="([^"]+)"/.exec(line)?.[1]);
  add(part.questions, /^\s*:::quiz\{#([\w-]+)/.exec(line)?.[1]);
  const component = /^\s*<(\w+)\b/.exec(line)?.[1];
  if (component !== undefined && diagrams.has(component)) add(part.diagrams, component);
  for (const link of line.matchAll(/\]\(\/exercises\/([\w-]+)\//g)) add(part.exercises, link[1]);
}

/** The text of a heading without the marks of code, emphasis and links. */
function plain(heading: string): string {
  return heading.replace(/\[([^[\]]*)\]\([^)[]*\)/g, '$1').replace(/[`*]/g, '');
}
