import { claimsOf, contains, nearestLine } from './core/evidence.ts';
import type { Question } from './core/model.ts';
import { problem, type Problem } from './core/problems.ts';
import type { Evidence, EvidenceReader } from './settings.ts';

/** What the evidence of a question is a recording of, or the problems with it. */
interface Checked {
  readonly caption?: string;
  readonly problems: readonly Problem[];
}

/** Reads each reference once, and turns a reader that throws into a problem of the question. */
export function evidenceOf(read: EvidenceReader): EvidenceReader {
  const known = new Map<string, Promise<Evidence>>();
  return (reference) => {
    const found = known.get(reference) ?? Promise.resolve(reference).then(read).catch(failed);
    known.set(reference, found);
    return found;
  };
}

/** Checks that what a question names as its evidence exists and shows what the question claims. */
export async function checkEvidence(question: Question, read: EvidenceReader | undefined): Promise<Checked> {
  const { evidence: reference, place } = question;
  if (reference === undefined) return { problems: [] };
  if (!read) return { problems: [problem('no-evidence-reader', place, reference)] };
  const found = await read(reference);
  if ('problem' in found) {
    return { problems: [problem('unknown-evidence', place, reference, found.problem, found.fix)] };
  }
  const { caption, output } = found;
  const missing = claimsOf(question).filter((claim) => !contains(output, claim));
  return {
    caption,
    problems: missing.map((claim) =>
      problem(
        'evidence-not-shown',
        place,
        claim.replaceAll(/\s+/g, ' ').trim(),
        caption,
        nearestLine(output, claim),
      ),
    ),
  };
}

function failed(error: unknown): Evidence {
  const reason = error instanceof Error ? error.message : String(error);
  return { problem: `it could not be read (${reason})`, fix: 'Correct the reference, or the file it names.' };
}
