import { choice } from './choice.ts';

/** One correct option; the kind of a question that names none. */
export const single = choice(false, { name: 'single' });
