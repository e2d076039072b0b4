import { outputText } from '../../observation.ts';
import { fact } from '../../finding.ts';
import type { Reader, RegisteredReader } from '../reader.ts';

/** `8080/tcp -> 127.0.0.1:81`, and the address alone where one port was asked for. */
const ROW = /^(?:(\d{1,5}\/\w{1,10}) -> )?(\S{1,100}:\d{1,5})$/;

/** Reads `nerdctl port NAME [PORT]`: the ports of the machine that lead to those of a container. */
const read: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  const [id, asked] = invocation.operands;
  if (id === undefined || succeeded === false) return [];
  const ports = outputText(observation).flatMap((line) => {
    const [, port = asked, address] = ROW.exec(line.slice(0, 200)) ?? [];
    if (port === undefined || address === undefined) return [];
    return [`${address}->${port.includes('/') ? port : `${port}/tcp`}`];
  });
  return ports.length === 0 ? [] : [fact('container', { id, namespace: invocation.namespace, ports })];
};

export const PORT: RegisteredReader = {
  tool: 'nerdctl',
  actions: ['port'],
  forms: ['NAME', 'NAME PORT'],
  versions: '1.7 to 2.3',
  proves: ['container'],
  read,
};
