/** The checker as one file, for pages that offer it. */
export { FILE_NAME } from './file-name.ts';
export { LEAST_NODE } from './least-node.ts';
