import type { Invocation } from 'container-commands';
import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import { callsInLine } from '../../pipeline.ts';
import { fact } from '../../finding.ts';
import type { Reader } from '../reader.ts';
import { askedRuntime } from '../runtime.ts';
import { callsMade, programInside } from './inside.ts';

/** `uname -r` alone; or `uname -a`, `-sr` and `/proc/version`, in which the release follows the system's name; or its key. */
const RELEASE =
  /^(?:Linux (?:version )?(?:\S{1,100} )?|kernel\.osrelease = )?(\d{1,3}\.\d[\w.+~-]{0,100})(?:\s|$)/;

/** Files and keys that hold the release. */
const FILE = /^(?:\/proc\/version|\/proc\/sys\/kernel\/osrelease|kernel[./]osrelease)$/;

/** A longer row is cut before it is looked at. */
const LONGEST_ROW = 500;

/**
 * Reads the release of the kernel that answered: that of the machine, or that of a container, which is a different one only
 * where its runtime has its own kernel.
 */
export const readKernel: Reader = (observation) => {
  const { invocation, output } = observation;
  const inside = programInside(invocation);
  const line =
    inside !== undefined && isShell(inside.calls)
      ? answerInShell(output)
      : asks(invocation)
        ? answerTo(observation)
        : undefined;
  const release = releaseIn(line);
  if (line === undefined || release === undefined) return [];
  if (inside === undefined) return [fact('kernel', { release, place: 'machine' }, line)];
  const { id, namespace } = inside;
  // What was run in a container that stood tells nothing of its runtime.
  const runtime = invocation.action === 'run' ? askedRuntime(invocation).runtime : undefined;
  return [fact('kernel', { release, place: 'container', id, namespace, runtime }, line)];
};

function releaseIn(line: OutputLine | undefined): string | undefined {
  return RELEASE.exec(line?.text.slice(0, LONGEST_ROW).trim() ?? '')?.[1];
}

/** Whether a call asks for the release, by itself or inside a container. */
function asks(invocation: Invocation): boolean {
  return callsMade(invocation).some(
    ({ tool, operands }) => tool === 'uname' || operands.some((word) => FILE.test(word)),
  );
}

/** A program that lets people type on, inside the container. */
function isShell([call, ...others]: readonly Invocation[]): boolean {
  const isAlone = others.length === 0 && call?.operands.length === 0;
  return isAlone && ['sh', 'ash', 'bash', 'dash', 'zsh'].includes(call.tool);
}

/** The row below `/ # uname -r`, as it was typed into a shell inside a container. */
function answerInShell(output: readonly OutputLine[]): OutputLine | undefined {
  const typed = output.findIndex(({ text }) =>
    /[#$%>❯] ?uname(?: -\w{1,20}){0,5} {0,20}$/u.test(text.slice(-LONGEST_ROW)),
  );
  return typed < 0 ? undefined : output[typed + 1];
}

/** Where a line asks several times (`uname -r; ctr run … uname -r`), each question has its own answer, in their order. */
function answerTo(observation: Observation): OutputLine | undefined {
  const answers = observation.output.filter((line) => releaseIn(line) !== undefined);
  const questions = callsInLine(observation).filter(asks);
  if (questions.length < 2) return answers[0];
  return answers.length === questions.length ? answers[questions.indexOf(observation.invocation)] : undefined;
}
