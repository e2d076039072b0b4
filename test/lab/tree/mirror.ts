import { mustRun } from '../run-command.ts';

/**
 * The Debian mirror this host uses itself: the lab asks no other.
 * @throws Error where the host's apt has no Debian archive
 */
export async function debianMirror(): Promise<string> {
  const targets = await mustRun('apt-get', [
    'indextargets',
    '--format',
    '$(REPO_URI) $(LABEL) $(RELEASE)',
    'Created-By: Packages',
  ]);
  const archive = targets.split('\n').find((target) => /\/debian\/? Debian /.test(target));
  const address = archive?.split(' ')[0];
  if (address === undefined) {
    throw new Error(
      'No Debian archive is known to apt on this host: "apt-get indextargets" lists none. ' +
        'Add one to /etc/apt/sources.list and type: apt-get update',
    );
  }
  return address;
}
