import { end, endQuietly } from '../cli/output.ts';
import { runChecker } from '../cli/run.ts';
import { oneFile } from './program.ts';

/** Runs the checker as its user has asked, and ends. */
export async function run(): Promise<void> {
  // Left behind by an npm that started this from a script of someone's own: paths are meant from where the script is.
  delete process.env['INIT_CWD'];
  endQuietly();
  end(await runChecker(process.argv.slice(2), oneFile));
}
