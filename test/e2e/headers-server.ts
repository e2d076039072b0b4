import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * A host that serves a built site, compressed for anyone who takes that, and sends what its file `_headers` says, as Netlify
 * and Cloudflare Pages do.
 */
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

const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json']);

interface Options {
  /** Whether it sends headers at all: many hosts cannot be told to. */
  sends: boolean;
  /** What is changed in a page before it is sent. */
  change?: (html: string) => string;
  /** With it the host speaks HTTP/2, over TLS. */
  certificate?: { readonly key: string; readonly cert: string } | undefined;
}

/** Starts the host at a free port. */
export async function serveWithHeaders(
  dist: string,
  { sends, change = (html) => html, certificate }: Options,
): Promise<HeadersServer> {
  const rules = sends ? readRules(readFileSync(path.join(dist, '_headers'), 'utf8')) : [];
  const sent: { pathname: string; bytes: number }[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.test');
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    for (const { below, headers } of rules) {
      if (pathname.startsWith(below)) for (const [name, value] of headers) response.setHeader(name, value);
    }
    const send = (status: number, name: string, body: Buffer) => {
      const type = path.extname(name);
      const content = type === '.html' ? Buffer.from(change(body.toString())) : body;
      const compressed = COMPRESSED.has(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
      if (compressed) response.setHeader('Content-Encoding', 'gzip');
      response.writeHead(status, { 'Content-Type': TYPES[type] ?? 'application/octet-stream' });
      const whole = compressed ? gzipSync(content) : content;
      sent.push({ pathname, bytes: whole.length });
      response.end(whole);
    };
    readFile(path.join(dist, file)).then(
      (body) => send(200, file, body),
      async () => send(404, '404.html', await readFile(path.join(dist, '404.html'))),
    );
  };
  const server = certificate
    ? // Its requests and answers have all that is used of the others.
      createSecureServer(certificate, answer as never)
    : createServer(answer);
  await listen(server);
  return {
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytesSent(name) {
      return sent.reduce((sum, { pathname, bytes }) => sum + (name.test(pathname) ? bytes : 0), 0);
    },
    async stop() {
      if ('closeAllConnections' in server) server.closeAllConnections();
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

async function listen(server: Server | Http2SecureServer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
