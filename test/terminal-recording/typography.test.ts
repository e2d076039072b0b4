import { describe, expect, test } from 'vitest';
import { readRecording } from '../../plugins/terminal-recording/format/detect.ts';
import { restoreTypography } from '../../plugins/terminal-recording/format/typography.ts';
import { codeOf } from './recording-support.ts';
import { inTime } from '../exercise-checker/processor-time.ts';
import { bytesOf } from './support.ts';

describe('what programs do to text on its way', () => {
  test.each([
    ['curly quotes', ['echo “a” ‘b’'], ['echo "a" \'b\'']],
    ['long dashes for two', ['ctr run —rm -d x –detach'], ['ctr run --rm -d x --detach']],
    [
      'a dash for a short flag',
      ['ctr –n blue task ls', 'crictl ps −a'],
      ['ctr -n blue task ls', 'crictl ps -a'],
    ],
    ['two long dashes', ['nerdctl run ––name web x −−rm'], ['nerdctl run --name web x --rm']],
    ['hyphens that do not break', ['nerdctl run ‑d x'], ['nerdctl run -d x']],
    ['a dash in a sentence', ['one – two'], ['one – two']],
    ['no-break spaces', ['ctr\u00a0t\u202fls'], ['ctr t ls']],
    ['invisible characters', ['\u200bctr\ufeff t ls'], ['ctr t ls']],
    ['entities of a web page', ['a &gt; b &amp;&amp; c &lt; d', '&quot;x&quot;'], ['a > b && c < d', '"x"']],
    ['an ampersand that is one', ['a && b'], ['a && b']],
    ['mail quoting', ['> $ ls', '> a', '>'], ['$ ls', 'a', '']],
    ['quoting with bars', ['| $ ls', '| a', '|', '| b'], ['$ ls', 'a', '', 'b']],
    ['a table, which only has bars', ['| a | b |', 'text', '| c | d |'], ['| a | b |', 'text', '| c | d |']],
    ['quoting of quoting', ['> > $ ls', '> > a'], ['$ ls', 'a']],
    ['a prompt of the same sign among output', ['> ls', 'a', 'b', 'c'], ['> ls', 'a', 'b', 'c']],
    ['line numbers', ['  1  $ ls', '  2  a', '  3  b'], ['$ ls', 'a', 'b']],
    ['line numbers with a rule', [' 9 | $ ls', '10 | a', '11 | b'], ['$ ls', 'a', 'b']],
    ['numbers that are output', ['$ cat n', '5', '3', '9'], ['$ cat n', '5', '3', '9']],
    ['a block that was indented', ['    $ ls', '      a'], ['$ ls', '  a']],
  ])('%s', (_, lines, expected) => {
    expect(restoreTypography(lines)).toEqual(expected);
  });
});

test.each([
  ...[' ', '> ', '“', '1', '1. ', '&gt;', '`', '\u00a0', '—', ' –', '\u200b', '| ', '\t'],
  ...['\u001b[', '\u001b[1m', '\u001b[1;', '\u001b]0;', '\u001b(B', '\r\n', '> \n'],
])('%j without end is read at once', async (piece) => {
  const bytes = bytesOf(`$ ls\n${piece.repeat(Math.floor(8_000_000 / piece.length))}x\n`);
  await inTime(() => codeOf(() => readRecording(bytes, 'paste')));
});
