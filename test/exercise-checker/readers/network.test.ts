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

test.each([
  ['curl -s http://127.0.0.1:8080/', 'machine'],
  ['sudo nsenter -t 1 -n curl -s http://127.0.0.1:8080/', 'machine'],
  ['sudo nsenter -t 9 -m curl -s http://127.0.0.1:8080/', 'machine'],
  ['sudo nsenter -t 9 -n curl -s http://127.0.0.1:8080/', 'container'],
  ['sudo nsenter -at 9 curl -s http://127.0.0.1:8080/', 'container'],
  ['nerdctl exec web wget -qO- http://127.0.0.1:8080/', 'container'],
])('%s asks in the network of a %s', async (command, place) => {
  expect(await valuesOf(paste([command, 'hi'], ['true']), 'response')).toMatchObject([{ place }]);
});

describe('the address that was asked', () => {
  const answer = (command: string): Promise<unknown> =>
    valuesOf(paste([command, 'hi'], ['true']), 'response');
  test.each<[string, string | undefined, string | undefined]>([
    ['curl -s localhost:8080/version', 'localhost:8080/version', 'hi'],
    ['curl -sS --max-time 3 -H "A: b" http://10.4.0.2:8080/', 'http://10.4.0.2:8080/', 'hi'],
    ['curl -o page.html http://a.test/', 'http://a.test/', undefined],
    ['curl -s http://a.test/ > page.html', 'http://a.test/', undefined],
    ['wget http://a.test/', 'http://a.test/', undefined],
    ['wget -qO- a.test', 'a.test', 'hi'],
    ['wget -q -O - a.test', 'a.test', 'hi'],
    ['sudo nsenter -t 9 -n curl -s http://127.0.0.1/', 'http://127.0.0.1/', 'hi'],
    ["nerdctl exec web sh -c 'wget -qO- http://127.0.0.1/'", 'http://127.0.0.1/', 'hi'],
    ['URL=http://a.test/; curl -s $URL', 'http://a.test/', 'hi'],
  ])('%s', async (command, url, body) => {
    expect(await answer(command)).toEqual([
      { url, place: expect.any(String) as string, succeeded: true, ...(body === undefined ? {} : { body }) },
    ]);
  });

  test.each([
    'curl -s $UNKNOWN',
    'echo curl http://a.test/',
    'curl --version',
    'nerdctl exec web echo wget http://a.test/',
  ])('%s asked nothing that is known', async (command) => {
    expect(await answer(command)).toEqual([]);
  });
});
