import { ESC, PROMPT, times, type HostileSession } from './session.ts';

const LIST = 'TASK    PID    STATUS\nweb     468    RUNNING\n';
const SIGNS = ['$', '#', '%', '>', '❯', '➜', 'λ', '»', '›', '→', '⟩', '▶', '~', ':', '|', '✗', '⚡'];

const STORMS = new Map<string, () => string>([
  ['300,000 equal prompts', () => `${PROMPT}\n`.repeat(300_000)],
  ['300,000 equal commands', () => `${PROMPT}ctr t ls\n`.repeat(300_000)],
  ['a million signs', () => '$ \n'.repeat(1_000_000)],
  ['40,000 prompts', () => `${PROMPT}ls\n`.repeat(40_000)],
  ['4,900 prompts with a list each', () => `${PROMPT}ctr t ls\n${LIST}`.repeat(4900)],
  ['prompts of 20,000 characters', () => `${'a'.repeat(19_900)}@lab:~$ ls\n`.repeat(50)],
  ['prompts of dots', () => `${'.'.repeat(19_900)}@lab:~$ ls\n`.repeat(50)],
  ['prompts of at signs', () => `${'a@'.repeat(9900)}$ ls\n`.repeat(50)],
  ['prompts of tildes', () => `${'~ '.repeat(9900)}$ ls\n`.repeat(50)],
  ['prompts of brackets', () => `${'['.repeat(19_900)}$ ls\n`.repeat(50)],
  ['prompts of colons', () => `${'a:'.repeat(9900)}$ ls\n`.repeat(50)],
  ['rows of signs', () => `${'$ '.repeat(9900)}ls\n`.repeat(50)],
  [
    'rows of all signs',
    () =>
      `${SIGNS.map((sign) => `a ${sign} `)
        .join('')
        .repeat(200)}ls\n`.repeat(50),
  ],
  [
    'arrows with a long word behind',
    () => `➜ ${'a'.repeat(19_900)} ls\n`.repeat(200) + `${PROMPT}ctr t ls\n`,
  ],
  ['arrows with a host behind', () => `➜ ${'a-'.repeat(9900)} git:(main) ✗ ls\n`.repeat(200)],
  ['an arrow in each row', () => `➜  ~ ctr t ls\n${LIST}`.repeat(4000)],
  ['thousands of hosts', () => times(4900, (n) => `root@host${n}:~# ctr t ls\n${LIST}`).join('')],
  ['thousands of folders', () => times(4900, (n) => `root@lab:/srv/${n}# ctr t ls\n${LIST}`).join('')],
  [
    'thousands of users, and text',
    () => `${times(4900, (n) => `u${n}@lab ❯ ls`).join('\n')}\n${'foo bar baz\n'.repeat(40_000)}`,
  ],
  ['prompts that count', () => times(4900, (n) => `[${n}] lab $ ls\n`).join('')],
  [
    'prompts with a clock',
    () =>
      times(
        4900,
        (n) => `${String(n % 24).padStart(2, '0')}:${String(n % 60).padStart(2, '0')} lab $ ls\n`,
      ).join(''),
  ],
  ['prompts of two rows', () => `╭─learner@lab ~\n╰─$ ctr t ls\n${LIST}`.repeat(4000)],
  ['prompts of two rows, the second alone', () => '╰─$ \n'.repeat(100_000)],
  ['corners over and over', () => `${'╭─'.repeat(9900)}\n${'╰─'.repeat(9900)}$ ls\n`.repeat(25)],
  ['prompts with a right side', () => `learner@lab:~$ ls${' '.repeat(60)}10:00:00\n`.repeat(4000)],
  ['right sides of blanks', () => `learner@lab:~$ ls${' '.repeat(19_900)}10:00:00\n`.repeat(50)],
  [
    'prompts that every row could be',
    () => times(60_000, (n) => `${SIGNS[n % SIGNS.length] ?? '$'} word${n % 7}\n`).join(''),
  ],
  ['shells within shells', () => times(1000, () => `${PROMPT}sudo -i\nroot@lab:~# `).join('ls\n')],
  [
    'thousands of commands in one container',
    () => `${PROMPT}nerdctl exec -it web sh\n${`/ # ls\n${'bin\n'.repeat(8)}`.repeat(4900)}`,
  ],
  [
    'a thousand containers entered',
    () => `${PROMPT}nerdctl exec -it web sh\n/ # uname -r\n6.1.0\n`.repeat(1000),
  ],
  [
    'a thousand containers entered and left',
    () => `${PROMPT}nerdctl exec -it web sh\n/ # uname -r\n6.1.0\n/ # exit\n`.repeat(1200),
  ],
  [
    'shells entered and never left',
    () => times(1000, (n) => `u${n}@h${n}:~$ ssh u${n + 1}@h${n + 1}\n`).join(''),
  ],
  ['exits alone', () => `${PROMPT}exit\n`.repeat(4900)],
  ['commands given up', () => `${PROMPT}ctr t ls^C\n`.repeat(4900)],
  ['continuations', () => `${PROMPT}echo "\n${'> x\n'.repeat(40_000)}`],
  [
    'continuations of all shells',
    () =>
      `${PROMPT}if\n${times(40_000, (n) => ['> ', 'then> ', 'quote> ', '... '][n % 4] ?? '').join('x\n')}`,
  ],
  [
    'jobs that end in between',
    () => `${PROMPT}sleep 1 &\n[1] 468\n${PROMPT}\n[1]+  Done                    sleep 1\n`.repeat(1200),
  ],
  ['rows of a replayed recording', () => `Script started on 2026-01-01\n${PROMPT}ls\n`.repeat(4900)],
  [
    'prompts with colours',
    () => `${ESC}[1;32mlearner@lab${ESC}[0m:${ESC}[1;34m~${ESC}[0m$ ls\r\n`.repeat(4900),
  ],
  ['text without any prompt', () => 'the quick brown fox jumps\n'.repeat(49_000)],
  ['text with a sign in each row', () => 'costs 5 $ or 4 % of > 3 #\n'.repeat(49_000)],
  ['blanks in front of prompts', () => `${' '.repeat(19_900)}$ ls\n`.repeat(50)],
  ['one row of 19 megabytes', () => `${PROMPT}ls\n${'a'.repeat(19_000_000)}\n`],
  ['950 rows of 20,000 characters', () => `${PROMPT}ls\n${`${'a b '.repeat(5000)}\n`.repeat(950)}`],
  ['a million rows', () => `${PROMPT}ls\n${'x\n'.repeat(1_000_000)}`],
  ['a million empty rows', () => `${PROMPT}ls\n${'\n'.repeat(1_000_000)}`],
]);

/** Sessions of prompts, very many, very long, or in every row: by themselves, and between commands of an ordinary shell. */
export function promptStorms(): HostileSession[] {
  const session = `${PROMPT}ctr t ls\n${LIST}`.repeat(3);
  return [...STORMS].flatMap(([name, make]) => [
    { name: `prompts: ${name}`, make },
    { name: `prompts: ${name}, within a session`, make: () => `${session}${make()}\n${session}${PROMPT}\n` },
  ]);
}
