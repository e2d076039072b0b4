/**
 * Runs what makes style elements, where a policy forbids them: what they hold goes into style sheets that the script
 * constructs, which `style-src 'self'` allows. Only elements made meanwhile are concerned, and those for as long as they
 * live.
 */
export function withConstructedStyles<Result>(action: () => Result): Result {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement =>
    name === 'style' ? standIn(create('template')) : create(name, options);
  try {
    return action();
  } finally {
    // What stood in front of that of the prototype.
    Reflect.deleteProperty(document, 'createElement');
  }
}

/** Adds a style sheet to the page; a policy allows that to scripts that it allows. */
export function addStyles(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}

function standIn(element: HTMLElement): HTMLElement {
  const sheet = addStyles('');
  Object.defineProperty(element, 'textContent', {
    get: () => '',
    set: (rules: string) => {
      sheet.replaceSync(rules);
    },
  });
  element.remove = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    Element.prototype.remove.call(element);
  };
  return element;
}
