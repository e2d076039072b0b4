import { text, truth } from './attribute.ts';

/** The containerd namespace that something is in. */
export const WHERE = { namespace: text('containerd namespace') } as const;

/** How a command ended. */
export const RESULT = {
  succeeded: truth('whether it worked'),
  error: text('class of the error message'),
} as const;
