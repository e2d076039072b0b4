/** `npm run bench -- accuracy|speed|class|hostile|weight|build|browser-lab|grading-page|search|lighthouse`: what the project says of itself, measured. */
import { measureAccuracy } from './accuracy.ts';
import { MISSED } from './bar.ts';
import { measureBrowserLab } from './browser-lab.ts';
import { measureBuild } from './build.ts';
import { measureClass } from './class.ts';
import { measureGradingPage } from './grading-page.ts';
import { measureHostile } from './hostile.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureSearch } from './search.ts';
import { measureSpeed } from './speed.ts';
import { measureWeight } from './weight.ts';

const MEASURES = new Map([
  ['accuracy', measureAccuracy],
  ['speed', measureSpeed],
  ['class', measureClass],
  ['hostile', measureHostile],
  ['weight', () => measureWeight()],
  ['build', measureBuild],
  ['browser-lab', measureBrowserLab],
  ['grading-page', measureGradingPage],
  ['search', measureSearch],
  ['lighthouse', measureLighthouse],
]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !MEASURES.has(name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no measure "${unknown.join('", "')}"; there are ${[...MEASURES.keys()].join(', ')}.\n`,
  );
  process.exit(2);
}
for (const [name, measure] of MEASURES) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const lines = await measure();
  process.stdout.write(`${name}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  if (lines.some((line) => line.endsWith(MISSED))) process.exitCode = 1;
}
