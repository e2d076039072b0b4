import { EACH, type Path, type Step } from './tree.ts';

/** The beginning of an ID, as long as tools show one, is as good as the whole: `.id[:13]`, `.id[0:12]`. */
const BEGINNING_OF_ID = /(?<=[iI]d)\[0?:(?:1[2-9]|[2-9]\d)\]$/;

/** A path as jq writes it: `.a.b`, `.["a"]`, `.a[0]`, `.[]`, each with an optional `?`; undefined for anything else. */
export function readPath(typed: string): Path | undefined {
  const text = typed.replace(BEGINNING_OF_ID, '');
  if (!text.startsWith('.')) return undefined;
  const path: Step[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const found =
      /^\.?\[(?:(\d{1,6})|"([\w./-]+)")?\]\??/.exec(rest) ??
      /^\.(?:([A-Za-z_]\w*)|"([\w./-]+)")\??/.exec(rest);
    if (found === null) return rest === '.' && path.length === 0 ? [] : undefined;
    const [whole, first, second] = found;
    const isElement = whole.startsWith('[') || whole.startsWith('.[');
    if (isElement) path.push(first === undefined ? (second ?? EACH) : Number(first));
    else path.push(first ?? second ?? '');
    at += whole.length;
  }
  return path;
}
