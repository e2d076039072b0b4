import { outputText } from '../observation.ts';
import type { Reader } from './reader.ts';

/**
 * Reads `ctr images pull REF`. That it worked is taken from the status, or from the want of an error: the
 * last progress frame may be missing although the pull succeeded (seen in 1.6, 1.7 and 2.1).
 */
export const readPull: Reader = ({ invocation, succeeded, error }) => {
  if (invocation.tool !== 'ctr' || invocation.action !== 'images pull') return [];
  const [image] = invocation.operands;
  return [{ type: 'pull', values: { image, namespace: invocation.namespace, succeeded, error } }];
};

/** Reads `ctr run [flags] IMAGE ID [COMMAND…]`; the output of an attached one is the container's own. */
export const readRun: Reader = (observation) => {
  const { invocation, succeeded, error, filtered } = observation;
  if (invocation.tool !== 'ctr' || invocation.action !== 'run') return [];
  const [image, id] = invocation.operands;
  const detached = invocation.flags.has('detach');
  const output = outputText(observation).join('\n').trim();
  return [
    {
      type: 'run',
      values: {
        image,
        id,
        namespace: invocation.namespace,
        detached,
        removed: invocation.flags.has('rm'),
        ...(detached || (filtered && output === '') ? {} : { output }),
        succeeded,
        error,
      },
    },
  ];
};
