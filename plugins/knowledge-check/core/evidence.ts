import { findKind } from './kinds/index.ts';
import type { Question } from './model.ts';
import { type Place, placeOf, textOf, walk } from 'satteri-markdown-blocks';
import { problem, type Problem } from './problems.ts';

type Claim = Pick<Question, 'kind' | 'place' | 'options' | 'evidence' | 'shows'>;

/** A question that names evidence also says what has to be seen in it. */
export function checkEvidence(question: Claim): Problem[] {
  if (question.evidence === undefined || claimsOf(question).length > 0) return [];
  const place = predictsOutput(question) ? correctPlace(question) : question.place;
  return [problem('evidence-without-text', place, question.kind)];
}

/** Texts that the recorded output has to contain: `shows`, or for `output` the code of the correct option. */
export function claimsOf(question: Claim): readonly string[] {
  const { options, shows } = question;
  if (!predictsOutput(question)) return shows === undefined ? [] : [shows];
  const correct = options.filter((option) => option.correct);
  return correct
    .flatMap(({ text, blocks }) => [...text, ...blocks])
    .flatMap((node) => [...walk(node)])
    .filter((node) => /^(?:code|inlineCode)$/.test(node.type) && textOf(node) !== '')
    .map((node) => node.value ?? '');
}

function predictsOutput({ kind }: Claim): boolean {
  return findKind(kind)?.predictsOutput === true;
}

/** Whether an output contains a text; how many blanks and line ends stand between words makes no difference. */
export function contains(output: string, text: string): boolean {
  return collapse(output).includes(collapse(text));
}

/** The line of an output that shares the most words with a text, to show to an author; empty if none does. */
export function nearestLine(output: string, text: string): string {
  const words = new Set(collapse(text).split(' '));
  let nearest = { line: '', shared: 0 };
  for (const line of output.split('\n')) {
    const shared = [...new Set(collapse(line).split(' '))].filter((word) => words.has(word)).length;
    if (shared > nearest.shared) nearest = { line: collapse(line), shared };
  }
  return nearest.line.slice(0, 120);
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function correctPlace(question: Claim): Place {
  const correct = question.options.find((option) => option.correct);
  const [block] = correct?.blocks ?? [];
  return block ? placeOf(block) : (correct?.place ?? question.place);
}
