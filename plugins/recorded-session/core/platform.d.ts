declare module '@xterm/headless/lib-headless/xterm-headless.mjs' {
  export * from '@xterm/headless';
}
