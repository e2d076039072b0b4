import type { Exercise } from '../core/index.ts';
import { en, writeReport, type Report } from '../sentences/index.ts';
import type { FormatName } from './formats/names.ts';
import { wantsColour } from './formats/human.ts';
import { FORMATS } from './formats/index.ts';
import type { Run } from './grading.ts';
import { print, tell } from './output.ts';

/** The reports of a run, in words; those of a shard say where they belong. */
export function reportsOf({ gradings, shards }: Run): Report[] {
  return gradings.map(({ report }, index) => {
    const shard = shards[index];
    return { ...writeReport(report, en), ...(shard === undefined ? {} : { shard }) };
  });
}

/**
 * Writes reports in the format asked for.
 * @param several whether several files were asked for, even if there is one report
 */
export function showReports(reports: readonly Report[], format: FormatName, several: boolean): void {
  const colour = wantsColour(process.stdout, process.env);
  print(FORMATS[format](reports, { colour, width: process.stdout.columns, several }));
}

/** Tells what is behind the verdict on one outcome, for each file. */
export async function explain(
  { gradings }: Run,
  exercise: Exercise,
  outcome: string,
  reports: readonly Report[],
): Promise<void> {
  const { explainOutcome } = await import('./explain.ts');
  for (const [index, report] of reports.entries()) {
    const facts = gradings[index]?.facts ?? [];
    tell(`\n${report.file}\n${explainOutcome(exercise, outcome, report, facts)}`);
  }
}
