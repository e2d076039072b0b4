import type { Exercise } from '../core/index.ts';
import { en, writeReport } from '../sentences/index.ts';
import type { Arguments } from './arguments.ts';
import { wantsColour } from './formats/human.ts';
import { FORMATS } from './formats/index.ts';
import type { Run } from './grading.ts';
import { print, tell } from './output.ts';

/** Writes the reports of a run in the format asked for, and what is behind one verdict where that was asked, too. */
export async function showReports(
  { gradings, several }: Run,
  exercise: Exercise,
  asked: Arguments,
): Promise<void> {
  const reports = gradings.map(({ report }) => writeReport(report, en));
  if (reports.length === 0) tell('check: the folder holds no files to grade');
  const colour = wantsColour(process.stdout, process.env);
  print(FORMATS[asked.format](reports, { colour, width: process.stdout.columns, several }));
  if (asked.explain === undefined) return;
  const { explainOutcome } = await import('./explain.ts');
  for (const [index, report] of reports.entries()) {
    const facts = gradings[index]?.facts ?? [];
    tell(`\n${report.file}\n${explainOutcome(exercise, asked.explain, report, facts)}`);
  }
}
