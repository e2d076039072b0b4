import type { FactType } from '../fact-types.ts';
import type { Finding } from '../finding.ts';
import type { Interest } from '../interest.ts';
import type { Observation } from '../observation.ts';

/** Turns one command into what it proves. */
export type Reader = (observation: Observation, interest: Interest) => Finding[];

/** One command whose output is understood, and in which forms: an entry of the registry and of the authors' reference. */
export interface RegisteredReader {
  /** Name of the program; `*` for what any program may show, such as a file. */
  tool: string;
  /** Canonical sub-commands; left out for a tool without any, and where any of them is read. */
  actions?: readonly string[];
  /** Options and formats that matter, as one would type them: `-q`, `--format '{{.Names}}'`, `| jq .path`. */
  forms: readonly string[];
  /** Releases it was read from, such as `1.6 to 2.4`; left out for tools whose output does not depend on it. */
  versions?: string;
  /** Kinds of facts it may prove. */
  proves: readonly FactType[];
  read: Reader;
}
