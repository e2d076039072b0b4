/**
 * Everything that is fetched to build the image, with version and checksum. What comes out another way stops the build,
 * and names what it found. The emulator is the npm package `v86`, pinned in package.json and the lock file.
 */

/** A package of Debian 12, for i386. */
export interface DebianPackage {
  readonly version: string;
  /** Of the .deb file. */
  readonly sha256: string;
  /** As its file "copyright" has it, in SPDX's words. */
  readonly licence: string;
}

export const DEBIAN_PACKAGES: Readonly<Record<string, DebianPackage>> = {
  'linux-image-6.1.0-50-686': {
    version: '6.1.176-1',
    sha256: '526c469c5148a2b61c4241c3f6575427096575e0ffef9541b6729351c600b3e4',
    licence: 'GPL-2.0-only',
  },
  'busybox-static': {
    version: '1:1.35.0-4+deb12u1+b1',
    sha256: '725ef9e6fbac4ab79b353165b05005e8c140d6e42177ebbc202ff1e13ded8b7c',
    licence: 'GPL-2.0-only',
  },
  bash: {
    version: '5.2.15-2+b13',
    sha256: '025f4331ef8df81aafb8fd3bd730e10be3604a981df11f2850d2250784609c06',
    licence: 'GPL-3.0-or-later',
  },
  'ncurses-base': {
    version: '6.4-4',
    sha256: 'bfd1d89f833c09a28b062ee916495cf69649ca2bf529532476c7b69d75d24909',
    licence: 'MIT',
  },
  libtinfo6: {
    version: '6.4-4',
    sha256: 'd6de1d8daeadda8ba57f86d42273919fba9e57f699036b7c51062d91778f4a16',
    licence: 'MIT',
  },
  libncursesw6: {
    version: '6.4-4',
    sha256: '9e453156a8a8374f64402ce7e4d4e15c65bf7186534530b39210ff68936aa020',
    licence: 'MIT',
  },
  libc6: {
    version: '2.36-9+deb12u14',
    sha256: '76b12e06be66ec3fc2c1791d7d8cf34c2b828ed210e3913feeeb8edc9688f820',
    licence: 'LGPL-2.1-or-later',
  },
  procps: {
    version: '2:4.0.2-3',
    sha256: 'bea90d77501fb0208ddff935572988e35adf397c30457a4cb5412ba7f889b92a',
    licence: 'GPL-2.0-or-later',
  },
  'libproc2-0': {
    version: '2:4.0.2-3',
    sha256: '040c8b0e5ee965982eb84aa99cb40ac182fa4978385280339c8967235cf2583b',
    licence: 'LGPL-2.1-or-later',
  },
  psmisc: {
    version: '23.6-1',
    sha256: 'cded4454cf7afbbfa5f1c7a56e93ef739908bd3f6046157479ef4758253f94b7',
    licence: 'GPL-2.0-or-later',
  },
  strace: {
    version: '6.1-0.1',
    sha256: '987406781924270686860e168f5c74c5a901469123a93d20a85a7e0b8e9faa50',
    licence: 'LGPL-2.1-or-later',
  },
  nano: {
    version: '7.2-1+deb12u1',
    sha256: '3adb7ae2beaa8db67e09173e4e06795a8b8e3ba0ff0485e943e10158bf10fdc5',
    licence: 'GPL-3.0-or-later',
  },
  jq: {
    version: '1.6-2.1+deb12u2',
    sha256: '03a86af2c41e8c454fe2dde07c90d811c295d42f7285feba00d0aacabc0021db',
    licence: 'MIT',
  },
  libjq1: {
    version: '1.6-2.1+deb12u2',
    sha256: 'a5b40bcc2f71af531e04c1ac238e1308d66f3af08d3abb9c3028b83c89b0fb3f',
    licence: 'MIT',
  },
  libonig5: {
    version: '6.9.8-1',
    sha256: '43cbec590d92f3434389248067c54090decd01a18ff53b502d62aabb4e544aff',
    licence: 'BSD-2-Clause',
  },
  'util-linux': {
    version: '2.38.1-5+deb12u3',
    sha256: '537119c7d753e4ec43808c078140a9b2d261f27d2244ead15903419e3d5e9bdd',
    licence: 'GPL-2.0-or-later',
  },
  libmount1: {
    version: '2.38.1-5+deb12u3',
    sha256: 'fea906e66b4b5c2f3cd6b3563f813e3cf7b3e007f21fd14101a99ab9f2451efb',
    licence: 'LGPL-2.1-or-later',
  },
  libblkid1: {
    version: '2.38.1-5+deb12u3',
    sha256: '239ced602de059f88a86cde6af38fb0fc6a3193a3937c8e624c9d0c60831d430',
    licence: 'LGPL-2.1-or-later',
  },
  libsmartcols1: {
    version: '2.38.1-5+deb12u3',
    sha256: '37087d47b37d8e8a2af4e10f31c55246d4f267039259496bf9102c141473ecae',
    licence: 'LGPL-2.1-or-later',
  },
  libselinux1: {
    version: '3.4-1+b6',
    sha256: '1af838cdb8342802e3fdbf334f75c42d3027246bcec72f2c2ca26a996014f143',
    licence: 'LicenseRef-public-domain',
  },
  'libpcre2-8-0': {
    version: '10.42-1',
    sha256: 'f5485ecd3a5ba7bdb7de1cb502165f20fd7e1f7b9a4988ab7bdb89c58aa1596b',
    licence: 'BSD-3-Clause',
  },
  'libseccomp-dev': {
    version: '2.5.4-1+deb12u1',
    sha256: '6aa6089daf375d7003afe6fd2b5fd1f3359efcd27a88b83af367262c0a3e42ce',
    licence: 'LGPL-2.1-only',
  },
  'libmbedtls-dev': {
    version: '2.28.3-1',
    sha256: '3ee62c65f69561f2a92ab4a67975cf68abcf868dc59607cf103fd0a26fb26812',
    licence: 'Apache-2.0',
  },
  seabios: {
    version: '1.16.2-1',
    sha256: '08e5b3f761379f17a6051731cafa03e97686049e2cc1b8bdccc5a910646e2d8e',
    licence: 'LGPL-3.0-only',
  },
};

