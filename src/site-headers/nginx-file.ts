import type { HeaderRule } from './rules.ts';

const INTRODUCTION = `# Written by the build, for nginx: include it in the "server" block that serves the site.
# A "location" with its own "add_header" would send none of these, so do not write one there.
`;

/** A file for the `server` block of an nginx. */
export function nginxFile(rules: readonly HeaderRule[]): string {
  return [INTRODUCTION, ...rules.map(directives)].join('\n');
}

function directives(rule: HeaderRule, index: number): string {
  const always = rule.withErrors ? ' always' : '';
  const headers = Object.entries(rule.headers).map(([name, value]) => ({
    name,
    value: quoted(value),
    variable: `$site_header_${index}_${name.toLowerCase().replaceAll('-', '_')}`,
  }));
  if (rule.below === '/') {
    return headers.map(({ name, value }) => `add_header ${name} ${value}${always};\n`).join('');
  }
  // Not a "location": it would take the address from the one that knows the folder of the site. An "if" that only
  // sets variables is safe in a "server", and a header without a value is not sent.
  const condition = `if ($uri ~ "^${escaped(rule.below)}") {`;
  return [
    ...headers.map(({ variable }) => `set ${variable} "";\n`),
    `${condition}\n`,
    ...headers.map(({ variable, value }) => `  set ${variable} ${value};\n`),
    '}\n',
    ...headers.map(({ name, variable }) => `add_header ${name} ${variable}${always};\n`),
  ].join('');
}

function quoted(value: string): string {
  return `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** Base paths may have a dot in them. */
function escaped(path: string): string {
  return path.replaceAll(/[.*+?^${}()|[\]\\"]/g, String.raw`\$&`);
}
