import type { Rendition } from './rendition.ts';

/**
 * The classes of `terminal-colours.css` for a look, with blanks between; empty where text looked plain. Classes rather
 * than inline styles, so that a page can forbid these and each theme can have its own colours. Inverse text of the
 * terminal's own colours is the only case that needs its own class.
 */
export function lookClasses(rendition: Rendition): string {
  const { foreground, background } = rendition.inverse ? swap(rendition) : rendition;
  return [
    rendition.inverse && !foreground && !background ? 'sgr-inverse' : '',
    foreground ? `sgr-${foreground}` : '',
    background ? `sgr-on-${background}` : '',
    rendition.bold ? 'sgr-bold' : '',
    rendition.dim ? 'sgr-dim' : '',
    rendition.italic ? 'sgr-italic' : '',
    rendition.underline ? 'sgr-underline' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}

function swap({ foreground, background }: Rendition): Pick<Rendition, 'foreground' | 'background'> {
  return {
    ...(background ? { foreground: background } : {}),
    ...(foreground ? { background: foreground } : {}),
  };
}
