import type { Invocation } from '../../../../container-commands/index.ts';
import { outputText } from '../legacy.ts';
import type { LegacyReader as Reader } from './reader.ts';

/**
 * Reads `ctr containers info ID`, and `nerdctl inspect --mode native NAME`, for the runtime it names. Options of the runc shim stand there as base64 of
 * a protobuf message, in which the name of the binary is plain text; a learner may also
 * have decoded them.
 */
export const readContainerInfo: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  if (!asksForRecord(invocation) || succeeded === false) return [];
  const text = outputText(observation).join('\n');
  const encoded = /"[Vv]alue":\s*"([A-Za-z0-9+/]+=*)"/.exec(text)?.[1];
  const runtime = /"Name":\s*"(io\.containerd\.[^"]+)"/.exec(text)?.[1];
  const options = encoded === undefined ? shortText(text) : decode(encoded);
  const binary = /(?:^|[^A-Za-z])(?:[\w/.-]*\/)?(crun|runsc|youki|runc)\b/.exec(options)?.[1];
  if (binary === undefined && runtime === undefined) return [];
  const { namespace, operands } = invocation;
  return [{ type: 'runtime', values: { id: operands[0], namespace, name: runtime, binary } }];
};

/** In its other mode nerdctl prints what Docker would: the name of the shim, and nothing of its options. */
function asksForRecord({ tool, action, flags }: Invocation): boolean {
  if (tool === 'nerdctl') return action === 'inspect' && flags.get('mode') === 'native';
  return tool === 'ctr' && action === 'containers info';
}

/** What a learner may have decoded; the name of the shim has "runc" in it, too, whatever binary the shim calls. */
function shortText(text: string): string {
  return text.length < 200 ? text.replace(/io\.containerd\.[\w.]+/g, '') : '';
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to text, every unprintable byte as a blank; the core has no `atob` of its own. */
function decode(encoded: string): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const character of encoded.slice(0, 4000)) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) break;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      const byte = (bits >> held) & 0xff;
      text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ' ';
    }
  }
  return text;
}
