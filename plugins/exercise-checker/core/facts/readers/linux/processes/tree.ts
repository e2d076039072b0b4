import type { OutputLine } from '../../../../segments/segment.ts';
import type { Finding } from '../../../finding.ts';
import type { Reader } from '../../reader.ts';
import { processFact } from './process.ts';

/** A process of a tree, and the columns of its row between which it stands. */
interface Node {
  pid: number;
  command: string;
  begin: number;
  end: number;
}

/** A branch of a row begins with one of these signs; what hangs there is a child of the process in the same column. */
const BRANCH = /[|`├└]/u;

/** A wider row is cut before it is looked at. */
const LONGEST_ROW = 2000;

/**
 * Reads `pstree -p`, where `systemd(1)─┬─containerd-shim(123)───httpd(145)` has each process behind its parent and
 * the rows below hang on a branch of it, and `pstree -ap`, where each row is one process with its arguments.
 */
export const readPstree: Reader = ({ output }) => {
  /** Whose child begins a row with a branch in this column. */
  const parents = new Map<number, number>();
  return output.flatMap((line): Finding[] => {
    const text = line.text.slice(0, LONGEST_ROW);
    const alone = nodeWithArguments(text);
    const nodes = alone ? [alone] : nodesInRow(text);
    const first = nodes[0];
    if (first === undefined) return [];
    const branch = lastBranch(text.slice(0, first.begin));
    let parent = branch === undefined ? undefined : parents.get(branch);
    return nodes.map((node) => {
      // `name─┬─child` hangs further children on the column of the fork; with arguments it is two to the right.
      parents.set(alone ? node.begin + 2 : node.end + 1, node.pid);
      const found = nodeFact(node, parent, line);
      parent = node.pid;
      return found;
    });
  });
};

function nodesInRow(text: string): Node[] {
  return [...text.matchAll(/([A-Za-z][\w.:[\]-]{0,60})\((\d{1,10})(?:,[^()]{0,60})?\)/g)].map((match) => ({
    pid: Number(match[2]),
    command: match[1] ?? '',
    begin: match.index,
    end: match.index + match[0].length,
  }));
}

/** `└─httpd,145 -f -p 8080`; a thread has its name in braces. */
function nodeWithArguments(text: string): Node | undefined {
  const [whole, drawing = '', name = '', pid, rest = ''] =
    /^([\s|`├└─-]*)([A-Za-z][\w.:[\]-]*),(\d{1,10})(\s.*)?$/u.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { pid: Number(pid), command: `${name}${rest}`.trim(), begin: drawing.length, end: whole.length };
}

function lastBranch(drawing: string): number | undefined {
  const place = [...drawing].findLastIndex((sign) => BRANCH.test(sign));
  return place < 0 ? undefined : place;
}

function nodeFact({ pid, command }: Node, ppid: number | undefined, line: OutputLine): Finding {
  return processFact({ pid, ppid, command, line });
}
