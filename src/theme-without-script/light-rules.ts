import { parse, type Container } from 'postcss';

/** What a selector says where it is about the root: `:root[data-theme='light'] .diagram`, and not `.block[data-theme='light']`. */
const LIGHT = /^((?::root|html)?)\[data-theme=(['"]?)light\2\]/;

/**
 * The rules of a style sheet for the light theme, made for a page that says it is dark: as every page does until Starlight's
 * script has looked at what the reader prefers. Layers and conditions around them stay.
 * @returns a style sheet to load behind the given one; empty if it has no such rule
 */
export function lightRules(css: string): string {
  const sheet = parse(css);
  keepLightRules(sheet);
  return sheet.toString().trim();
}

function keepLightRules(container: Container): void {
  container.each((node) => {
    if (node.type === 'rule') {
      const light = node.selectors.filter((selector) => LIGHT.test(selector));
      node.selectors = light.map((selector) => selector.replace(LIGHT, "$1[data-theme='dark']"));
      if (light.length === 0) node.remove();
    } else if (node.type === 'atrule' && node.nodes !== undefined) {
      keepLightRules(node);
      if (node.nodes.length === 0) node.remove();
    } else {
      // A declaration of an at-rule that has no selectors, a list of layers, a comment
      node.remove();
    }
  });
}
