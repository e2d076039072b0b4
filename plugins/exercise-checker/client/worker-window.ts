/** A worker has no `window`, and the terminal emulator looks for one while it loads. Imported before it. */
(globalThis as { window?: unknown }).window ??= globalThis;
