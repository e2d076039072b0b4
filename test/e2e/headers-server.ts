import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A host that serves a built site and sends what its file `_headers` says, as Netlify and Cloudflare Pages do. */
export interface HeadersServer {
  origin: string;
  /** Bytes of all bodies that it has sent for addresses whose path fits. */
  bytesSent(name: RegExp): number;
  stop(): Promise<void>;
}

interface Rule {
  /** Path without the `*` at its end. */
  below: string;
  headers: (readonly [name: string, value: string])[];
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

interface Options {
  /** Whether it sends headers at all: many hosts cannot be told to. */
  sends: boolean;
  /** What is changed in a page before it is sent. */
  change?: (html: string) => string;
}

/** Starts the host at a free port. */
export async function serveWithHeaders(
  dist: string,
  { sends, change = (html) => html }: Options,
): Promise<HeadersServer> {
  const rules = sends ? readRules(readFileSync(path.join(dist, '_headers'), 'utf8')) : [];
  const sent: { pathname: string; bytes: number }[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.test');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    for (const { below, headers } of rules) {
      if (pathname.startsWith(below)) for (const [name, value] of headers) response.setHeader(name, value);
    }
    const send = (status: number, name: string, body: Buffer) => {
      const type = path.extname(name);
      response.writeHead(status, { 'Content-Type': TYPES[type] ?? 'application/octet-stream' });
      const whole = type === '.html' ? Buffer.from(change(body.toString())) : body;
      sent.push({ pathname, bytes: whole.length });
      response.end(whole);
    };
    readFile(path.join(dist, file)).then(
      (body) => send(200, file, body),
      async () => send(404, '404.html', await readFile(path.join(dist, '404.html'))),
    );
  });
  await listen(server);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytesSent(name) {
      return sent.reduce((sum, { pathname, bytes }) => sum + (name.test(pathname) ? bytes : 0), 0);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function readRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([\w-]+): (.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line.startsWith('/')) rules.push({ below: line.replace(/\*$/, ''), headers: [] });
  }
  return rules;
}

async function listen(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
