import { calls } from '../command-context.ts';
import { Draft } from '../draft.ts';
import type { Noise } from './noise.ts';

const SHOWS_PROGRESS =
  /^(?:ctr (?:images (?:pull|push|import|export)|content (?:fetch|push-object|fetch-object)|run)|nerdctl (?:pull|push|load|run|create))$/;

/** Rows of a progress display of ctr 1.6 to 2.4 or nerdctl 2.3, whole or left over from a frame that was drawn over. */
const FRAME: readonly RegExp[] = [
  /\|[+=>-]+\|?$/,
  /^elapsed:\s/,
  /\selapsed:\s.*\btotal:/,
  // The image's own row in 2.1, with whatever it is at: `saved`, `fetching image content`, …
  /^\S[^\s/.]*[/.]\S+(?:\s{2,}[a-z][a-z ]*|\s(?:saved|fetching image content))$/,
  /^[│\s]*[├└]──\s*(?:index|manifest|config|layer|attestation)\b/u,
  /^(?:manifest|index|layer|config|attestation)-sha256:/,
  /^application\/vnd\.\S+ sha256:[0-9a-f]{64}$/,
  /^(?:Pulling from|Completed pull from|Pushing to|Importing|Imported|Exporting|Exported)\b/,
  // Seen with 1.7 occasionally, before pulls that succeed.
  /\b(?:active check failed|failed to get content info)\b.*\bcontext canceled\b/,
];

/**
 * Which frames of a progress display were drawn, and what of them is left above the last one, is chance, and so
 * is what the last one says: a blob may be left `waiting` although the pull succeeded. One row stands for them
 * all, whether any was left or not; whether the pull succeeded is in the facts and the exit status.
 */
export const progress: Noise = {
  applies: (command) => calls(command, SHOWS_PROGRESS),
  quiet(rows, command) {
    const rest = rows.filter(
      ({ text }) => text.trim() !== '' && !FRAME.some((pattern) => pattern.test(text.trim())),
    );
    const always = calls(command, /^(?:ctr images|nerdctl) (?:pull|push)$/);
    return always || rest.length < rows.length ? [Draft.standIn('progress'), ...rest] : rest;
  },
};
