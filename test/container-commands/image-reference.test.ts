import { describe, expect, test } from 'vitest';
import { completeReference, hasHost, referenceInRow } from '../../plugins/container-commands/index.ts';

const HEX = 'a'.repeat(64);

describe("short names are completed by Docker's rules", () => {
  test.each([
    ['alpine', 'docker.io/library/alpine:latest'],
    ['docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['index.docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['docker.io/library/alpine', 'docker.io/library/alpine:latest'],
    ['alpine:3', 'docker.io/library/alpine:3'],
    ['user/app', 'docker.io/user/app:latest'],
    ['localhost/app', 'localhost/app:latest'],
    ['localhost:5000/app', 'localhost:5000/app:latest'],
    ['quay.io/app:1', 'quay.io/app:1'],
    ['Host/app', 'Host/app:latest'],
    ['quay.io:443/a/b', 'quay.io:443/a/b:latest'],
    [`alpine@sha256:${HEX}`, `docker.io/library/alpine@sha256:${HEX}`],
  ])('%s is %s', (short, full) => {
    expect(completeReference(short)).toBe(full);
    expect(completeReference(full)).toBe(full);
  });

  test.each([
    '',
    HEX,
    HEX.slice(0, 12),
    `sha256:${HEX}`,
    'oci-archive://x',
    'a b',
    '$IMAGE',
    `${'x/'.repeat(600)}y`,
  ])('%j is not a name, and stays', (text) => {
    expect(completeReference(text)).toBe(text);
  });

  test('eleven hexadecimal digits are a name', () => {
    expect(completeReference('abcdefabcde')).toBe('docker.io/library/abcdefabcde:latest');
  });
});

test('a host is told from a path by a dot, a colon, a capital letter, or by being localhost', () => {
  const names = ['a.b/c', 'a:1/c', 'Abc/c', 'localhost/c', 'abc/c', 'a.b', 'localhost', 'x/a.b/c'];
  expect(names.filter(hasHost)).toEqual(['a.b/c', 'a:1/c', 'Abc/c', 'localhost/c']);
});

describe('the columns of an image list', () => {
  test.each([
    ['nginx', '1', undefined, 'docker.io/library/nginx:1'],
    ['quay.io/app', '<none>', `sha256:${HEX}`, `quay.io/app@sha256:${HEX}`],
    ['quay.io/app', '<none>', 'abc', undefined],
    ['quay.io/app', '<none>', undefined, undefined],
    ['<none>', '1', undefined, undefined],
    ['', '1', undefined, undefined],
  ])('%s %s %s', (repository, tag, digest, name) => {
    expect(referenceInRow(repository, tag, digest)).toBe(name);
  });
});
