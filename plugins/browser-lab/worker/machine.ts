import type { V86 } from 'v86';
import { MEMORY, VIDEO_MEMORY } from '../core/hardware.ts';
import type { Image } from './download.ts';
import { LabFailure, reasonOf } from './failure.ts';
import { standInForHelper } from './helper-worker.ts';

/** Bytes that come within this many milliseconds are one message: a terminal that scrolls sends thousands a second. */
const GATHER = 4;

/** Serial ports of the guest: the terminal, and the one on which it is asked to do something. */
const TERMINAL = 0;
const CONTROL = 1;

/** Bytes of a page of the guest's memory. */
const PAGE = 4096;

/** Clears the screen and draws the prompt again, as the line editor does for Ctrl+L. */
const DRAW_PROMPT = Uint8Array.of(12);

export interface Parts extends Image {
  /** Address of the list of files that the emulator offers its guest, and of the folder that has them. */
  readonly list: string;
  readonly folder: string;
}

/** The machine, restored from a snapshot. */
export class Machine {
  readonly #emulator: V86;
  #gathered: number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #runs = true;

  private constructor(emulator: V86, output: (bytes: Uint8Array) => void) {
    this.#emulator = emulator;
    const send = () => {
      this.#timer = undefined;
      const bytes = Uint8Array.from(this.#gathered);
      this.#gathered = [];
      output(bytes);
    };
    emulator.add_listener('serial0-output-byte', (byte: number) => {
      this.#gathered.push(byte);
      this.#timer ??= setTimeout(send, GATHER);
    });
  }

  /** @throws LabFailure */
  static async restore(parts: Parts, output: (bytes: Uint8Array) => void): Promise<Machine> {
    standInForHelper();
    const { V86 } = await import('v86');
    const compiled = await compile(parts.emulator);
    const failed = Promise.withResolvers<never>();
    const emulator = new V86({
      wasm_fn: (imports) =>
        WebAssembly.instantiate(compiled, imports).then(
          ({ exports }) => withoutZeroing(exports),
          (error: unknown) => {
            failed.reject(
              new LabFailure(error instanceof RangeError ? 'no-memory' : 'no-webassembly', reasonOf(error)),
            );
            return new Promise(() => undefined);
          },
        ),
      memory_size: MEMORY,
      vga_memory_size: VIDEO_MEMORY,
      initial_state: { buffer: parts.state },
      filesystem: { basefs: parts.list, baseurl: parts.folder },
      autostart: true,
      // For commands of a few seconds compiling costs more than it saves.
      disable_jit: true,
      disable_speaker: true,
      disable_keyboard: true,
      disable_mouse: true,
      uart1: true,
    });
    const started = new Promise<void>((resolve) => {
      emulator.add_listener('emulator-started', () => {
        resolve();
      });
    });
    const machine = new Machine(emulator, output);
    await Promise.race([started, failed.promise]);
    // No one needs it any more. Left to the browser it would stay for as long as the machine stands still.
    parts.state.transfer(0);
    // It has the time at which it was saved.
    emulator.serial_send_bytes(CONTROL, new TextEncoder().encode('clock\n'));
    emulator.serial_send_bytes(TERMINAL, DRAW_PROMPT);
    return machine;
  }

  /** Whatever was typed; also while the machine stands, which then reads it later. */
  type(bytes: Uint8Array): void {
    this.#emulator.serial_send_bytes(TERMINAL, bytes);
  }

  /** Lets it run or stand. Its clock goes on with that of the reader's machine. */
  async run(runs: boolean): Promise<void> {
    if (runs === this.#runs) return;
    this.#runs = runs;
    await (runs ? this.#emulator.run() : this.#emulator.stop());
  }
}

/** What the emulator's WebAssembly exports and is called here; both take an address and a length. */
interface ZeroingExports {
  readonly zero_memory: (address: number, length: number) => void;
  readonly is_memory_zeroed: (address: number, length: number) => number;
}

/**
 * Before it restores the guest's memory, the emulator writes zeros over all of it, and from then on the browser has to keep
 * even pages that no one has used. In a machine that has just been made they are zeros already, which reading them does
 * not change: only the pages that are something else are written.
 */
function withoutZeroing(exports: WebAssembly.Exports): WebAssembly.Exports {
  const { zero_memory: zero, is_memory_zeroed: isZeroed } = exports as unknown as ZeroingExports;
  const zeroWhereNeeded = (address: number, length: number) => {
    for (let page = address; page < address + length; page += PAGE) {
      if (!isZeroed(page, PAGE)) zero(page, PAGE);
    }
  };
  return { ...exports, zero_memory: zeroWhereNeeded };
}

async function compile(bytes: ArrayBuffer): Promise<WebAssembly.Module> {
  if (typeof WebAssembly === 'undefined') throw new LabFailure('no-webassembly', 'there is no WebAssembly');
  return WebAssembly.compile(bytes).catch((error: unknown) => {
    throw new LabFailure('no-webassembly', reasonOf(error));
  });
}
