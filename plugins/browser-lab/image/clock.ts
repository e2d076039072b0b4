/**
 * How fast time goes by in the guest while the image is built. The kernel has 250 ticks a second, whatever it has to do:
 * on a busy machine a guest at full speed is kept from its work by them, and connections run into their time limits.
 */
const SPEED = 0.3;

const now = performance.now.bind(performance);

/** Slows down the clock that the emulator looks at. To be called before the emulator is imported. */
export function slowDown(): void {
  performance.now = () => now() * SPEED;
}
