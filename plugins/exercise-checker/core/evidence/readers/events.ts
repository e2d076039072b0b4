import { isEvent } from '../../segments/witnesses/background.ts';
import type { OutputLine } from '../../segments/segment.ts';
import type { Finding, Reader } from './reader.ts';

const TOPIC = /(?:^|[\s"'])\/(containers|tasks|snapshot|images|content|namespaces)\/([a-z]+(?:-[a-z]+)*)\b/;

/**
 * Reads containerd's events, as `ctr events` prints them or as a file of them is shown later, whole lines or
 * only their topics. Other paths with such names do not have a topic's verb.
 */
export const readEvents: Reader = ({ output, invocation }) => {
  // Other commands of ctr name such paths, too; but a program in the background may write whole events among their output.
  const isOther = invocation.tool === 'ctr' && invocation.action !== 'events';
  return output.flatMap((line, index): Finding[] => {
    const match = isOther && !isEvent(line.text) ? null : TOPIC.exec(line.text);
    if (!match || !VERBS.has(match[2] ?? '')) return [];
    const text = wholeEvent(output, index);
    const id = /"(?:container_id|id)":"([^"]{1,200})"/.exec(text)?.[1];
    const namespace = /UTC (\S+) \//.exec(text)?.[1];
    const topic = `/${match[1] ?? ''}/${match[2] ?? ''}`;
    return [{ type: 'event', line, values: { topic, id, status: statusIn(topic, text), namespace } }];
  });
};

const MOST_ROWS = 10;

/** What was copied from a narrow terminal has an event in several rows: it ends where its braces are closed. */
function wholeEvent(output: readonly OutputLine[], index: number): string {
  const first = output[index]?.text ?? '';
  if (!first.includes('{')) return first;
  let text = first;
  for (const { text: next } of output.slice(index + 1, index + MOST_ROWS)) {
    if (text.trimEnd().endsWith('}') || TOPIC.test(next)) break;
    text += next;
  }
  return text.trimEnd().endsWith('}') ? text : first;
}

const VERBS = new Set(
  'create start exit delete oom paused resumed checkpointed exec-added exec-started prepare commit remove update'.split(
    ' ',
  ),
);

/** JSON leaves out a status of 0; a row that has no braces was cut, and says nothing of it. */
function statusIn(topic: string, text: string): number | undefined {
  if (topic !== '/tasks/exit' || !text.includes('}')) return undefined;
  return Number(/"exit_status":(\d{1,3})\b/.exec(text)?.[1] ?? 0);
}
