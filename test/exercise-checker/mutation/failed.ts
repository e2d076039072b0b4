import {
  readCommandLine,
  readInvocation,
  ShellEnvironment,
  type Pipeline,
} from '../../../plugins/container-commands/index.ts';
import { statusOf } from '../../../plugins/exercise-checker/core/facts/status.ts';
import { commandsOf, type Plan } from './mutant.ts';
import type { Proofs } from './proofs.ts';
import { segmentsOf, typedOf, withQuestion, type Command, type Session } from './session.ts';

const DIAL = 'transport: error while dialing: dial unix /run/containerd/containerd.sock: connect:';

/** What the tools said in the lab when they failed, whatever they were asked for. */
const ERRORS = new Map<string, string>([
  [
    'ctr',
    `ctr: failed to dial "/run/containerd/containerd.sock": connection error: desc = "${DIAL} permission denied"`,
  ],
  [
    'nerdctl',
    'FATA[0000] rootless containerd not running? (hint: use `containerd-rootless-setuptool.sh install` to start rootless containerd): environment variable XDG_RUNTIME_DIR is not set, see https://rootlesscontaine.rs/getting-started/common/login/',
  ],
  [
    'crictl',
    `ERRO[0000] validate service connection: validate CRI v1 runtime API for endpoint "unix:///run/crio/crio.sock": rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial unix /run/crio/crio.sock: connect: no such file or directory"`,
  ],
  ['runc', 'ERRO[0000] container does not exist'],
  ['systemctl', 'Failed to restart containerd.service: Access denied'],
]);

/** Lets each command that proves an outcome fail, one after another. */
export function failPlans(session: Session, proofs: Proofs, outcome: string): Plan[] {
  return [...commandsOf(proofs, outcome)].map((number) => ({
    kind: 'failed',
    outcome,
    deed: `failed: ${typedOf(session, number)}`,
    first: [number],
    change: (current, numbers) => {
      const questions = [...numbers].flatMap((one) => withQuestion(current, one).slice(1));
      return current.map((command) => {
        if (numbers.has(command.number)) return failing(command, current);
        if (!questions.includes(command.number)) return command;
        return { ...command, output: command.output.map((line) => line.replace(/\d+/, '1')) };
      });
    },
  }));
}

/**
 * A command that ended with an error of its tool; what had failed already fails for another reason. An alias fails as
 * it does in a shell that does not know it.
 */
function failing(command: Command, session: Session): Command {
  const pipelines = readCommandLine(command.typed);
  const tool = toolOf(command.typed, pipelines);
  const error = ERRORS.get(tool);
  const [segment] = segmentsOf([command]);
  const failedBefore = segment !== undefined && statusOf(segment, pipelines, undefined).error !== undefined;
  const missing = error === undefined || failedBefore;
  const status = missing ? 127 : 1;
  const asksItself = /[;&|]\s*(?:echo|printf)\s[^;&|]*\$(?:\?|status\b)/.test(command.typed);
  const output = [
    missing ? `bash: ${tool}: command not found` : error,
    ...(asksItself ? [String(status)] : []),
  ];
  // Without marks, only the message tells that it failed.
  return { ...command, output, status: session.some((one) => one.status !== undefined) ? status : undefined };
}

function toolOf(typed: string, [pipeline]: readonly Pipeline[]): string {
  const stage = pipeline?.stages[0];
  const invocation = stage && readInvocation(stage, new ShellEnvironment());
  return invocation?.tool ?? typed.split(/\s/)[0] ?? '';
}
