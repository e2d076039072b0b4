import { expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

test('events have the status of what ended, 0 where it is left out', async () => {
  const row = (rest: string): string =>
    `2026-11-26 04:20:00.1 +0000 UTC default /tasks/exit {"container_id":"web","id":"web","pid":4711${rest}}`;
  const found = await valuesOf(paste(['cat events', row(',"exit_status":137'), row('')], ['true']), 'event');
  expect(found.map(({ status }) => status)).toEqual([137, 0]);
});

test('an event is one, however many rows of a narrow terminal it takes', async () => {
  const rows = [
    '2026-11-26 05:01:02.301860769 +0000 UTC lab /tasks/exit {"container_id":"victim","id":"victim","pid":943,"exit_status":1',
    '37,"exited_at":{"seconds":1795669262,"nanos":296733743}}',
    '2026-11-26 05:01:02.301905605 +0000 UTC lab /tasks/delete {"container_id":"victim","pid":943,"exit_status":137,"exited_a',
    't":{"seconds":1795669262,"nanos":296733743}}',
  ];
  expect(await valuesOf(paste(['cat events.log', ...rows], ['true']), 'event')).toEqual([
    { topic: '/tasks/exit', id: 'victim', pid: 943, status: 137, namespace: 'lab' },
    { topic: '/tasks/delete', id: 'victim', pid: 943, namespace: 'lab' },
  ]);
});
