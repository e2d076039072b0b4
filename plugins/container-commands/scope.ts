import type { Pipeline } from './model.ts';
import type { ShellEnvironment } from './shell-environment.ts';

/** What stands between a part of a line and the one before it. */
export type Connector = Pipeline['connector'];

/** Where a part of a line stands: what its commands share. */
export interface Scope {
  /** What the positions of the syntax tree point into. */
  text: string;
  environment: ShellEnvironment;
  into: Pipeline[];
  nested: boolean;
  conditional: boolean;
}

/** What the commands of a group share: behind `&&` and `||` all of them may not have run. */
export function joined(scope: Scope, connector: Connector): Scope {
  return connector === ';' ? scope : { ...scope, conditional: true };
}
