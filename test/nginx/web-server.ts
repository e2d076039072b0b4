import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../e2e/free-port.ts';

/** An nginx that serves a folder with the headers of a file, at a free port, until it is stopped. */
export interface WebServer {
  origin: string;
  stop(): Promise<void>;
}

/** Where Debian's package lists which names of files mean which type. */
const MIME_TYPES = '/etc/nginx/mime.types';

/**
 * Starts an nginx as someone would who follows the README.
 *
 * @param root folder that is served at `/`
 * @param headers the file that the build wrote for nginx
 * @param notFound address of the page for unknown addresses
 * @throws Error that says what to install, or what nginx objected to
 */
export async function startNginx(root: string, headers: string, notFound: string): Promise<WebServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const port = await freePort();
  writeFileSync(path.join(folder, 'nginx.conf'), configuration(folder, root, headers, notFound, port));
  // One process of this user, in the foreground: nothing is left when it ends, and no root is needed.
  const nginx = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const failed = new Promise<never>((_, reject) => {
    nginx.once('error', () => reject(new Error('There is no nginx. Type: apt-get install nginx')));
    nginx.once('exit', (status) => reject(new Error(`nginx ended with status ${status}:\n${said}`)));
  });
  const origin = `http://127.0.0.1:${port}`;
  const asking = new AbortController();
  try {
    await Promise.race([failed, answers(origin, asking.signal)]);
  } finally {
    asking.abort();
  }
  // From now on its end is what was asked for.
  failed.catch(() => undefined);
  return {
    origin,
    async stop() {
      await end(nginx);
      rmSync(folder, { recursive: true });
    },
  };
}

function configuration(
  folder: string,
  root: string,
  headers: string,
  notFound: string,
  port: number,
): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path "${folder}/${name}";`)
    .join('\n  ');
  return `daemon off;
master_process off;
pid "${folder}/nginx.pid";
events {}
http {
  include ${MIME_TYPES};
  access_log off;
  ${temporary}
  server {
    listen 127.0.0.1:${port};
    root "${root}";
    error_page 404 ${notFound};
    include "${headers}";
  }
}
`;
}

async function answers(origin: string, asking: AbortSignal): Promise<void> {
  while (!asking.aborted) {
    try {
      await fetch(origin);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function end(nginx: ChildProcess): Promise<void> {
  const ended = once(nginx, 'exit');
  nginx.kill();
  await ended;
}
