import path from 'node:path';

/** A release that Debian does not package, or not that new, and what the lab builds of it. */
export interface Tool {
  /** Goes into the name of its folder. */
  readonly name: string;
  /** The Go module it is released as. */
  readonly module: string;
  readonly version: string;
  /** As the module's own LICENSE file says, in SPDX's words. */
  readonly licence: 'Apache-2.0';
  /**
   * Folder beside this file with a module of ours that requires it, where its own go.mod has `replace` or `exclude`
   * lines: Go honours these in the main module only, so `go install module@version` refuses such a module.
   */
  readonly requiredBy?: string;
  /** Variable that its linker is to give the version to, as the project's own build does. */
  readonly versionVariable?: string;
  /** Built with C parts, which come from this host: the result is not the same on every host. */
  readonly hasC?: { readonly tags: readonly string[] };
  readonly programs: readonly Program[];
}

interface Program {
  /** Import path of its main package, below the module. */
  readonly package: string;
  /** Its name on a machine, where Go calls the file by a word that says too little. */
  readonly installedAs?: string;
  /** SHA-256 of the file for linux/amd64, which Go builds byte by byte the same everywhere; none with C parts. */
  readonly sha256?: string;
}

/** The release of Go that all are built with. Another one would give other bytes. */
export const GO_VERSION = '1.26.8';

/**
 * What the lab's newest line runs: every program the lab builds, with version, licence and checksum. After a change of a
 * version, put in the checksums that the build then names, and record the sessions again. The modules in the folders
 * `nerdctl` and `buildkit` have the version in their go.mod, too; a test holds both together.
 */
export const TOOLS: readonly Tool[] = [
  {
    name: 'containerd',
    module: 'github.com/containerd/containerd/v2',
    version: 'v2.4.2',
    licence: 'Apache-2.0',
    versionVariable: 'github.com/containerd/containerd/v2/version.Version',
    programs: [
      {
        package: 'cmd/containerd',
        sha256: '1b1e73e62e00b58072783a542d27da8bdcf36cef4a7ac3eefcc8580f55192608',
      },
      { package: 'cmd/ctr', sha256: '0621883887dc7520299f9b9fafe9d52e9c01fec8b5bb5d15179a8c963ed4db01' },
      {
        package: 'cmd/containerd-shim-runc-v2',
        sha256: '29dd69a542f2efccedc8f67c5764ffeb27018a23dcea527ba0bf3d850a33c2e8',
      },
    ],
  },
  {
    name: 'runc',
    module: 'github.com/opencontainers/runc',
    version: 'v1.5.2',
    licence: 'Apache-2.0',
    // Its first part is C, and its seccomp filters need libseccomp. The third tag is only for its man pages.
    hasC: { tags: ['seccomp', 'netgo', 'osusergo', 'urfave_cli_no_docs'] },
    programs: [{ package: '.' }],
  },
  {
    name: 'nerdctl',
    module: 'github.com/containerd/nerdctl/v2',
    version: 'v2.3.5',
    licence: 'Apache-2.0',
    requiredBy: 'nerdctl',
    versionVariable: 'github.com/containerd/nerdctl/v2/pkg/version.Version',
    programs: [
      {
        package: 'cmd/nerdctl',
        sha256: '8afc09d34d6c0cd7df04c545bc63e505edae6a1f75281046c92aa1c73c6717ed',
      },
    ],
  },
  {
    name: 'buildkit',
    module: 'github.com/moby/buildkit',
    version: 'v0.34.2',
    licence: 'Apache-2.0',
    requiredBy: 'buildkit',
    versionVariable: 'github.com/moby/buildkit/version.Version',
    programs: [
      {
        package: 'cmd/buildkitd',
        sha256: 'fff12ff12c460099ffc523c93aac1fd7b3b3b11ad33d6deade29729fe9815f4c',
      },
      {
        package: 'cmd/buildctl',
        sha256: 'f467b36b90862546e1fd1e4d6354e90678c9cb0cd72d65da770a5ecc3e4134e5',
      },
    ],
  },
  {
    name: 'crictl',
    module: 'sigs.k8s.io/cri-tools',
    version: 'v1.37.0',
    licence: 'Apache-2.0',
    versionVariable: 'sigs.k8s.io/cri-tools/pkg/version.Version',
    programs: [
      { package: 'cmd/crictl', sha256: '836aa87655e7dfea3042073f7656a5d8f024295410d31a978085b4f28e93ef05' },
    ],
  },
];

/**
 * What a machine that is a Kubernetes node runs beside {@link TOOLS}: the node's own agent, and as much of a control plane as
 * the agent talks to. No machine of a line has these, so that nothing there changes with them.
 */
export const NODE_TOOLS: readonly Tool[] = [
  {
    name: 'kubernetes',
    module: 'k8s.io/kubernetes',
    version: 'v1.37.2',
    licence: 'Apache-2.0',
    requiredBy: 'kubernetes',
    versionVariable: 'k8s.io/component-base/version.gitVersion',
    programs: [
      {
        package: 'cmd/kube-apiserver',
        sha256: '5300b2b5facdda2d5b3ff0f7dfbe4d6c190108ac3036dce2d240d1d4ebad0ff6',
      },
      { package: 'cmd/kubectl', sha256: '71b0928869581250b5fcfc87ce0897e29a6b64423bd9ef345348e62a062d85a2' },
      { package: 'cmd/kubelet', sha256: '2b8b7ffba745dbeb2992dbf83de8caed3bad355b352b3e35aef23c64e524be02' },
    ],
  },
  {
    name: 'etcd',
    module: 'go.etcd.io/etcd/server/v3',
    version: 'v3.7.3',
    licence: 'Apache-2.0',
    requiredBy: 'etcd',
    programs: [
      {
        package: '.',
        installedAs: 'etcd',
        sha256: '1eda769fcc77aec055f61e92036558ce4dbdf3f96bd9a82775aea8ce8757e819',
      },
    ],
  },
];

/** The tool a program belongs to; undefined where the lab does not build it. */
export function toolWith(program: string): Tool | undefined {
  return [...TOOLS, ...NODE_TOOLS].find((tool) => programNames(tool).includes(program));
}

/** As Go names the files: by the last part of an import path that is no version. */
export function programNames({ module, programs }: Tool): string[] {
  return programs.map((program) => {
    const importPath = path.posix.join(module, program.package);
    return path.posix.basename(importPath.replace(/\/v\d+$/, ''));
  });
}
