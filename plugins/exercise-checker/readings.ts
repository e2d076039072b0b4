/** What the engine reads, as a page for learners and authors lists it. */
export { WRAPPERS } from 'container-commands';
export type { Wrapper } from 'container-commands';
export { FACT_TYPES } from './core/evidence/fact-types.ts';
export type { Reading } from './core/evidence/readers/reader.ts';
export { READINGS } from './core/evidence/readers/registry.ts';
