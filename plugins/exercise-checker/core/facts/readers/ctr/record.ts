import type { OutputLine } from '../../../segments/segment.ts';
import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { RegisteredReader } from '../reader.ts';
import { textAt } from '../structured/tree.ts';
import { shownRecords, typedName } from './shown-record.ts';
import { CTR_VERSIONS } from './versions.ts';

/** What a container's record says of its runtime. */
export interface RecordedRuntime {
  /** Name of the shim. */
  name: string | undefined;
  /** Name of the binary in its options. */
  binary: string | undefined;
}

const LONGEST = 200_000;
const LONGEST_OPTIONS = 4000;

/** More than this is a record, and not what a learner has decoded of it. */
const LONGEST_DECODED = 200;

/**
 * Reads the runtime out of a container's record in JSON, as `ctr containers info` and `nerdctl inspect --mode native` show
 * it. Options of the runc shim are there as base64 of a protobuf message, in which the name of the binary is plain text;
 * a learner may also have decoded them. Of several records in one output each call has its own, if as many are shown.
 */
export function runtimeInRecord(
  output: readonly OutputLine[],
  call: Observation['occurrence'],
): RecordedRuntime {
  const all = output
    .map((line) => line.text)
    .join('\n')
    .slice(0, LONGEST);
  const text = ownRecord(all, call);
  const encoded = /"[Vv]alue":\s{0,20}"([A-Za-z0-9+/]{1,4000}={0,2})"/.exec(text)?.[1];
  const name = NAME.exec(text)?.[1];
  return { name, binary: binaryIn(encoded === undefined ? decodedText(text) : decode(encoded)) };
}

/** The name of a shim, with which what a record says of its runtime begins. */
const NAME = /"Name":\s{0,20}"(io\.containerd\.[^"\n]{1,200})"/;

/** The part of a text that is the record a call showed. */
function ownRecord(text: string, { index, count }: Observation['occurrence']): string {
  if (count === 1) return text;
  const starts = [...text.matchAll(new RegExp(NAME, 'g'))].map((match) => match.index);
  return starts.length === count ? text.slice(starts[index], starts[index + 1]) : '';
}

/** The name of the shim has "runc" in it, too, whatever binary the shim calls. */
function decodedText(text: string): string {
  return text.length < LONGEST_DECODED ? text.replace(/io\.containerd\.[\w.]+/g, '') : '';
}

const BINARIES = new Set(['crun', 'runsc', 'youki', 'runc']);

/** The first program that is known to be a runtime, alone or at the end of a path. */
function binaryIn(text: string): string | undefined {
  return text.split(/[^A-Za-z]+/).find((part) => BINARIES.has(part));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to text, every unprintable byte as a blank; the core has no `atob` of its own. */
function decode(encoded: string): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const character of encoded.slice(0, LONGEST_OPTIONS)) {
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

function readRecord(observation: Observation): Finding[] {
  const { invocation, output, succeeded, occurrence } = observation;
  const { operands, namespace } = invocation;
  if (succeeded === false || operands.length === 0) return [];
  const { name, binary } = runtimeInRecord(output, occurrence);
  const runtime =
    name === undefined && binary === undefined
      ? []
      : [fact('runtime', { id: typedName(observation), namespace, name, binary })];
  return [...runtime, ...recordsIn(observation)];
}

/** The record itself (`Container` of containerd's containers package), as far as it was shown. */
function recordsIn(observation: Observation): Finding[] {
  const { namespace } = observation.invocation;
  return shownRecords(observation, [['ID'], ['Image'], ['Runtime', 'Name']]).map(({ name, tree, line }) =>
    fact(
      'container',
      { id: name, image: textAt(tree, 'Image'), runtime: textAt(tree, 'Runtime', 'Name'), namespace },
      line,
    ),
  );
}

export const RECORD: readonly RegisteredReader[] = [
  {
    tool: 'ctr',
    actions: ['containers info'],
    forms: [
      'ID',
      'ID | jq .Runtime',
      'ID | grep -A5 Runtime',
      'ID | jq -r .Runtime.Options.value | base64 -d',
    ],
    versions: CTR_VERSIONS,
    proves: ['runtime', 'container'],
    read: readRecord,
  },
];