/** The release of Go that all programs are built with. */
export const GO_VERSION = '1.26.8';

/** A release in Go's module proxy, and the programs that are built of it for linux/386. */
export interface GoModule {
  readonly module: string;
  readonly version: string;
  /** As Go's checksum database has it. */
  readonly sum: string;
  readonly tags: readonly string[];
  /** Variable that the linker gives the version to. */
  readonly versionVariable?: string;
  /** Linked with C parts, which come from this host: the bytes are not the same on every host. */
  readonly hasC?: true;
  /** With the checksum for linux/386, which Go builds byte by byte the same everywhere; none with C parts. */
  readonly programs: readonly { readonly package: string; readonly sha256?: string }[];
}

export const GO_MODULES: readonly GoModule[] = [
  {
    module: 'github.com/containerd/containerd/v2',
    version: 'v2.4.2',
    sum: 'h1:p6Qg+xbEz8lvwdhHDx0U469xENvp4LgGBx+E7djXkGw=',
    // What a machine without Kubernetes and without such disks does not use.
    tags: ['no_btrfs', 'no_devmapper', 'no_zfs', 'no_cri', 'no_tracing'],
    versionVariable: 'github.com/containerd/containerd/v2/version.Version',
    programs: [
      {
        package: 'cmd/containerd',
        sha256: '4e045de297b3aecf875a2033e0cbb087aa5ccf16214eb8da23a38634b2b5d215',
      },
      {
        package: 'cmd/ctr',
        sha256: '94d57c1eb9578f0fa4c35d79d5e6a2ff37eb42489fdc205b447d6504e25df293',
      },
      {
        package: 'cmd/containerd-shim-runc-v2',
        sha256: '13654ec1cd0014e53518368dc037d210f438e973781ab9d916ee1a729576b56d',
      },
    ],
  },
  {
    module: 'github.com/opencontainers/runc',
    version: 'v1.5.2',
    sum: 'h1:eUUowc2WJCnFYzI87C1WqRcu356Dk/wsoi90y+2wEfE=',
    // The last two are for its man pages and for checkpoints, which the lab has neither of.
    tags: ['seccomp', 'netgo', 'osusergo', 'urfave_cli_no_docs', 'runc_nocriu'],
    hasC: true,
    programs: [{ package: '.' }],
  },
];
