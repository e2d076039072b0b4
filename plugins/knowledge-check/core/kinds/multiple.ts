import { choice } from './choice.ts';

/** All options that apply. */
export const multiple = choice(true, { name: 'multiple' });
