import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asciicast, ESC, times, typescript, type HostileSession } from './session.ts';

const FILES = fileURLToPath(new URL('./files/', import.meta.url));
const prompt = 'me@lab:~$ ';
const list = `${prompt}ctr t ls\n`;

/** What reviewers of the checker found: the small ones as files, the large ones made as they were made. */
export function reportedSessions(): HostileSession[] {
  return [
    ...readdirSync(FILES).map((name) => ({
      name: `reported: ${name}`,
      make: () => readFileSync(FILES + name, 'utf8'),
    })),
    { name: 'reported: redos-host.txt', make: () => `➜ ${'a'.repeat(19_900)} ls\n`.repeat(10) + list },
    {
      name: 'reported: redos-host.txt with 200 rows',
      make: () => `➜ ${'a'.repeat(19_900)} ls\n`.repeat(200) + list,
    },
    { name: 'reported: reset-storm.typescript', make: () => typescript(`${ESC}c`.repeat(40_000) + list) },
    {
      name: 'reported: alt-storm.typescript',
      make: () => typescript(`${ESC}[?1049h${ESC}[?1049l`.repeat(120_000) + list),
    },
    {
      name: 'reported: alt-storm.typescript of 4.8 megabytes',
      make: () => typescript(`${ESC}[?1049h${ESC}[?1049l`.repeat(300_000) + list),
    },
    {
      name: 'reported: resize-storm.cast',
      make: () =>
        asciicast([
          ['o', `${prompt}ctr t ls\r\n`],
          ...times(20_000, (n) => ['r', `${20 + (n % 480)}x${5 + (n % 400)}`] as const),
        ]),
    },
    {
      name: 'reported: rows-of-slashes.txt',
      make: () =>
        `${prompt}ctr images ls | cat\nREF TYPE DIGEST SIZE PLATFORMS LABELS\n${`${'/'.repeat(20_000)}\n`.repeat(50)}${prompt}exit\n`,
    },
    { name: 'reported: 300,000 prompts', make: () => `${prompt}ctr t ls\n`.repeat(300_000) },
    { name: 'reported: a million equal prompts', make: () => '$ ls\n'.repeat(1_000_000) },
    {
      name: 'reported: 20 megabytes of lists',
      make: () =>
        `${list}TASK    PID    STATUS\n${'web     1    RUNNING\n'.repeat(10)}`
          .repeat(70_000)
          .slice(0, 19_900_000),
    },
  ];
}
