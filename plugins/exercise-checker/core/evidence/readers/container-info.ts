import { outputText } from '../observation.ts';
import type { Reader } from './reader.ts';

/**
 * Reads `ctr containers info ID` for the runtime it names. Options of the runc shim stand there as base64 of
 * a protobuf message, in which the name of the binary is plain text; a learner may also
 * have decoded them.
 */
export const readContainerInfo: Reader = (observation) => {
  const { invocation, succeeded } = observation;
  if (invocation.tool !== 'ctr' || invocation.action !== 'containers info' || succeeded === false) return [];
  const text = outputText(observation).join('\n');
  const encoded = /"[Vv]alue":\s*"([A-Za-z0-9+/]+=*)"/.exec(text)?.[1];
  const runtime = /"Name":\s*"(io\.containerd\.[^"]+)"/.exec(text)?.[1];
  const options = encoded === undefined ? shortText(text) : decode(encoded);
  const binary = /(?:^|[^A-Za-z])(?:[\w/.-]*\/)?(crun|runsc|youki|runc)\b/.exec(options)?.[1];
  if (binary === undefined && runtime === undefined) return [];
  return [{ type: 'runtime', values: { id: invocation.operands[0], name: runtime, binary } }];
};

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
