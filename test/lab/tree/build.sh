#!/usr/bin/env bash
# Builds the file tree of a machine: Debian with systemd, containerd, runc and the other runtimes.
#   build.sh TARGET MIRROR SUITE CA-CERTIFICATE
# The tree is for an overlay's lower layer: nothing may write to it afterwards.
set -euo pipefail
target=$1 mirror=$2 suite=$3 ca=$4
here=$(dirname "$(readlink -f "$0")")

packages=(
  systemd systemd-sysv dbus sudo procps psmisc iproute2 iptables bsdutils bsdextrautils
  ca-certificates curl file jq less lsof nano strace tree zsh fish bash-completion
  containerd runc crun containernetworking-plugins
)
case $suite in
bookworm)
  # The image is made of this tree, and its registry runs from it, so that the host needs nothing of either.
  packages+=(busybox-static python3-minimal docker-registry dnsmasq-base runsc/bookworm-backports)
  sources=(bookworm bookworm-updates bookworm-backports)
  ;;
trixie)
  packages+=(runsc)
  sources=(trixie trixie-updates)
  ;;
*)
  echo "build.sh: no recipe for the suite \"$suite\"" >&2
  exit 2
  ;;
esac

debootstrap --variant=minbase --keyring=/usr/share/keyrings/debian-archive-keyring.gpg "$suite" "$target" "$mirror"
# Packages must not start services here: there is no init in the tree yet.
printf '#!/bin/sh\nexit 101\n' >"$target/usr/sbin/policy-rc.d"
chmod 755 "$target/usr/sbin/policy-rc.d"
# Nobody reads these on a machine that lives for minutes.
printf 'path-exclude=/usr/share/%s/*\n' doc man locale >"$target/etc/dpkg/dpkg.cfg.d/lab"
cp /etc/resolv.conf "$target/etc/resolv.conf"
for name in "${sources[@]}"; do echo "deb $mirror $name main"; done >"$target/etc/apt/sources.list"

export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
chroot "$target" apt-get update -q
chroot "$target" apt-get install -qy --no-install-recommends "${packages[@]}"
bash "$here/configure.sh" "$target" "$ca"
