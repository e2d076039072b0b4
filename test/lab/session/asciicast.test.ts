import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecording } from '../../../plugins/terminal-recording/format/detect.ts';
import { writeAsciicast, type Event } from './asciicast.ts';
import { COLUMNS, ROWS } from './pseudo-terminal.ts';

const header = {
  title: 'The map',
  shell: '/bin/bash',
  versions: {
    containerd: '1.7.24',
    runc: '1.1.15',
    distribution: 'Debian 13 (trixie)',
    shell: 'bash 5.2.37',
    packages: { containerd: '1.7.24~ds1-6' },
  },
};

test('an asciicast has a header, outputs and markers, times to the millisecond', () => {
  const cast = writeAsciicast(header, [
    { time: 0.0504, code: 'o', data: '\u001b[1m$ ' },
    { time: 1.23456, code: 'm', data: 'task-list' },
    { time: 2, code: 'o', data: 'ünï ✓\r\n' },
  ]);
  expect(cast).toBe(
    [
      `{"version":2,"width":${COLUMNS},"height":${ROWS},` +
        '"title":"The map","env":{"SHELL":"/bin/bash","TERM":"xterm-256color"},' +
        '"versions":{"containerd":"1.7.24","runc":"1.1.15","distribution":"Debian 13 (trixie)",' +
        '"shell":"bash 5.2.37","packages":{"containerd":"1.7.24~ds1-6"}}}',
      '[0.05,"o","\\u001b[1m$ "]',
      '[1.235,"m","task-list"]',
      '[2,"o","ünï ✓\\r\\n"]',
      '',
    ].join('\n'),
  );
});

test('what was written is read back by the checker, byte by byte', () => {
  const event = fc.record({
    time: fc.double({ min: 0, max: 1000, noNaN: true }),
    code: fc.constantFrom('o' as const, 'm' as const),
    data: fc.string({ unit: 'binary' }),
  });
  fc.assert(
    fc.property(fc.array(event), (events: Event[]) => {
      const bytes = new TextEncoder().encode(writeAsciicast(header, events));
      const recording = readRecording(bytes, 'asciicast');
      expect([recording.columns, recording.rows]).toEqual([COLUMNS, ROWS]);
      const output = events.filter(({ code }) => code === 'o').map(({ data }) => data);
      expect(recording.chunks.map(({ text }) => text)).toEqual(output);
    }),
  );
});
