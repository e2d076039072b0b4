import { canonicalAction } from 'container-commands';
import type { Call } from './last-calls.ts';

/** What follows the name of each tool for what Docker calls by this name. */
export const INSTEAD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pull: { ctr: 'image pull IMAGE', nerdctl: 'pull IMAGE', crictl: 'pull IMAGE' },
  images: { ctr: 'image ls', nerdctl: 'images', crictl: 'images' },
  rmi: { ctr: 'image rm IMAGE', nerdctl: 'rmi IMAGE', crictl: 'rmi IMAGE' },
  tag: { ctr: 'image tag IMAGE NEW-NAME', nerdctl: 'tag IMAGE NEW-NAME' },
  save: { ctr: 'image export FILE IMAGE', nerdctl: 'save -o FILE IMAGE' },
  load: { ctr: 'image import FILE', nerdctl: 'load -i FILE' },
  build: { nerdctl: 'build -t IMAGE .' },
  run: { ctr: 'run -d IMAGE ID', nerdctl: 'run -d --name NAME IMAGE', runc: 'run ID' },
  create: { ctr: 'container create IMAGE ID', nerdctl: 'create --name NAME IMAGE', runc: 'create ID' },
  start: { ctr: 'task start -d ID', nerdctl: 'start NAME', crictl: 'start ID', runc: 'start ID' },
  ps: { ctr: 'task ls', nerdctl: 'ps -a', crictl: 'ps -a', runc: 'list' },
  exec: {
    ctr: 'task exec --exec-id EXEC-ID ID COMMAND',
    nerdctl: 'exec NAME COMMAND',
    crictl: 'exec ID COMMAND',
  },
  logs: { nerdctl: 'logs NAME', crictl: 'logs ID' },
  inspect: { ctr: 'container info ID', nerdctl: 'inspect NAME', crictl: 'inspect ID', runc: 'state ID' },
  stop: { ctr: 'task kill ID', nerdctl: 'stop NAME', crictl: 'stop ID', runc: 'kill ID' },
  kill: { ctr: 'task kill -s SIGKILL ID', nerdctl: 'kill NAME', crictl: 'stop ID', runc: 'kill ID KILL' },
  rm: { ctr: 'container rm ID', nerdctl: 'rm NAME', crictl: 'rm ID', runc: 'delete ID' },
};

/** What such a command line calls. */
export function callOfWords(tool: string, words: string): Call {
  return { type: 'command', tool, action: canonicalAction(tool, commandWords(words)) };
}

/** The words before the first flag or placeholder. */
function commandWords(words: string): string {
  const all = words.split(' ');
  const end = all.findIndex((word) => !/^[a-z]+$/.test(word));
  return all.slice(0, end < 0 ? undefined : end).join(' ');
}
