import type { Finding, LegacyReader as Reader } from './reader.ts';

/** Reads what is done to images in the store: `tag`, `export`, `import` and `delete` of `ctr images`. */
export const readHandOver: Reader = ({ invocation, succeeded, error, output }) => {
  if (invocation.tool !== 'ctr') return [];
  const { namespace, operands } = invocation;
  const [first, ...rest] = operands;
  switch (invocation.action) {
    case 'images tag':
      return rest.map((target): Finding => ({
        type: 'tag',
        values: { source: first, target, namespace, succeeded, error },
      }));
    case 'images export':
      return rest.map((image): Finding => ({
        type: 'export',
        values: { file: first, image, namespace, succeeded, error },
      }));
    case 'images import':
      return [{ type: 'import', values: { file: first, namespace, succeeded, error } }];
    case 'images delete': {
      const missing = output.some((line) => line.text.includes('image not found'));
      return operands.map((image): Finding => ({
        type: 'delete',
        values: { of: 'image', id: image, namespace, forced: false, succeeded: !missing && succeeded, error },
      }));
    }
    default:
      return [];
  }
};
