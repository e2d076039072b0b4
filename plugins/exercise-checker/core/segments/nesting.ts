import { readCommandLine, readInvocation, ShellEnvironment } from '../../../container-commands/index.ts';
import type { Segment } from './segment.ts';

const OPENS = /^(?:run|exec|attach|tasks (?:exec|attach|start))$/;
const SHELL = /^(?:\/\S*\/)?(?:sh|ash|bash|dash|zsh)$/;
const MAY_OPEN = /\b(?:run|exec|attach|start)\b/;

/**
 * Finds the commands that were typed into a shell inside a container: they follow a command that opened a
 * terminal there, and their prompt is another one than that command's. They end where its prompt is back.
 */
export function markNested(segments: Segment[]): Segment[] {
  let opener: Segment | undefined;
  return segments.map((segment) => {
    if (opener && (promptKind(segment) === promptKind(opener) || segment.prompt === '')) opener = undefined;
    if (opener) return { ...segment, nested: true };
    if (MAY_OPEN.test(segment.command) && opensShell(segment.command)) opener = segment;
    return segment;
  });
}

function promptKind({ prompt }: Segment): string {
  const host = /[\w.-]+@[\w.-]+/.exec(prompt.slice(-200))?.[0];
  return host ?? prompt.replace(/\S+/g, 'w') + prompt.trimEnd().slice(-1);
}

function opensShell(command: string): boolean {
  return readCommandLine(command).some((pipeline) => {
    const invocation = pipeline.stages[0] && readInvocation(pipeline.stages[0], new ShellEnvironment());
    if (invocation === undefined) return false;
    if (!OPENS.test(invocation.action) || invocation.flags.has('detach')) return false;
    return invocation.flags.has('tty') || SHELL.test(invocation.operands.at(-1) ?? '');
  });
}
