/** `npm run bench -- accuracy|speed`: what the project says of itself, measured. */
import { measureAccuracy } from './accuracy.ts';
import { measureSpeed } from './speed.ts';

const MEASURES = new Map([
  ['accuracy', measureAccuracy],
  ['speed', measureSpeed],
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
  process.stdout.write(`${name}\n${(await measure()).map((line) => `  ${line}\n`).join('')}`);
}
