import type { RecorderOptions } from './recorder.ts';
import { readScript, type SessionScript } from './script.ts';

export const OPTIONS: RecorderOptions = {
  shell: 'bash',
  format: 'asciicast',
  pace: 'fast',
  forbidden: [],
  limit: 5,
};

/** A session for tests, with this body below its front matter. */
export function scriptOf(body: readonly string[], setup: readonly string[] = []): SessionScript {
  const front = ['---', 'title: Try', 'containerd: [1.7]', `setup: ${JSON.stringify(setup)}`, '---'];
  const script = readScript([...front, ...body].join('\n'), 'content/sessions/try-out/session.keys');
  if ('problems' in script) throw new Error(script.problems.join('\n'));
  return script;
}
