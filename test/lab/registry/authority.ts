import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { mustRun } from '../run-command.ts';
import { REGISTRY_FOLDER } from '../folders.ts';

/** The name the course pulls from, which every machine of the lab resolves to itself. */
const REGISTRY_NAME = 'registry.driftwood.example';

/** Longer than any cache lives, so that no test fails on a birthday. */
const DAYS = '3650';

const FOLDER = path.join(REGISTRY_FOLDER, 'certificates');

/** Certificate of the authority that machines trust; made once, with a key that never leaves this host. */
export async function authorityCertificate(): Promise<string> {
  if (!existsSync(FOLDER)) await makeCertificates();
  return path.join(FOLDER, 'authority.crt');
}

/** The folder that has the registry's own `registry.crt` and `registry.key`. */
export async function registryCertificates(): Promise<string> {
  await authorityCertificate();
  return FOLDER;
}

async function makeCertificates(): Promise<void> {
  mkdirSync(REGISTRY_FOLDER, { recursive: true });
  // Of its own for each call: several lines may ask at the same time.
  const making = mkdtempSync(`${FOLDER}.`);
  const at = (name: string): string => path.join(making, name);
  const newKey = (name: string): string[] => ['-newkey', 'rsa:2048', '-nodes', '-keyout', at(`${name}.key`)];
  await mustRun('openssl', [
    ...['req', '-x509', '-days', DAYS, '-subj', '/CN=Driftwood authority', '-out', at('authority.crt')],
    ...newKey('authority'),
    ...['-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
  ]);
  // Go refuses a certificate that names its host only as the common name.
  await mustRun('openssl', [
    ...['req', '-x509', '-days', DAYS, '-subj', `/CN=${REGISTRY_NAME}`, '-out', at('registry.crt')],
    ...newKey('registry'),
    ...['-CA', at('authority.crt'), '-CAkey', at('authority.key')],
    ...['-addext', 'basicConstraints=critical,CA:FALSE', '-addext', `subjectAltName=DNS:${REGISTRY_NAME}`],
    ...['-addext', 'extendedKeyUsage=serverAuth'],
  ]);
  rmSync(at('authority.key'));
  try {
    renameSync(making, FOLDER);
  } catch (error) {
    // Another call was faster, and both now use what it made.
    if (!existsSync(FOLDER)) throw error;
    rmSync(making, { recursive: true });
  }
}
