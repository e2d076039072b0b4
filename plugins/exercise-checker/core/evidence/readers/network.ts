import { outputText } from '../legacy.ts';
import type { LegacyReader as Reader } from './reader.ts';

const FAILED = /^(?:curl: \(\d+\)|wget: |Connecting to .*(?:failed|refused)|.*\bconnection refused\b)/i;

/** Reads what `curl` and `wget` got, or that they got nothing; also when one runs inside a container. */
export const readResponse: Reader = (observation) => {
  const { invocation, segment } = observation;
  const inside = invocation.operands.some((word) => word === 'curl' || word === 'wget');
  if (invocation.tool !== 'curl' && invocation.tool !== 'wget' && !inside) return [];
  // What the shell puts in, `http://$(hostname -I | …):8080/`, may have blanks and quotes of its own.
  const url =
    /\bhttps?:\/\/(?:\$\([^)]*\)[^\s'"|;&)]*|[^\s'"|;&)]+)|\b(?:localhost|127\.0\.0\.1)(?::\d+)?[^\s'"|;&)]*/.exec(
      segment.command,
    )?.[0];
  if (url === undefined) return [];
  const text = outputText(observation);
  const failed = observation.succeeded === false || text.some((line) => FAILED.test(line));
  return [
    {
      type: 'response',
      values: { url, body: failed ? undefined : text.join('\n').trim(), succeeded: !failed },
    },
  ];
};
