/** The part of the lab that was rendered with this class. */
export function part<Part extends HTMLElement = HTMLElement>(root: HTMLElement, name: string): Part {
  const found = root.querySelector<Part>(`.${name}`);
  if (!found) throw new Error(`container-lab has no .${name}`);
  return found;
}
