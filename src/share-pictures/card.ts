import { LAYERS } from '../course.ts';

/** Size in pixels, the one that previews of links are made for. */
export const PICTURE = { width: 1200, height: 630 };

/** What a picture says of a page. */
export interface Card {
  readonly title: string;
  readonly description: string;
  /** What kind of page it is, and how long it takes: "Course · 12 minutes". */
  readonly kind: string;
  /** Layers the page is about; none, and the stack is not drawn. */
  readonly layers: readonly string[];
}

/** An element as Satori takes it: React's shape, without React. */
export interface Drawn {
  readonly type: string;
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children?: Content };
}
type Content = string | readonly Drawn[];

/** Of the dark theme, see styles/colours.css. */
const INK = '#0f1518';
const PAPER = '#f5f8f9';
const QUIET = '#bfcad0';
const LINE = '#2a353c';
const ACCENT = '#5cc8d4';

const MARGIN = 60;
const LONGEST_DESCRIPTION = 150;

/**
 * Address of the picture of a page, from the root of the site.
 * @param id of the page, such as `topics/the-map`
 */
export function pictureAddress(id: string): string {
  return `/pictures/${id === '' ? 'index' : id}.png`;
}

/** Draws the picture of a page: name of the site, title and description, and the stack with the page's layers lit. */
export function drawCard({ title, description, kind, layers }: Card): Drawn {
  const text = box({ flexDirection: 'column', flexGrow: 1, flexBasis: 0 }, [
    box({ fontSize: 28, color: ACCENT }, kind),
    box(
      {
        marginTop: 22,
        fontSize: title.length > 34 ? 60 : 74,
        lineHeight: 1.1,
        fontWeight: 600,
        color: PAPER,
      },
      title,
    ),
    box({ marginTop: 26, fontSize: 30, lineHeight: 1.45, color: QUIET }, shortened(description)),
  ]);
  const stack = box(
    { flexDirection: 'column', width: 250, marginLeft: 60 },
    LAYERS.map((layer) => layerOf(layer, layers.includes(layer))),
  );
  const name = box({ alignItems: 'center', fontSize: 30, fontWeight: 600, color: PAPER }, [
    box({ width: 26, height: 26, marginRight: 18, borderRadius: 6, background: ACCENT }, ''),
    box({}, 'Under the Hood'),
  ]);
  const inner = { width: PICTURE.width - 2 * MARGIN, height: PICTURE.height - 2 * MARGIN, margin: MARGIN };
  return box({ width: PICTURE.width, height: PICTURE.height, background: INK, fontFamily: 'Plex' }, [
    box({ ...inner, flexDirection: 'column' }, [
      box({ flexGrow: 1, alignItems: 'flex-start' }, layers.length === 0 ? [text] : [text, stack]),
      name,
    ]),
  ]);
}

function layerOf(layer: string, lit: boolean): Drawn {
  const look = lit
    ? { background: '#0c3138', borderColor: ACCENT, color: PAPER }
    : { background: INK, borderColor: LINE, color: '#98a6ae' };
  return box(
    { marginBottom: 8, padding: '7px 18px', border: '2px solid', borderRadius: 8, fontSize: 22, ...look },
    layer,
  );
}

/** At the end of a word. */
function shortened(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_DESCRIPTION)).replace(/[,;:.]$/, '')}…`;
}

function box(style: Drawn['props']['style'], children: Content): Drawn {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}
