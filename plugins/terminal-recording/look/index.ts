/** How the text of a terminal looked, for all who show it on a page: runs of one look, cut where something is marked. */
export { lookClasses } from './look-classes.ts';
export { cutAt, type Range } from './pieces.ts';
export { COLOURS, type LookedRange, type Rendition, type Run } from './rendition.ts';
