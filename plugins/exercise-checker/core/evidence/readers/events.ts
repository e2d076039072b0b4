import type { Finding, Reader } from './reader.ts';

const TOPIC = /(?:^|[\s"'])\/(containers|tasks|snapshot|images|content|namespaces)\/([a-z]+(?:-[a-z]+)*)\b/;

/**
 * Reads containerd's events, as `ctr events` prints them or as a file of them is shown later, whole lines or
 * only their topics. Other paths with such names do not have a topic's verb.
 */
export const readEvents: Reader = ({ output, invocation }) => {
  if (invocation.tool === 'ctr' && invocation.action !== 'events') return [];
  return output.flatMap((line): Finding[] => {
    const match = TOPIC.exec(line.text);
    if (!match || !VERBS.has(match[2] ?? '')) return [];
    const id = /"(?:container_id|id)":"([^"]{1,200})"/.exec(line.text)?.[1];
    const namespace = /UTC (\S+) \//.exec(line.text)?.[1];
    const topic = `/${match[1] ?? ''}/${match[2] ?? ''}`;
    return [{ type: 'event', line, values: { topic, id, status: statusIn(topic, line.text), namespace } }];
  });
};

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
