import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

describe('an answer over HTTP', () => {
  test.each([
    [['curl -s http://127.0.0.1:8080/', '<h1>hi</h1>'], true],
    [['curl http://127.0.0.1:8080/', 'curl: (7) Failed to connect to 127.0.0.1 port 8080'], false],
    [['ctr t exec --exec-id a web wget -qO- http://127.0.0.1:8080/', '<h1>hi</h1>'], true],
  ] as const)('%j answers: %s', async (entry, succeeded) => {
    expect(await valuesOf(paste(entry, ['true']), 'response')).toMatchObject([{ succeeded }]);
  });
});
