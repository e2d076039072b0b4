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
    return [
      { type: 'event', line, values: { topic: `/${match[1] ?? ''}/${match[2] ?? ''}`, id, namespace } },
    ];
  });
};

const VERBS = new Set(
  'create start exit delete oom paused resumed checkpointed exec-added exec-started prepare commit remove update'.split(
    ' ',
  ),
);
