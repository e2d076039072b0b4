import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { V86 } from 'v86';
import { MEMORY, VIDEO_MEMORY } from '../core/hardware.ts';
import { slowDown } from './clock.ts';
import { EMULATOR_CODE } from './emulator.ts';
import { LIST } from './share.ts';

const COMMAND_LINE = [
  ...['console=ttyS0', 'quiet', 'rdinit=/init', 'nokaslr', 'nowatchdog', 'preempt=none', 'tsc=reliable'],
  ...['mitigations=off', 'random.trust_cpu=on', 'init_on_alloc=0', 'audit=0', 'apparmor=0', 'selinux=0'],
  ...['hardened_usercopy=off', 'randomize_kstack_offset=off', 'transparent_hugepage=never'],
  // Looking for such devices took the guest many seconds.
  ...['pnpbios=off', 'acpi=off'],
].join(' ');

/** A prompt that waits for a command line, and what stands between a command line and the next prompt. */
const PROMPT = '\u001b]133;B\u0007';
const OUTPUT = '\u001b]133;C\u0007';

/** Settings of the emulator's compiler: until when it counts, and how often a page must run before it is compiled. */
const COMPILER = { disabled: 0, maxPages: 1, threshold: 3 };

/** The guest, while the image is built. */
export class Machine {
  readonly #emulator: V86;
  #screen = '';
  #heard: () => void = () => undefined;

  private constructor(emulator: V86) {
    this.#emulator = emulator;
    emulator.add_listener('serial0-output-byte', (byte: number) => {
      this.#screen += String.fromCharCode(byte);
      this.#heard();
    });
  }

  /** Boots, and waits for the first prompt. */
  static async boot(root: string, share: string, firmware: string): Promise<Machine> {
    slowDown();
    const { V86 } = await import('v86');
    const buffer = (file: string) => ({ buffer: new Uint8Array(readFileSync(file)).buffer });
    const emulator = new V86({
      wasm_path: EMULATOR_CODE,
      memory_size: MEMORY,
      vga_memory_size: VIDEO_MEMORY,
      bios: buffer(path.join(firmware, 'bios.bin')),
      vga_bios: buffer(path.join(firmware, 'vgabios-stdvga.bin')),
      bzimage: buffer(path.join(root, 'vmlinuz')),
      initrd: buffer(path.join(root, 'root.cpio')),
      cmdline: COMMAND_LINE,
      filesystem: { basefs: path.join(share, LIST), baseurl: `${share}/` },
      autostart: true,
      disable_speaker: true,
      disable_keyboard: true,
      disable_mouse: true,
      uart1: true,
    });
    const machine = new Machine(emulator);
    emulator.add_listener('emulator-loaded', () => {
      machine.#compiler(COMPILER.maxPages, 1);
      machine.#compiler(COMPILER.threshold, 100);
    });
    await machine.#wait((screen) => screen.includes(PROMPT), 'boot');
    return machine;
  }

  /** Switches off the emulator's compiler: for short commands it costs more than it saves. */
  interpret(): void {
    this.#compiler(COMPILER.disabled, 1);
  }

  /**
   * Types a command line and waits for the next prompt.
   * @returns what the terminal was sent since the line began
   * @throws Error where it ends with another status than 0
   */
  async run(line: string): Promise<string> {
    // Keys that come before the line editor has set up the terminal are echoed twice.
    await pause(300);
    this.#screen = '';
    this.#emulator.serial0_send(`${line}\r`);
    await this.#wait(
      (screen) => screen.lastIndexOf(PROMPT) > screen.indexOf(OUTPUT) && screen.includes(OUTPUT),
      line,
    );
    const [, status] = /\u001b\]133;D;(\d+)\u0007/.exec(this.#screen) ?? [];
    if (status === '0') return this.#screen;
    throw new Error(`In the guest "${line}" ended with ${status ?? 'no status'}:\n${this.#screen}`);
  }

  /** Ends the shell, and waits for the prompt of the next one. */
  async newShell(): Promise<void> {
    await pause(300);
    this.#screen = '';
    this.#emulator.serial0_send('exit\r');
    await this.#wait((screen) => screen.includes(PROMPT), 'exit');
    await pause(1000);
  }

  /** Everything that makes the machine what it is at this moment. */
  async save(): Promise<Uint8Array> {
    await this.#emulator.stop();
    return new Uint8Array(await this.#emulator.save_state());
  }

  async destroy(): Promise<void> {
    await this.#emulator.destroy();
  }

  #compiler(setting: number, value: number): void {
    // Not among the emulator's own types; the numbers are those of its set_jit_config.
    const inside = this.#emulator as unknown as {
      v86: { cpu: { set_jit_config(setting: number, value: number): void } };
    };
    inside.v86.cpu.set_jit_config(setting, value);
  }

  #wait(done: (screen: string) => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        reject(
          new Error(`The guest did not get on with "${what}" in 20 minutes:\n${this.#screen.slice(-2000)}`),
        );
      }, 1_200_000);
      this.#heard = () => {
        if (!done(this.#screen)) return;
        this.#heard = () => undefined;
        clearTimeout(limit);
        resolve();
      };
    });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
