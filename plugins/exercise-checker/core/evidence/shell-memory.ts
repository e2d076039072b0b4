import { ShellEnvironment, type Pipeline } from 'container-commands';
import { WorkingFolder } from './working-folder.ts';

/** What the shell of a session has in mind at one point of it, as far as the session shows. */
export class ShellMemory {
  readonly environment = new ShellEnvironment();
  readonly folder = new WorkingFolder();
  /** Commands whose output went into a variable: what it was is seen when the variable is printed. */
  readonly variables = new Map<string, Pipeline>();
  /** The same for files, by their names without folders. */
  readonly files = new Map<string, Pipeline>();
  /** Of the files that were written, whether what is in them are answers of tools. */
  readonly answers = new Map<string, boolean>();
}
