#!/usr/bin/env bash
# The files of a tree that installing packages overwrites or needs otherwise, so they come last.
#   own-files.sh TARGET
set -euo pipefail
target=$1

echo lab >"$target/etc/hostname"
printf '127.0.0.1\t%s\n' localhost registry.driftwood.example >"$target/etc/hosts"
printf '127.0.1.1\tlab\n' >>"$target/etc/hosts"
# Without a name server Go's resolver asks 127.0.0.1; this one answers that no name exists.
echo 'nameserver 127.0.0.53' >"$target/etc/resolv.conf"
: >"$target/etc/machine-id"

# The unit loads the overlay module. A machine has the kernel of its host and must not load modules into it.
sed -i '/^ExecStartPre=.*modprobe/d' "$target/lib/systemd/system/containerd.service"

rm -rf "$target"/etc/apt/sources.list "$target"/etc/apt/sources.list.d/* "$target"/usr/sbin/policy-rc.d
rm -rf "$target"/var/lib/apt/lists/* "$target"/var/cache/apt/*.bin "$target"/var/cache/apt/archives/*.deb
