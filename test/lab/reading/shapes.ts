import type { Draft } from './draft.ts';
import type { Kind, NamingBook } from './names.ts';

/** What is known by its looks alone, or by what stands directly before and behind it, whatever printed it. */
interface Shape {
  kind: Kind;
  /** Examples: every one must be named as a whole. */
  such: readonly string[];
  pattern: RegExp;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const WEEKDAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
/** gVisor has one and the same build time in every release (`uname -v`), and tells itself by it. */
const NOT_GVISOR = '(?<!#1 SMP )';

/** Names that are the same in every place of the session. They may be in a command line, too. */
export const IDENTITIES: readonly Shape[] = [
  {
    kind: 'digest',
    such: ['9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae'],
    pattern: /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g,
  },
  {
    kind: 'digest',
    such: ['9417fd9938ce'],
    pattern: /(?<=sha256:)[0-9a-f]{7,63}(?![0-9a-f])/g,
  },
  {
    kind: 'id',
    such: ['e75f729d-edba-47ad-871b-0a0d086a81e5'],
    pattern: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g,
  },
  { kind: 'id', such: ['0f413ce4d5fa4339bf90ac19f7119405'], pattern: /\b[0-9a-f]{32}\b/g },
  { kind: 'namespace', such: ['4026532345'], pattern: /(?<=\b[a-z]+:\[)\d{6,}(?=\])/g },
  { kind: 'snapshot', such: ['12'], pattern: /(?<=\/snapshots\/)\d+(?=\/|\b)/g },
  { kind: 'random', such: ['3439457037'], pattern: /(?<=\/fifo\/)\d+(?=\/)/g },
  { kind: 'random', such: ['MUI3HEu5dv'], pattern: /(?<=\/tmp\/tmp\.)[A-Za-z0-9]{6,}/g },
  { kind: 'random', such: ['123456789'], pattern: /(?<=\/(?:[a-z]{1,40}-){1,9}[a-z]{1,40})\d{6,}\b/g },
];

/** Moments, lengths of time and amounts. */
export const MEASURES: readonly Shape[] = [
  {
    kind: 'time',
    such: [
      '2026-11-23T16:24:21.867342624Z',
      '2026-11-23 16:25:36.260860012 +0000 UTC',
      'Mon 2026-11-23 16:25:29 UTC',
      '2026-11-23T16:24:21+01:00',
      '2026-11-23 16:25',
    ],
    pattern: new RegExp(
      `(?:\\b${WEEKDAY} )?\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d)(?: [A-Z]{3,4})?)?\\b`,
      'g',
    ),
  },
  {
    kind: 'time',
    such: ['Mon Nov 23 16:24:51 UTC 2026', 'Mon Nov  3 16:24:51 2026', 'Mon Nov 23 04:24:51 PM UTC 2026'],
    pattern: new RegExp(
      `${NOT_GVISOR}\\b${WEEKDAY} ${MONTH} [ \\d]?\\d \\d\\d:\\d\\d:\\d\\d(?: [AP]M)?(?: [A-Z]{3,4})? \\d{4}\\b`,
      'g',
    ),
  },
  {
    kind: 'time',
    such: ['Mon, 23 Nov 2026 16:24:51 GMT'],
    pattern: new RegExp(`\\b${WEEKDAY}, \\d\\d ${MONTH} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT\\b`, 'g'),
  },
  {
    kind: 'time',
    such: ['Nov 23 16:24:21', 'Nov 23 16:24', 'Jan  1  1970'],
    pattern: new RegExp(
      `(?<!#1 SMP ${WEEKDAY} )\\b${MONTH} [ \\d]?\\d (?:\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?| ?\\d{4})\\b`,
      'g',
    ),
  },
  {
    kind: 'time',
    such: ['{"seconds":1795451142,"nanos":29905535}', '{"seconds":1795451142}'],
    pattern: /(?<=_at":)\{"seconds":\d+(?:,"nanos":\d+)?\}/g,
  },
  {
    kind: 'time',
    such: ['seconds:1795429299 nanos:222807409'],
    pattern: /\bseconds:\d+(?: +nanos:\d+)?/g,
  },
  {
    kind: 'time',
    such: ['16:24:53', '00:00:00.120'],
    pattern: /(?<![\w:.])\d\d:\d\d:\d\d(?:\.\d+)?(?![\w:])(?! PST 2016)/g,
  },
  { kind: 'time', such: ['0000'], pattern: /(?<=\b(?:WARN|ERRO|INFO|FATA|DEBU|PANI)\[)\d{4,}(?=\])/g },
  { kind: 'time', such: ['0.270328'], pattern: /(?<=^\[\s{0,20})\d+\.\d{6}(?=\])/g },
  { kind: 'date', such: ['2026-11-23'], pattern: /(?<![\w.-])\d{4}-\d\d-\d\d(?![\w-])/g },
  {
    kind: 'age',
    such: [
      '2 minutes ago',
      '1 second',
      'About a minute',
      'Less than a second ago',
      '1min 30s ago',
      '15s ago',
    ],
    pattern:
      /\b(?:\d+ (?:second|minute|hour|day|week|month|year)s?|About an? (?:minute|hour)|Less than a second)(?: ago)?\b|\b(?:\d+ ?(?:us|ms|s|min|h|days?|weeks?|months?|years?) )+ago\b/g,
  },
  { kind: 'rate', such: ['1.9 KiB/s', '1.3 GB/s'], pattern: /(?<![\w.])\d+(?:\.\d+)? ?[kKMG]?i?B\/s/g },
  {
    kind: 'duration',
    such: ['221.412837ms', '0.3 s', '1.5s', '0m0.203s', '85µs', '1m12.5s'],
    pattern: /(?<![\w.])(?:\d+h)?(?:\d+m)?(?:\d+\.\d+ ?s|\d+(?:\.\d+)?(?:ns|µs|us|ms))\b/g,
  },
  {
    kind: 'size',
    such: ['1009.0 KiB', '1.032MB', '618 B', '42.3M', '67 MB'],
    pattern: /(?<![\w.])(?:\d+(?:\.\d+)? (?:[kKMGT]i?)?B|\d+\.\d+(?:[kKMGT]i?B?|B))\b(?!\/)/g,
  },
  { kind: 'size', such: ['1031652'], pattern: /(?<="[sS]ize": ?)\d+\b/g },
];

/** Process IDs, by what stands around them. */
const PIDS: readonly RegExp[] = [
  /(?<=\/proc\/)\d+(?=\/|\b)/g,
  /(?<="(?:[a-z_]*_)?[pP]{1,2}id": ?)\d+\b/g,
  /(?<=^\[\d+\][+-]?\s{1,20})\d+(?=\s|$)/g,
  /(?<=[\w)]\[)\d+(?=\]: )/g,
  /(?<=\b(?:Main|Control) ?PID[:=] ?)\d+\b/g,
  /(?<=^\s*Process: )\d+\b/g,
  /(?<=^(?:Tgid|Ngid|Pid|PPid|TracerPid|NStgid|NSpid|NSpgid|NSsid):[\s\d]{0,200})(?<!\d)\d+/g,
  /(?<=\b(?:pid|PID)[=: ] ?)\d+\b/g,
  /(?<=\bkill: \()\d+(?=\))/g,
];

/** Names what a row, or a command line, says of processes, contents and other things with an identity. */
export function nameIdentities(draft: Draft, book: NamingBook): void {
  for (const { kind, pattern } of IDENTITIES) draft.name(pattern, kind);
  for (const pattern of PIDS) draft.namePids(pattern);
  // Twelve hexadecimal digits, or crictl's thirteen, may be anything; they are a digest where one is known to begin so.
  draft.text = draft.text.replace(/(?<![0-9a-f])[0-9a-f]{12,13}(?![0-9a-f])/g, (short) => {
    const isDigest = book.knowsDigest(short) || book.knows('digest', short);
    return isDigest ? (draft.hold('digest', short) ?? short) : short;
  });
}

/** Names the moments, lengths of time and amounts of a row of output. */
export function nameMeasures(draft: Draft): void {
  for (const { kind, pattern } of MEASURES) draft.name(pattern, kind);
}
