/** The one platform class the core uses beyond the language itself; Node, browsers and workers all have it. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}

declare module '@xterm/headless/lib-headless/xterm-headless.mjs' {
  export * from '@xterm/headless';
}

declare module '@xterm/addon-unicode11/lib/addon-unicode11.mjs' {
  import type { ITerminalAddon, Terminal } from '@xterm/headless';

  /** Widths of characters as Unicode 11 has them. The types that come with it are those of a terminal in a page. */
  export class Unicode11Addon implements ITerminalAddon {
    activate(terminal: Terminal): void;
    dispose(): void;
  }
}
