/** What the engine reads, as a page for learners and authors lists it. */
export { WRAPPERS } from 'container-commands';
export type { Wrapper } from 'container-commands';
export { FACT_TYPES } from './core/facts/fact-types.ts';
export type { RegisteredReader } from './core/facts/readers/reader.ts';
export { READERS } from './core/facts/readers/registry.ts';
