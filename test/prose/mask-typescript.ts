import * as ts from 'typescript';
import { keepOnly, opaque, type Span } from './spans.ts';

/**
 * TypeScript with everything made opaque but the words of its comments, and of its strings where they have more than one.
 * @param strings which of them: in a test, the others are what is tried
 */
export function maskTypeScript(source: string, strings: 'all' | 'titles of tests'): string {
  const file = ts.createSourceFile('text.ts', source, ts.ScriptTarget.Latest, true);
  const texts: Span[] = [];
  const comments: Span[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    // Comments are in front of tokens; a list without items has no token, and begins where the next one does.
    if (ts.isToken(node)) {
      const start = node.getStart(file, false);
      const trivia = source.slice(node.getFullStart(), start);
      if (trivia.includes('/')) comments.push([node.getFullStart(), start]);
      if (isText(node) && (strings === 'all' || isTitle(node))) texts.push([start + 1, node.getEnd() - 1]);
    }
    node.getChildren(file).forEach(look);
  };
  look(file);
  return maskCodeInComments(keepOnly(source, [...texts, ...comments]), comments);
}

function isText(node: ts.Node): boolean {
  if (isModulePath(node)) return false;
  const literal =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return literal && node.text.includes(' ');
}

/** Whether a text is what a test or a group of tests is called, as in `test('ends', …)` and `test.each(rows)('ends', …)`. */
function isTitle({ parent, pos }: ts.Node): boolean {
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0]?.pos === pos &&
    /^(describe|test|it)\b/.test(parent.expression.getText())
  );
}

function isModulePath({ parent }: ts.Node): boolean {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
}

/** The marks of comments become white space, so that sentences go on over the ends of lines; code in them is opaque. */
function maskCodeInComments(masked: string, comments: readonly Span[]): string {
  return comments.reduce(
    (text, [from, to]) =>
      text.slice(0, from) +
      text
        .slice(from, to)
        .replace(
          /^([ \t]*)(\/\/+|\/\*+|\*+\/?)/gm,
          (_, indent: string, mark: string) => indent + ' '.repeat(mark.length),
        )
        .replace(/\*\/|\/\/+|\/\*+/g, (mark) => ' '.repeat(mark.length))
        .replace(/`[^`]+`|https?:\/\/\S+|@\w+( \{[^}]*\})?/g, opaque) +
      text.slice(to),
    masked,
  );
}
