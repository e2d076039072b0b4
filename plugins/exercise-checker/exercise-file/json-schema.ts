import { z } from 'zod';
import { errorClasses } from '../core/facts/error-class.ts';
import { FACT_TYPES, type FactType } from '../core/facts/fact-types.ts';
import { MAY_BE_ABSENT, PLACES } from '../core/exercise.ts';
import { exerciseSchema } from './schema.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * The schema of `exercise.yaml` for editors: draft 7, which all of them read. It also names the kinds of
 * facts, their attributes and the classes of errors, so that an editor completes them. What needs to look at
 * two places at once (names after "after", say) is left to `compileExercise`.
 */
export function exerciseJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(exerciseSchema, { target: 'draft-7', io: 'input', override: tidy });
  const { definitions = {} } = schema as { definitions?: Record<string, JsonSchema> };
  definitions['pattern'] = patternOf(Object.keys(FACT_TYPES) as FactType[]);
  definitions['absent-pattern'] = patternOf(MAY_BE_ABSENT);
  // "Exactly one of", which a refinement checks and zod cannot translate.
  const oneOf = Object.keys(definitions['condition']?.properties ?? {}).map((key) => ({ required: [key] }));
  Object.assign(definitions['condition'] ?? {}, { minProperties: 1, maxProperties: 1 });
  Object.assign(definitions['outcome'] ?? {}, { oneOf });
  const anyOf = PLACES.map((place) => ({ required: [place] }));
  Object.assign(definitions['contradiction'] ?? {}, { anyOf });
  for (const name of ['condition', 'outcome']) {
    Object.assign(definitions[name]?.properties?.['absent'] ?? {}, {
      allOf: [{ $ref: '#/definitions/absent-pattern' }],
    });
  }
  return { title: 'An exercise of Under the Hood', ...schema };
}

/** Leaves out formats that are zod's own; a "pattern" beside each says the same. */
function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
}

function patternOf(kinds: readonly FactType[]): JsonSchema {
  return {
    description: 'One kind of fact, and what its attributes must be.',
    type: 'object',
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(kinds.map((kind) => [kind, factOf(kind)])),
  };
}

function factOf(kind: FactType): JsonSchema {
  const { meaning, attributes } = FACT_TYPES[kind];
  return {
    description: meaning,
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(attributes).map(([name, { meaning: description }]) => [
        name,
        { description, ...(name === 'error' ? errorClass() : matcher()) },
      ]),
    ),
  };
}

function matcher(): JsonSchema {
  return { allOf: [{ $ref: '#/definitions/matcher' }] };
}

function errorClass(): JsonSchema {
  return {
    anyOf: [
      { enum: errorClasses() },
      { type: 'string', pattern: '^\\$' },
      { not: { type: 'string' }, ...matcher() },
    ],
  };
}
