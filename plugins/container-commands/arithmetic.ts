import type { ArithmeticExpression } from 'unbash';

const OPERATIONS = new Map<string, (left: number, right: number) => number>([
  ['+', (left, right) => left + right],
  ['-', (left, right) => left - right],
  ['*', (left, right) => left * right],
  ['/', (left, right) => Math.trunc(left / right)],
  ['%', (left, right) => left % right],
  ['<<', (left, right) => left * 2 ** right],
  ['**', (left, right) => left ** right],
]);

/**
 * The value of `$((64*1024*1024))`, as people write sizes. Returns undefined for what is not whole numbers
 * joined by the usual operators.
 * @param valueOf value of a variable of the session
 */
export function evaluateArithmetic(
  expression: ArithmeticExpression | undefined,
  valueOf: (name: string) => string | undefined,
  depth = 0,
): number | undefined {
  if (expression === undefined || depth > 50) return undefined;
  switch (expression.type) {
    case 'ArithmeticWord':
      return wholeNumber(valueOf(expression.value.replace(/^\$/, '')) ?? expression.value);
    case 'ArithmeticGroup':
      return evaluateArithmetic(expression.expression, valueOf, depth + 1);
    case 'ArithmeticBinary': {
      const left = evaluateArithmetic(expression.left, valueOf, depth + 1);
      const right = evaluateArithmetic(expression.right, valueOf, depth + 1);
      if (left === undefined || right === undefined) return undefined;
      return wholeNumber(String(OPERATIONS.get(expression.operator)?.(left, right)));
    }
    default:
      return undefined;
  }
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
