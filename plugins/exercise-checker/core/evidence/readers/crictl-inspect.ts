import type { FactValue } from '../fact.ts';
import { outputText, type Observation } from '../legacy.ts';
import { idIn } from './crictl-ids.ts';
import { podStatus } from './crictl-pods.ts';
import { nameOf, taskStatus } from './crictl-ps.ts';
import { valuesShown, type Inspected } from './crictl-inspected.ts';
import type { Finding, LegacyReader as Reader } from './reader.ts';

/**
 * Reads `crictl inspect` and `inspectp`: whole, as JSON, YAML or table, or what jq, grep or a template left of it.
 */
export const readCrictlInspect: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  if (invocation.tool !== 'crictl' || succeeded === false) return [];
  if (invocation.action !== 'inspect' && invocation.action !== 'inspectp') return [];
  const shown = valuesShown(observation.segment.command, outputText(observation).join('\n'));
  const values = { id: shown.id ?? idGiven(observation), namespace: invocation.namespace };
  return invocation.action === 'inspect' ? container(shown, values) : pod(shown, values);
};

function container(shown: Inspected, known: Record<string, FactValue | undefined>): Finding[] {
  const status = shown.state === undefined ? undefined : taskStatus(shown.state);
  const { image, name, pod: podId } = shown;
  // A container that has not ended has an exit code, too: 0.
  const ended = status === 'STOPPED' || (status === undefined && shown.exitCode !== 0);
  const exitStatus = ended ? shown.exitCode : undefined;
  const findings: Finding[] = [
    { type: 'container', values: { ...known, image: image && nameOf(image), name, pod: podId } },
    { type: 'task', values: { ...known, pid: shown.pid, status, exitStatus, reason: shown.reason } },
  ];
  return findings.filter(({ values }) => saysMoreThan(known, values));
}

function pod(shown: Inspected, known: Record<string, FactValue | undefined>): Finding[] {
  const status = shown.state === undefined ? undefined : podStatus(shown.state);
  const values = { ...known, name: shown.name, status, pid: shown.pid };
  return saysMoreThan(known, values) ? [{ type: 'pod', values }] : [];
}

function saysMoreThan(known: object, values: Record<string, FactValue | undefined>): boolean {
  return Object.entries(values).some(([key, value]) => !(key in known) && value !== undefined);
}

function idGiven({ invocation: { operands } }: Observation): string | undefined {
  return operands.length === 1 ? idIn(operands[0]) : undefined;
}
