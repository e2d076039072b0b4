import { globSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { describeEachFormat, english, readable, render } from './formats.ts';

const cases = new URL('./fixtures/cases/', import.meta.url);

describeEachFormat('rendering', (format) => {
  // One golden file for both formats: what an author sees must not depend on the extension.
  for (const file of globSync('*.md', { cwd: cases }).sort()) {
    test(file, async () => {
      const html = await readable(await render(readFileSync(new URL(file, cases), 'utf8'), format));
      await expect(html).toMatchFileSnapshot(new URL(file.replace(/md$/, 'html'), cases).pathname);
    });
  }

  const rendered = async (attributes: string) =>
    parse(await render(`::session[Caption]{${attributes}}\n`, format), { blockTextElements: {} });

  test('the text of the terminal is kept to the character', async () => {
    const page = await rendered('recording="the-map" containerd="1.7" steps="parents"');
    expect(page.querySelector('samp')?.textContent).toBe(
      [
        '    PID    PPID COMMAND',
        '   3541       1 /usr/bin/containerd',
        '   3629       1 /usr/bin/containerd-shim-runc-v2 -namespace default -id driftwood-web -address /run/',
        '   3652    3629 httpd -f -p 8080 -h /www',
      ].join('\n'),
    );
  });

  test('quotes, dashes and angle brackets of a terminal are no typography and no HTML', async () => {
    const page = await rendered('recording="shell" steps="several-lines"');
    expect(page.querySelectorAll('.session-code').map((code) => code.textContent)).toEqual([
      'for name in web worker; do',
      '  echo "$name"',
      'done',
      'cat <<END',
      'a <b> & {c}',
      'END',
    ]);
  });

  test('the newest line of containerd is shown unless the author says which', async () => {
    const newest = await rendered('recording="the-map" steps="run"');
    expect(newest.querySelector('.session-versions')?.textContent).toBe(
      'Recorded on containerd 2.1.9, runc 1.3.3, Debian unstable (sid)',
    );
    const older = await rendered('recording="the-map" steps="run" containerd="1.6"');
    expect(older.querySelector('.session-versions')?.textContent).toContain('containerd 1.6.20');
  });

  test('an output of more than 18 lines is folded after 12', async () => {
    const page = await rendered('recording="shell" steps="long-output"');
    const [above, below] = page.querySelectorAll('samp').map((rows) => rows.textContent.split('\n').length);
    expect([above, below]).toEqual([12, 37]);
    expect(page.querySelector('details')?.getAttribute('open')).toBeUndefined();
    expect(page.querySelector('.session-show')?.textContent).toBe('Show 37 more lines');

    const short = await rendered('recording="shell" steps="all-colours"');
    expect(short.querySelector('samp')?.textContent.split('\n')).toHaveLength(16);
    expect(short.querySelector('details')).toBeNull();
  });

  test('only what may have to scroll can get the focus', async () => {
    const wide = await rendered('recording="the-map" steps="parents"');
    expect(wide.querySelector('.session-output')?.getAttribute('tabindex')).toBe('0');
    const narrow = await rendered('recording="the-map" steps="no-runc"');
    expect(narrow.querySelector('.session-output')?.getAttribute('tabindex')).toBeUndefined();
  });

  test('a link leads to the lab with the commands to try, where the author names them', async () => {
    const page = await rendered('recording="the-map" containerd="1.7" steps="parents" try="run parents"');
    const link = page.querySelector('.session-try a');
    expect(decodeURIComponent(link?.getAttribute('href')?.replaceAll('&amp;', '&') ?? '').split('&')).toEqual(
      [
        '/lab/#sudo ctr run -d registry.driftwood.example/driftwood/web:1.4.0 driftwood-web',
        'ps -C containerd,containerd-shim,httpd -o pid,ppid,args',
      ],
    );
    expect(link?.textContent).toBe('Try it here (opens the lab in a tab of its own)');
    expect((await rendered('recording="the-map" steps="parents"')).querySelector('.session-try')).toBeNull();
  });

  test('nothing has an inline style', async () => {
    expect((await rendered('recording="shell"')).querySelectorAll('[style]')).toEqual([]);
  });

  test('texts are escaped, in content and in attributes', async () => {
    const source = '::session{recording="the-map" steps="no-runc"}\n';
    const html = await render(source, format, { ...english, command: '<b>&', copied: '"><script>' });
    expect(html).toMatch(/&lt;b(?:>|&gt;)&amp;/);
    expect(html).not.toContain('"><script>');
  });

  test('what is wrong is left as it is, and so is a page without a session', async () => {
    expect(await render('::session{recording="nothing"}\n', format)).not.toContain('<recorded-session');
    expect(await render('Text about `::session`.', format)).not.toContain('<recorded-session');
  });
});
