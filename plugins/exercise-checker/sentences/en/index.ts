import type { Sentences } from '../sentences.ts';
import { KINDS } from './attributes.ts';
import { describeDifferences, writeNearMiss } from './difference.ts';
import { writeMistake, writeUnread } from './mistake.ts';
import { describePattern } from './pattern.ts';
import { writeReason } from './reason.ts';
import { writeShortfall } from './shortfall.ts';

/** English. */
export const en: Sentences = {
  kinds: KINDS,
  reason: writeReason,
  met(evidence) {
    const places = new Set(evidence.map(({ command, line }) => `"${command}" (line ${line})`));
    return `Shown by ${[...places].join(' and ')}.`;
  },
  shortfall: writeShortfall,
  nearMiss: writeNearMiss,
  mistake: writeMistake,
  unread: writeUnread,
  wanted: describePattern,
  differences: describeDifferences,
};
