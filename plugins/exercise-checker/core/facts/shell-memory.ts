import { ShellEnvironment, type Pipeline } from 'container-commands';
import { WorkingFolder } from './working-folder.ts';

/** Output that went into a variable or a file, to be seen later. */
export interface Written {
  /** What wrote it. */
  pipeline: Pipeline;
  /** The command line it ran in, counted from 0. */
  turn: number;
}

/** What the shell of a session has in mind at one point of it, as far as the session shows. */
export class ShellMemory {
  readonly environment = new ShellEnvironment();
  readonly folder = new WorkingFolder();
  /** Commands whose output went into a variable: what it was is seen when the variable is printed. */
  readonly variables = new Map<string, Written>();
  /** The same for files, by their names without folders. */
  readonly files = new Map<string, Written>();
  /** Of the files that were written, whether what is in them are answers of tools. */
  readonly answers = new Map<string, boolean>();

  /** Whether there is any file of which something is known. */
  get knowsFiles(): boolean {
    return this.files.size > 0 || this.environment.hasScripts;
  }

  /** Of files that may have been changed since, no one knows what is in them. */
  forget(files: readonly string[]): void {
    for (const file of files) {
      this.files.delete(file);
      this.environment.setScript(file, undefined);
      if (this.answers.has(file)) this.answers.set(file, false);
    }
  }
}
