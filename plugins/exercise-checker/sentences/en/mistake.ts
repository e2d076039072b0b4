import type { CommonMistake } from '../../core/report/common-mistakes.ts';
import type { Unread } from '../../core/report/unread.ts';
import { shorten } from '../contrast.ts';
import { list } from './words.ts';

/** A mistake of the tools themselves. */
export function writeMistake(mistake: CommonMistake): string {
  switch (mistake.id) {
    case 'docker-habit': {
      const instead = mistake.instead.map((line) => `"${line}"`);
      const here = `"${mistake.typed}" does not count here: Docker keeps images and containers of its own.`;
      return instead.length === 0 ? here : `${here} Type ${list(instead, 'or')}.`;
    }
    case 'no-such-command': {
      const here = `There is no "${mistake.typed}".`;
      return mistake.instead === undefined
        ? `${here} Its --help lists what there is.`
        : `${here} Type "${mistake.instead}".`;
    }
    case 'tool-missing':
      return `This machine has no ${mistake.tool}, or not where your shell looks. Use another tool that the task allows, or install it.`;
    case 'permission':
      return "containerd's socket belongs to root. Use sudo, or a root shell.";
    case 'daemon-down':
      return 'containerd did not answer. "systemctl status containerd" says whether it runs.';
    case 'short-image-name':
      return 'ctr never completes an image name. Write host, path and tag.';
    case 'swapped-arguments':
      return 'ctr run takes the image first, then the ID you choose.';
    case 'image-missing':
      return '"ctr run" does not pull, and it looks only in its own containerd namespace.';
    case 'unknown-flag':
      return 'The tool does not have that flag; it may be one of Docker. Its --help lists the ones it has.';
    case 'task-still-running':
      return 'What is running cannot be deleted. End it first; a PID 1 without a handler ends only by SIGKILL.';
    case 'id-in-use':
      return 'An earlier container record still holds this ID. Delete it, or choose another.';
  }
}

/** What was not looked into. */
export function writeUnread(unread: Unread): string {
  switch (unread.code) {
    case 'unknown-wrapper':
      return `What "${unread.wrapper}" runs is not looked at. Type it directly: "${shorten(unread.inner)}".`;
    case 'script':
      return `What the script ${unread.script} runs is not seen. Type its commands one by one, or run it with "sh -x".`;
    case 'unknown-name':
      return `Nothing shows what "${unread.name}" stands for. If it is an alias or a function of yours, type "type ${unread.name}" once while you record.`;
    case 'unknown-variable':
      return `Nothing shows the value of ${unread.variable}. Type "echo ${unread.variable}" once while you record.`;
  }
}
