import { USUAL_ADDRESS } from 'container-commands';
import type { Observation } from './observation.ts';

/**
 * The calls that talked to another containerd than the one the session is about. Two daemons on one machine have nothing in
 * common: a container run at the one and missing in a list of the other is not gone, and may have a namesake there.
 */
export function otherDaemons(observations: readonly Observation[]): ReadonlySet<Observation> {
  const main = mainAddress(observations);
  return new Set(
    observations.filter(({ invocation: { address } }) => address !== undefined && address !== main),
  );
}

/**
 * The daemon that a session is about: the usual one, and on a node that has it elsewhere the first that answered. One that
 * only failed may be none at all. Where nothing answered, it is the usual one if it was asked, else the first.
 */
function mainAddress(observations: readonly Observation[]): string | undefined {
  // A tool that is called for its version alone asks nobody.
  const asked = observations.filter(({ invocation }) => invocation.action !== '');
  const answered = asked.filter(({ succeeded }) => succeeded !== false);
  return preferred(answered) ?? preferred(asked);
}

function preferred(observations: readonly Observation[]): string | undefined {
  const addresses = observations.flatMap(({ invocation }) => invocation.address ?? []);
  return addresses.includes(USUAL_ADDRESS) ? USUAL_ADDRESS : addresses[0];
}
