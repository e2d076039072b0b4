import { globSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { describeEachFormat, english, readable, render } from './formats.ts';

type Page = ReturnType<typeof parse>;

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

  test('quotes, dashes and angle brackets of a terminal are neither typography nor HTML', async () => {
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

  /** What is shown until a reader chooses another line of containerd. */
  const shown = (page: Page, part: string) =>
    page
      .querySelectorAll(part)
      .filter((found) => !found.hasAttribute('hidden') && !found.closest('[hidden]'));

  test('the newest line of containerd is shown unless the author says which', async () => {
    const newest = await rendered('recording="the-map" steps="run"');
    expect(shown(newest, '.session-about').map((about) => about.textContent)).toEqual([
      'containerd 2.1.9Recorded on containerd 2.1.9, runc 1.3.3, Debian unstable (sid)',
    ]);
    expect(newest.querySelector('recorded-session')?.hasAttribute('data-pinned')).toBe(false);
    const older = await rendered('recording="the-map" steps="run" containerd="1.6"');
    expect(shown(older, '.session-badge').map((badge) => badge.textContent)).toEqual(['containerd 1.6.20']);
    expect(older.querySelector('recorded-session')?.hasAttribute('data-pinned')).toBe(true);
  });

  test('every line of containerd that has the steps can be chosen, and the search finds one of them', async () => {
    const page = await rendered('recording="the-map" steps="run"');
    const options = page.querySelectorAll('.session-lines option').map((option) => option.textContent);
    expect(options).toEqual(['1.6', '1.7', '2.1']);
    const terminals = page.querySelectorAll('.session-terminal');
    expect(terminals.map((terminal) => terminal.getAttribute('data-line'))).toEqual(options);
    expect(terminals.map((terminal) => terminal.getAttribute('data-pagefind-ignore'))).toEqual([
      'all',
      'all',
      undefined,
    ]);
    const single = await rendered('recording="shell" steps="statuses"');
    expect(single.querySelectorAll('.session-lines')).toHaveLength(0);
    expect(single.querySelectorAll('[data-action=compare]')).toHaveLength(0);
  });

  test('what differs is noted, and what is only elsewhere is there to be shown', async () => {
    const page = await rendered('recording="exit-while-down" steps="start exit-status"');
    const noted = (line: string, part: string) =>
      page
        .querySelectorAll(`.session-terminal[data-line="${line}"] ${part}`)
        .map((found) => found.textContent.trim());
    expect(noted('1.6', '.session-differs').join('; ')).toMatchInlineSnapshot(
      `"late; 186; STOPPED; WARN; [0000]; exit with non-zero exit code 42"`,
    );
    expect(noted('1.6', 'del')).toMatchInlineSnapshot(`
      [
        "ctr: no running task found: task late not found",
      ]
    `);
    expect(noted('1.7', '.session-differs')).toMatchInlineSnapshot(`
      [
        "found: not",
        "found: not",
      ]
    `);
    expect(noted('2.4', '.session-differs').join('; ')).toMatchInlineSnapshot(
      `"ERRO; [0000] failed to load; from; error; ="no running task found: task late not found"; ctr: no running task found: task late not found; exit status 1"`,
    );
    expect(noted('2.4', 'del')).toEqual([]);
  });

  test('an output of more than 18 lines is folded after 12', async () => {
    const page = await rendered('recording="shell" steps="long-output"');
    const [above, below] = page.querySelectorAll('samp').map((rows) => rows.textContent.split('\n').length);
    expect([above, below]).toEqual([12, 37]);
    expect(page.querySelector('.session-more')?.getAttribute('open')).toBeUndefined();
    expect(page.querySelector('.session-show')?.textContent).toBe('Show 37 more lines');

    const short = await rendered('recording="shell" steps="all-colours"');
    expect(short.querySelector('samp')?.textContent.split('\n')).toHaveLength(16);
    expect(short.querySelector('.session-more')).toBeNull();
  });

  test('what the text points at is in view: its lines wrap where it may be out of sight, its fold is open', async () => {
    const parents = (mark: string) => rendered(`recording="the-map" steps="parents" mark="${mark}"`);
    const wraps = (page: Page) =>
      /session-wraps\S*/.exec(page.querySelector('.session-output')?.getAttribute('class') ?? '')?.[0];
    expect(wraps(await parents('PPID'))).toBeUndefined();
    expect(wraps(await parents('-namespace'))).toBe('session-wraps-on-phones');
    expect(wraps(await parents("'-id *'"))).toBe('session-wraps');

    const folded = (mark: string) => rendered(`recording="shell" steps="long-output" mark="${mark}"`);
    const isOpen = (page: Page) => page.querySelector('.session-more')?.hasAttribute('open');
    expect(isOpen(await folded('driftwood-web-02'))).toBe(false);
    expect(isOpen(await folded('driftwood-web-40'))).toBe(true);
  });

  test('what the text points at has a number only where one is wanted', async () => {
    const numbers = async (more: string) =>
      shown(await rendered(`recording="the-map" steps="parents" mark="PPID '-id *'"${more}`), 'mark').map(
        (mark) => [mark.textContent, mark.getAttribute('data-number')],
      );
    expect(await numbers('')).toEqual([
      ['PPID', undefined],
      ['-id driftwood-web', undefined],
    ]);
    expect(await numbers(' numbered')).toEqual([
      ['PPID', '1'],
      ['-id driftwood-web', '2'],
    ]);
  });

  test('what is to be predicted is covered, command by command, with the question at the first', async () => {
    const page = await rendered(
      'recording="the-map" containerd="1.7" predict="parents no-runc" ask="Whose is `httpd`?"',
    );
    const covers = shown(page, '.session-cover');
    expect(covers.map((cover) => cover.querySelector('.session-question')?.innerHTML)).toEqual([
      'Whose is <code>httpd</code>?',
      undefined,
    ]);
    expect(covers.map((cover) => cover.querySelectorAll('samp').length)).toEqual([1, 1]);
    expect(shown(page, '.session-code').some((code) => code.closest('.session-cover'))).toBe(false);
    expect(covers.some((cover) => cover.hasAttribute('open'))).toBe(false);
  });

  test('an exit status is predicted as well, and a command that left nothing is not', async () => {
    const page = await rendered('recording="shell" steps="statuses" predict="statuses"');
    expect(
      page.querySelectorAll('.session-cover .session-status').map((status) => status.textContent),
    ).toEqual(['exit status 137', 'exit status 1']);
    const quiet = await rendered('recording="the-map" steps="run task-list" predict="run task-list"');
    expect(shown(quiet, '.session-cover')).toHaveLength(1);
  });

  test('a terminal is named after its caption', async () => {
    const name = (page: Page) => page.querySelector('.session-terminal')?.getAttribute('aria-label');
    expect(name(await rendered('recording="the-map"'))).toBe('Recorded terminal session: Caption');
    const bare = await render('::session{recording="the-map"}\n', format);
    expect(name(parse(bare))).toBe('Recorded terminal session');
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
    expect(link?.textContent).toBe('Try it here (opens the lab in a new tab)');
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
