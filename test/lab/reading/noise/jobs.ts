import { calls } from '../command-context.ts';
import type { Noise } from './noise.ts';

const ENDED = /^\[\d+\][+-]?\s+(?:Done|Exit \d+|Terminated|Killed|Interrupt|Hangup|Segmentation fault)\b/;

/**
 * bash tells that a background job has ended when it comes to it: below this command, the next one, or between
 * two prompts. Only where one asks for it (`jobs`, `wait`, `fg`) its place is certain.
 */
export const jobs: Noise = {
  applies: (command) => !calls(command, /^(?:jobs|wait|fg)$/),
  quiet: (rows) => rows.filter(({ text }) => !ENDED.test(text)),
};
