import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Tarball } from './pack.ts';

const run = promisify(execFile);
const SOURCE = fileURLToPath(new URL('./site/', import.meta.url));
/** Nothing of this repository's own surroundings, and no question asked. */
const ENVIRONMENT = {
  ...process.env,
  NODE_ENV: undefined,
  INIT_CWD: undefined,
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};

/** What a program printed on both outputs, and its exit status. */
export interface Ended {
  status: number;
  output: string;
}

/** A site of someone else, outside this repository, with packages out of tarballs. */
export class ForeignSite {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Makes the site and installs its packages.
   * @param versions of what the site itself has
   * @param tarballs of what it takes from us
   * @throws where npm cannot install them together
   */
  static async install(
    versions: Readonly<Record<string, string>>,
    tarballs: readonly Tarball[],
    options: readonly string[] = [],
  ): Promise<ForeignSite> {
    const site = new ForeignSite(mkdtempSync(path.join(tmpdir(), 'foreign-site-')));
    cpSync(SOURCE, site.folder, { recursive: true });
    const ours = tarballs.map(({ name, file }) => [name, `file:${file}`]);
    const dependencies = { ...versions, ...Object.fromEntries(ours) };
    site.write('package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
    const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    const installed = await site.run('npm', 'install', ...quiet, ...options);
    if (installed.status !== 0) throw new Error(installed.output);
    return site;
  }

  /** Runs a program of the site's own packages, or one that is on the machine. */
  async run(program: string, ...words: string[]): Promise<Ended> {
    const bin = path.join(this.folder, 'node_modules/.bin');
    const env = { ...ENVIRONMENT, PATH: `${bin}:${path.dirname(process.execPath)}:${process.env['PATH']}` };
    try {
      const { stdout, stderr } = await run(program, words, { cwd: this.folder, env, maxBuffer: 50_000_000 });
      return { status: 0, output: stdout + stderr };
    } catch (error) {
      const { code, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string };
      if (typeof code !== 'number') throw error;
      return { status: code, output: stdout + stderr };
    }
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.folder, file), text);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
