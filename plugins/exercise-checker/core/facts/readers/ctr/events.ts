import { isEvent } from '../../../segments/witnesses/background.ts';
import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { RegisteredReader } from '../reader.ts';
import { CTR_VERSIONS } from './versions.ts';

const LONGEST_ROW = 2000;
const MOST_ROWS = 10;

const TOPIC =
  /(?:^|[\s"'])\/(containers|tasks|snapshot|images|content|namespaces)\/([a-z]{1,20}(?:-[a-z]{1,20})?)\b/;
const VERBS = new Set([
  'create',
  'start',
  'exit',
  'delete',
  'oom',
  'paused',
  'resumed',
  'checkpointed',
  'exec-added',
  'exec-started',
  'prepare',
  'commit',
  'remove',
  'update',
]);

/** `/tasks/exit`; undefined for a row without a topic. Other paths with such names do not have a topic's verb. */
function topicIn(text: string): string | undefined {
  const [, what = '', verb = ''] = TOPIC.exec(text.slice(0, LONGEST_ROW)) ?? [];
  return VERBS.has(verb) ? `/${what}/${verb}` : undefined;
}

function readEvents({ output, invocation }: Observation): Finding[] {
  // Other commands of ctr name such paths, too; but a program in the background may write whole events among their output.
  const isOther = invocation.tool === 'ctr' && invocation.action !== 'events';
  return output.flatMap((line, index): Finding[] => {
    const topic = isOther && !isEvent(line.text.slice(0, LONGEST_ROW)) ? undefined : topicIn(line.text);
    if (topic === undefined) return [];
    const text = wholeEvent(output, index);
    const id = /"(?:container_id|id)":"([^"]{1,200})"/.exec(text)?.[1];
    const namespace = /UTC (\S{1,200}) \//.exec(text)?.[1];
    const pid = /"pid":(\d{1,10})\b/.exec(text)?.[1];
    return [
      fact(
        'event',
        {
          topic,
          id,
          pid: pid === undefined ? undefined : Number(pid),
          status: statusIn(topic, text),
          namespace,
        },
        line,
      ),
    ];
  });
}

/** What was copied from a narrow terminal has an event in several rows: it ends where its braces are closed. */
function wholeEvent(output: readonly OutputLine[], index: number): string {
  const first = (output[index]?.text ?? '').slice(0, LONGEST_ROW);
  if (!first.includes('{')) return first;
  let text = first;
  for (const { text: next } of output.slice(index + 1, index + MOST_ROWS)) {
    if (text.trimEnd().endsWith('}') || text.length > LONGEST_ROW || TOPIC.test(next.slice(0, LONGEST_ROW)))
      break;
    text += next.slice(0, LONGEST_ROW);
  }
  return text.trimEnd().endsWith('}') ? text : first;
}

/** JSON leaves out a status of 0; a row that has no braces was cut, and says nothing of it. */
function statusIn(topic: string, text: string): number | undefined {
  if (topic !== '/tasks/exit' || !text.includes('}')) return undefined;
  return Number(/"exit_status":(\d{1,3})\b/.exec(text)?.[1] ?? 0);
}

/**
 * containerd's events, as `ctr events` prints them, as a file of them is shown later by whatever program, whole lines or
 * only their topics, and as they come from the background among other output.
 */
export const EVENTS: readonly RegisteredReader[] = [
  {
    tool: '*',
    forms: ['ctr events', 'rows of ctr events in any output', 'topics alone, such as /tasks/exit'],
    versions: CTR_VERSIONS,
    proves: ['event'],
    read: readEvents,
  },
];
