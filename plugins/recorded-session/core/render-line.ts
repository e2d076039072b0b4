import { element, type MarkdownNode } from 'satteri-markdown-blocks';
import type { Line, Rendition, Run } from './model.ts';

/** Lines as content of a `<pre>`: text, and a `<span>` around what had a look of its own. */
export function renderLines(lines: readonly Line[]): (MarkdownNode | string)[] {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : ['\n']),
    ...line.map((run) => {
      const looks = classesOf(run);
      return looks === '' ? run.text : element('span', { class: looks }, [run.text]);
    }),
  ]);
}

/**
 * Classes rather than inline styles, so that a page can forbid these, and so that each theme has colours of its
 * own. Inverse text of the terminal's own colours is the only case that needs a class of its own.
 */
function classesOf(run: Run): string {
  const { foreground, background } = run.inverse ? swap(run) : run;
  return [
    run.inverse && !foreground && !background ? 'sgr-inverse' : '',
    foreground ? `sgr-${foreground}` : '',
    background ? `sgr-on-${background}` : '',
    run.bold ? 'sgr-bold' : '',
    run.dim ? 'sgr-dim' : '',
    run.italic ? 'sgr-italic' : '',
    run.underline ? 'sgr-underline' : '',
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
