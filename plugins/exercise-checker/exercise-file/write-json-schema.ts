/** Writes the JSON Schema of exercise files, for editors: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { exerciseJsonSchema } from './json-schema.ts';

const file = fileURLToPath(new URL('../../../content/exercises/exercise.schema.json', import.meta.url));
const text = JSON.stringify(exerciseJsonSchema());
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
