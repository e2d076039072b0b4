import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A line between a browser and a server: all that comes over it shares what it can carry. */
export interface SlowLine {
  readonly origin: string;
  stop(): void;
}

/**
 * Puts a slow line in front of a server on this machine.
 * @param bytesPerSecond towards the browser
 * @param delay in milliseconds, of every request
 */
export async function slowLine(origin: string, bytesPerSecond: number, delay: number): Promise<SlowLine> {
  const port = Number(new URL(origin).port);
  const sockets = new Set<Socket>();
  // When the line is free again, in milliseconds.
  let free = 0;
  const server = createServer((browser) => {
    const host = connect(port, '127.0.0.1');
    for (const socket of [browser, host]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    browser.on('close', () => host.destroy());
    browser.on('data', (request) => {
      void pause(delay).then(() => host.write(request));
    });
    void (async () => {
      for await (const bytes of host as AsyncIterable<Buffer>) {
        free = Math.max(free, performance.now()) + (bytes.length / bytesPerSecond) * 1000;
        await pause(Math.max(0, free - performance.now()));
        browser.write(bytes);
      }
      // The server may close what is idle long before the browser has all of it.
      browser.end();
    })().catch(() => browser.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
