import { text, truth } from './attribute.ts';

/** The containerd namespace that something is in. */
export const WHERE = { namespace: text('containerd namespace') } as const;

/** How a command ended. */
export const RESULT = {
  succeeded: truth('whether it worked'),
  error: text('class of the error message'),
} as const;

/** What ties a container of nerdctl to the one that ctr shows. */
export const TIE = {
  containerdId: text(
    'the ID containerd has of it where nerdctl gave it a name: 64 hexadecimal digits, or the first 12',
  ),
} as const;
