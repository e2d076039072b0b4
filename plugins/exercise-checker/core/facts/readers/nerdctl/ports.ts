import type { Invocation } from 'container-commands';

/** Ports of the machine, one or a range, and those of the container they lead to. */
interface Published {
  address: string | undefined;
  host: readonly [first: number, last: number];
  container: readonly [first: number, last: number];
  protocol: string | undefined;
}

const PORTS = '(\\d{1,5})(?:-(\\d{1,5}))?';
const SHOWN = new RegExp(`^(?:(\\S+):)?${PORTS}->${PORTS}(?:/(\\w+))?$`);
const TYPED = new RegExp(`^(?:(\\S+):)?${PORTS}:${PORTS}(?:/(\\w+))?$`);
const LONGEST_RANGE = 100;

/**
 * The ports in a row of `nerdctl ps`, each as `0.0.0.0:8080->8080/tcp`. Version 2.3 tells those of one address
 * together: an entry without an address has that of the one before, one without a protocol that of the one behind.
 */
export function shownPorts(text: string): string[] {
  const entries = text.split(/,?\s+/).flatMap((entry) => published(SHOWN.exec(entry)) ?? []);
  let address: string | undefined;
  return entries.flatMap((entry, index) => {
    address = entry.address ?? address;
    const protocol = entries.slice(index).find((later) => later.protocol !== undefined)?.protocol;
    return oneByOne({ ...entry, address, protocol });
  });
}

/** The ports a `run` or `create` was told to publish, in the same form; those without a port of the machine are not known. */
export function publishedPorts({ flags, replacedFlags }: Invocation): string[] | undefined {
  const typed = [...replacedFlags, ...flags].flatMap(([name, value]) =>
    name === 'publish' && typeof value === 'string' ? [value] : [],
  );
  const ports = typed.flatMap((value) => {
    const entry = published(TYPED.exec(value));
    return entry === undefined ? [] : oneByOne(entry);
  });
  return ports.length === 0 ? undefined : ports;
}

function published(match: RegExpExecArray | null): Published | undefined {
  if (match === null) return undefined;
  const [, address, first, last = first, inside, insideLast = inside, protocol] = match;
  return {
    address,
    host: [Number(first), Number(last)],
    container: [Number(inside), Number(insideLast)],
    protocol,
  };
}

function oneByOne({ address = '0.0.0.0', host, container, protocol = 'tcp' }: Published): string[] {
  const length = Math.min(host[1] - host[0], LONGEST_RANGE - 1) + 1;
  return Array.from(
    { length: Math.max(length, 0) },
    (_, index) => `${address}:${host[0] + index}->${container[0] + index}/${protocol}`,
  );
}
