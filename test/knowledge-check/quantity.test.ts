import { describe, expect, test } from 'vitest';
import { gradeNumber } from '../../plugins/knowledge-check/client/grade-number.ts';
import { compare, readAccepted, readQuantity } from '../../plugins/knowledge-check/core/quantity.ts';

const valueOf = (text: string, decimal?: string) => readQuantity(text, decimal)?.value;

describe('a number is read as it is typed', () => {
  test.each([
    ['137', 137],
    [' 137 ', 137],
    ['137.0', 137],
    ['137,0', 137],
    ['0137', 137],
    ['+137', 137],
    ['-1', -1],
    ['−1', -1],
    ['.5', 0.5],
    ['0,5', 0.5],
    ['1e3', 1000],
    ['0x89', 137],
    ['0X89', 137],
    ['0o755', 493],
    ['0b101', 5],
    ['33554432', 33_554_432],
    ['33,554,432', 33_554_432],
    ['33.554.432', 33_554_432],
    ['33 554 432', 33_554_432],
    ["33'554'432", 33_554_432],
    ['33_554_432', 33_554_432],
    ['1,024.5', 1024.5],
    ['1.024,5', 1024.5],
    ['0,500', 0.5],
    ['١٣٧', 137],
    ['۱۳۷', 137],
    ['１３７', 137],
    ['１．５', 1.5],
  ])('%s is %d', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test('one sign with three digits after it is what it is in the language of the page', () => {
    expect([valueOf('1,024', '.'), valueOf('1,024', ',')]).toEqual([1024, 1.024]);
    expect([valueOf('1.024', '.'), valueOf('1.024', ',')]).toEqual([1.024, 1024]);
  });

  test.each([
    '',
    'one',
    '128 + 9',
    '1 2',
    '1,2,3',
    '1.2.3',
    '1,02,345.6',
    '137!',
    '0x',
    'NaN',
    'Infinity',
    '1e999',
    '--1',
  ])('%j is not a number', (text) => {
    expect(readQuantity(text)).toBeUndefined();
  });

  test('with its unit, beside it or behind a blank', () => {
    expect(readQuantity('32 MiB')).toEqual({ value: 32, unit: 'MiB' });
    expect(readQuantity('32MiB')).toEqual({ value: 32, unit: 'MiB' });
    expect(readQuantity('50%')).toEqual({ value: 50, unit: '%' });
    expect(readQuantity('1.5 µs')).toEqual({ value: 1.5, unit: 'us' });
  });
});

describe('what an author accepts', () => {
  test.each([
    ['137', { value: 137, tolerance: 0, unit: '' }],
    ['5 ± 0.5 s', { value: 5, tolerance: 0.5, unit: 's' }],
    ['5±0.5s', { value: 5, tolerance: 0.5, unit: 's' }],
    ['5 +- 1', { value: 5, tolerance: 1, unit: '' }],
    ['5 +/- 1 MiB', { value: 5, tolerance: 1, unit: 'MiB' }],
  ])('%s', (text, accepted) => {
    expect(readAccepted(text)).toEqual(accepted);
  });

  test.each(['5 ±', '5 ± -1', '5 ± s', '± 5', 'five', '5 s ± 1'])('not %s', (text) => {
    expect(readAccepted(text)).toBeUndefined();
  });
});

describe('compared by size', () => {
  test.each([
    ['32 MiB', '32 MiB', 'same'],
    ['32 mib', '32 MiB', 'same'],
    ['32768 KiB', '32 MiB', 'same'],
    ['33554432 bytes', '32 MiB', 'same'],
    ['32 MB', '32 MiB', 'unit'],
    ['32 bananas', '32 MiB', 'unit'],
    ['33 MiB', '32 MiB', 'other'],
    ['10000 ms', '10 s', 'same'],
    ['0.1 s', '100 ms', 'same'],
    ['2 minutes', '120 s', 'same'],
    ['5.5 s', '5 ± 0.5 s', 'same'],
    ['5501 ms', '5 ± 0.5 s', 'other'],
    ['50 %', '50 %', 'same'],
    ['137', '137', 'same'],
    ['138', '137', 'other'],
    ['33554433', '33554432', 'other'],
  ] as const)('%s for %s: %s', (typed, accepted, comparison) => {
    const [quantity, known] = [readQuantity(typed), readAccepted(accepted)];
    expect(quantity && known && compare(quantity, known)).toBe(comparison);
  });
});

describe('graded', () => {
  const plain = [
    { id: 'signal', text: '9', correct: false },
    { id: 'key', text: '137', correct: true },
  ];
  const sized = [{ id: 'key', text: '32 MiB', correct: true }];

  test('an accepted number, and a wrong one that is known, with their reasons', () => {
    expect(gradeNumber('0x89', plain, '.')).toEqual({ right: true, explained: ['key'], yours: ['key'] });
    expect(gradeNumber('9', plain, '.')).toEqual({ right: false, explained: ['signal'], yours: ['signal'] });
  });

  test('any other number, with no reason', () => {
    expect(gradeNumber('10', plain, '.')).toEqual({ right: false, explained: [], yours: [] });
  });

  test('a number that is written as in another language than the page is in, unless it means something here', () => {
    const pages = [{ id: 'key', text: '1024', correct: true }];
    for (const decimal of ['.', ',']) {
      for (const typed of ['1024', '1,024', '1.024']) {
        expect(gradeNumber(typed, pages, decimal)).toMatchObject({ right: true });
      }
    }
    const fraction = { id: 'fraction', text: '1.024', correct: false };
    expect(gradeNumber('1.024', [...pages, fraction], '.')).toMatchObject({
      right: false,
      yours: ['fraction'],
    });
    expect(gradeNumber('1.024', [...pages, fraction], ',')).toMatchObject({ right: true });
  });

  test('the right number with another unit, which is told', () => {
    expect(gradeNumber('32 GiB', sized, '.')).toMatchObject({ right: false, wrongUnit: 'GiB' });
  });

  test.each([
    ['128 + 9', plain, 'unread'],
    ['137 s', plain, 'alone'],
    ['32', sized, 'bare'],
  ] as const)('%s is a slip and no answer', (typed, known, refused) => {
    expect(gradeNumber(typed, known, '.')).toMatchObject({ refused });
  });
});
