import path from 'node:path';
import { mustRun } from './run-command.ts';
import { ownSource } from './source.ts';
import type { Stage } from './stage.ts';

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '36500'];

/**
 * A certificate for the registry, and that of the authority which the guest trusts. The keys are in the image for all to
 * see; nothing but the guest trusts them, and it has no network.
 */
export const authority: Stage = {
  name: 'authority',
  inputs: [ownSource(import.meta.url)],
  after: [],
  async make(folder) {
    const file = (name: string) => path.join(folder, name);
    await mustRun([
      ...[
        'openssl',
        'req',
        '-x509',
        ...NEW_KEY,
        '-keyout',
        file('authority.key'),
        '-out',
        file('authority.crt'),
      ],
      ...['-subj', '/CN=Driftwood browser lab authority', '-addext', 'keyUsage=critical,keyCertSign'],
    ]);
    await mustRun([
      ...[
        'openssl',
        'req',
        '-x509',
        ...NEW_KEY,
        '-keyout',
        file('registry.key'),
        '-out',
        file('registry.crt'),
      ],
      ...[
        '-CA',
        file('authority.crt'),
        '-CAkey',
        file('authority.key'),
        '-subj',
        '/CN=registry.driftwood.example',
      ],
      ...['-addext', 'subjectAltName=DNS:registry.driftwood.example'],
      ...['-addext', 'basicConstraints=critical,CA:FALSE'],
    ]);
  },
};
