import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/qti/', import.meta.url));
const INSTALL = 'apt-get install maven default-jdk-headless';

/** An answer to an item of QTI. */
export interface Trial {
  readonly file: string;
  /** Identifiers of options, pairs of them with a blank between, or one text. */
  readonly values: readonly string[];
}

/** What an item made of an answer; `problem` where it is not an item of QTI 2.1. */
export interface Outcome {
  readonly problem?: string;
  readonly taken: boolean;
  readonly score: number;
  /** Names of the feedbacks that are shown. */
  readonly feedback: readonly string[];
}

/**
 * Answers items with JQTI+, which is an engine of QTI 2.1: it holds each item against the schema and the specification, and
 * then lets it grade the answers.
 */
export function answerItems(trials: readonly Trial[]): Outcome[] {
  const input = trials.map(({ file, values }) => [file, ...values].join('\t')).join('\n');
  const program = path.join(HERE, 'AnswerItems.java');
  const lines = run('java', ['-cp', getClasses(), program], { install: INSTALL, input })
    .trimEnd()
    .split('\n');
  if (lines.length !== trials.length)
    throw new Error(`${trials.length} answers had ${lines.length} outcomes.`);
  return lines.map((line) => {
    const [first = '', second = '', third = ''] = line.split('\t');
    if (first === 'invalid') return { problem: second, taken: false, score: 0, feedback: [] };
    const feedback = third.replaceAll(/[[\]]/g, '').split(',');
    return {
      taken: first === 'true',
      score: Number(second),
      feedback: feedback.filter((name) => name !== '' && name !== 'NULL'),
    };
  });
}

/** Where Java finds the engine, which Maven has got. */
function getClasses(): string {
  const file = path.join(CACHE, 'classes.txt');
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (known !== '' && known.split(':').every((archive) => existsSync(archive))) return known;
  mkdirSync(CACHE, { recursive: true });
  run(
    'mvn',
    [
      ...['--quiet', '--batch-mode', '--file', path.join(HERE, 'pom.xml')],
      ...['org.apache.maven.plugins:maven-dependency-plugin:2.8:build-classpath'],
      `-Dmdep.outputFile=${file}`,
    ],
    { install: INSTALL },
  );
  return readFileSync(file, 'utf8').trim();
}
