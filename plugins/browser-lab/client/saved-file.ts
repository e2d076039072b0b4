/** Hands a text to the reader as a file to be saved. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([text], { type }));
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  window.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
