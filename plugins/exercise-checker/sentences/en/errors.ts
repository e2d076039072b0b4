/** Why a command failed, by the class of its error message. */
const BECAUSE: Readonly<Record<string, string>> = {
  'bad-reference': 'the image has no valid name',
  'builder-missing': 'no builder answers',
  'command-missing': 'there is no such program',
  'config-missing': 'there is no config.json',
  'container-missing': 'there is no such container',
  'daemon-down': 'containerd cannot be reached',
  'detach-with-rm': '-d and --rm cannot be used together',
  'id-in-use': 'the ID is in use',
  'image-missing': 'the image is not there',
  'invalid-rootfs': 'the root file system is invalid',
  'missing-argument': 'an argument is missing',
  'namespace-not-empty': 'the containerd namespace is not empty',
  'network-plugin-missing': 'a network plugin is missing',
  'not-in-registry': 'the registry does not have it',
  'permission-denied': 'permission is denied',
  'port-in-use': 'the port is in use',
  'registry-unreachable': 'the registry cannot be reached',
  'runtime-missing': 'the runtime is not there',
  'service-failed': 'the service failed',
  'still-running': 'it is still running',
  'task-missing': 'there is no such task',
  'terminal-missing': 'there is no terminal',
  'unknown-command': 'there is no such subcommand',
  'unknown-flag': 'there is no such flag',
};

/** An error in words: `containerd cannot be reached`. */
export function because(error: string): string {
  return BECAUSE[error] ?? `of "${error}"`;
}
