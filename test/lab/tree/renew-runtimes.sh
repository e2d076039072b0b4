#!/usr/bin/env bash
# Copies a tree that build.sh made, and gives the copy the runtimes of a newer suite.
#   renew-runtimes.sh BASE TARGET MIRROR SUITE
set -euo pipefail
base=$1 target=$2 mirror=$3 suite=$4

cp -a "$base/." "$target"
printf '#!/bin/sh\nexit 101\n' >"$target/usr/sbin/policy-rc.d"
chmod 755 "$target/usr/sbin/policy-rc.d"
cp /etc/resolv.conf "$target/etc/resolv.conf"
echo "deb $mirror $suite main" >"$target/etc/apt/sources.list.d/$suite.list"

export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
# The release file of a suite that is never released may be past its date on a mirror.
chroot "$target" apt-get -o Acquire::Check-Valid-Until=false update -q
names=()
for name in containerd runc crun libc6 libc-bin; do names+=("$name/$suite"); done
chroot "$target" apt-get install -qy --no-install-recommends "${names[@]}"
bash "$(dirname "$(readlink -f "$0")")/own-files.sh" "$target"
