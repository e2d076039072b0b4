import type { Invocation } from 'container-commands';
import type { AnswerFormat, AnswerShape } from '../structured/answer.ts';
import { NAME, NUMBER, run, WORD, type Form } from '../structured/template-form.ts';
import { EACH } from '../structured/tree.ts';

/** How a list was told to answer: its flag is the same for pods, containers and images. */
export function listFormat({ flags }: Pick<Invocation, 'flags'>): AnswerFormat | 'table' | undefined {
  return formatNamed(flags.get('output') ?? 'table', flags.get('template'));
}

/** How an inspection was told to answer: in JSON where nothing was said. */
export function inspectionFormat({ flags }: Pick<Invocation, 'flags'>): AnswerFormat | 'table' | undefined {
  return formatNamed(flags.get('output') ?? 'json', flags.get('template'));
}

function formatNamed(
  name: string | true,
  template: string | true | undefined,
): AnswerFormat | 'table' | undefined {
  switch (name) {
    case 'table':
      return 'table';
    case 'json':
    case 'yaml':
      return { kind: name };
    case 'go-template':
      return typeof template === 'string' ? { kind: 'template', template } : undefined;
    default:
      return undefined;
  }
}

const STATE: Form = [[run(/[A-Z_]/)]];
const ID: Form = [[run(/[0-9a-f]/, 1, 64)]];

/** What the fields of a listed pod, container or image print that others are beside in a row. */
const LISTED: ReadonlyMap<string, Form> = new Map([
  ['id', ID],
  ['podSandboxId', ID],
  ['metadata.name', NAME],
  ['metadata.namespace', NAME],
  ['image.image', WORD],
  ['state', STATE],
]);

/** A list as the CRI has it (`ListContainersResponse` and its like), printed by protojson with two spaces a level. */
export function listShape(key: string, paths: AnswerShape['paths']): AnswerShape {
  return { documents: 'one', collection: [key, EACH], paths, forms: LISTED, indent: 2 };
}

/** An inspection: what the CRI says of its status, and beside it what containerd adds. Several are a list. */
export function inspectionShape(paths: AnswerShape['paths']): AnswerShape {
  const forms = new Map<string, Form>([
    ['info.pid', NUMBER],
    ['info.sandboxID', WORD],
    ['status.exitCode', NUMBER],
    ['status.id', WORD],
    ['status.metadata.name', WORD],
    ['status.reason', [[], [run(/\w/)]]],
    ['status.state', STATE],
  ]);
  return { documents: 'one', collection: [], paths, forms, indent: 2 };
}
