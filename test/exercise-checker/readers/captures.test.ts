import { describe, expect, test } from 'vitest';
import { paste, valuesOf } from '../support.ts';

const DIGEST = '9417fd9938cef73779080576888e11871506faf28efb6f2be40f43d487ab0cae';
const GET = `sudo ctr content get sha256:${DIGEST}`;
const MANIFEST = '{"schemaVersion":2,"layers":[]}';

describe('a file that took what a command printed', () => {
  test.each([
    [`${GET} > m.json`, 'cat m.json'],
    [`${GET} | tee m.json | sha256sum`, 'cat m.json'],
    [`${GET} | sudo tee /tmp/m.json | jq .`, 'bat /tmp/m.json'],
    [`${GET} | tee copy m.json >(sha256sum) > /dev/null`, 'head -c 200 m.json'],
    [`${GET} | tee -a m.json`, 'jq . < m.json'],
    [`sh -c '${GET} | tee m.json | wc -c'`, 'sudo less m.json'],
  ])('%s, then %s', async (command, show) => {
    const session = paste([command], [show, MANIFEST], ['true']);
    expect(await valuesOf(session, 'blob')).toEqual([{ digest: `sha256:${DIGEST}`, kind: 'manifest' }]);
  });

  test.each(['ls -l m.json', 'sha256sum m.json', 'echo m.json', 'diff m.json n.json'])(
    '%s does not show it',
    async (show) => {
      expect(await valuesOf(paste([`${GET} > m.json`], [show, MANIFEST], ['true']), 'blob')).toEqual([]);
    },
  );

  test('a file of the kernel is a different one each time', async () => {
    const file = '/sys/fs/cgroup/default/web/memory.max';
    const session = paste(
      [`echo 33554432 | sudo tee ${file}`, '33554432'],
      [`cat ${file}`, '33554432'],
      ['true'],
    );
    expect((await valuesOf(session, 'command')).filter(({ tool }) => tool === 'echo')).toHaveLength(1);
  });
});

describe('a checksum', () => {
  const row = `${DIGEST}  -`;
  test.each([
    [`${GET} | sha256sum`, row],
    [`${GET} | tee blob.json | sha256sum`, row],
    [`${GET} | tee >(sha256sum) > m.json`, row],
    [`${GET} | shasum -a 256`, row],
    [`${GET} | openssl dgst -sha256`, `SHA2-256(stdin)= ${DIGEST}`],
    [
      `${GET} | python3 -c 'import sys,hashlib; print(hashlib.sha256(sys.stdin.buffer.read()).hexdigest())'`,
      DIGEST,
    ],
    [`${GET} | perl -MDigest::SHA=sha256_hex -0777 -ne 'print sha256_hex($_)'`, DIGEST],
    [`sha256sum /var/blobs/sha256/${DIGEST}`, `${DIGEST}  /var/blobs/sha256/${DIGEST}`],
    [`cd /var/blobs/sha256 && sha256sum *`, `${DIGEST}  ${DIGEST}`],
    [`openssl dgst -sha256 < blobs/sha256/${DIGEST}`, `SHA2-256(stdin)= ${DIGEST}`],
  ])('%s', async (command, output) => {
    expect(await valuesOf(paste([command, output], ['true']), 'checksum')).toEqual([
      { digest: `sha256:${DIGEST}`, of: `sha256:${DIGEST}` },
    ]);
  });

  test.each([
    [`${GET} | shasum`, row],
    [`${GET} | openssl dgst -sha512`, `SHA2-512(stdin)= ${DIGEST}`],
    [`${GET} | sha512sum`, row],
    [`echo ${DIGEST}`, DIGEST],
  ])('%s is none of SHA-256', async (command, output) => {
    expect(await valuesOf(paste([command, output], ['true']), 'checksum')).toEqual([]);
  });

  test('of a file by another name no one knows which blob it was', async () => {
    expect(await valuesOf(paste(['sha256sum m.json', `${DIGEST}  m.json`], ['true']), 'checksum')).toEqual([
      { digest: `sha256:${DIGEST}` },
    ]);
  });
});
