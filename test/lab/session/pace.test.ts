import { expect, test } from 'vitest';
import { newCadence } from './pace.ts';

function pauses(seed: string): number[] {
  const cadence = newCadence('human', seed);
  const keys = [...'sudo ctr task ls'].map((key) => cadence.afterKey(key));
  return [cadence.beforeCommand(), ...keys, cadence.beforeEnter()];
}

test('the same line is typed at the same pace each time, another line at another', () => {
  expect(pauses('the-map\ntask-list')).toEqual(pauses('the-map\ntask-list'));
  expect(pauses('the-map\ntask-list')).not.toEqual(pauses('the-map\nparents'));
});

test('a person types some ten keys a second, and thinks before a command', () => {
  const [thinking = 0, ...keys] = pauses('the-map');
  const enter = keys.pop() ?? 0;
  expect(thinking).toBeGreaterThan(0.5);
  expect(enter).toBeGreaterThan(0.1);
  const average = keys.reduce((sum, pause) => sum + pause, 0) / keys.length;
  expect(average).toBeGreaterThan(0.04);
  expect(average).toBeLessThan(0.15);
});

test('fast is without pauses', () => {
  const cadence = newCadence('fast', 'x');
  expect([cadence.beforeCommand(), cadence.afterKey('a'), cadence.beforeEnter()]).toEqual([0, 0, 0]);
});
