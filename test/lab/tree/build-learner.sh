#!/usr/bin/env bash
# Builds the file tree of a learner's machine: a small Debian server without anything that runs containers, and beside
# it, as its one source of packages, everything public/lab.sh may install. So a machine without a network can show that
# the script needs no other one than that of the distribution's packages.
#   build-learner.sh TARGET MIRROR SUITE PROGRAMS...
# PROGRAMS are folders of programs, which lie in /srv/releases as if somebody had downloaded them.
# The tree is for an overlay's lower layer: nothing may write to it afterwards.
set -euo pipefail
target=$1 mirror=$2 suite=$3
shift 3

# What the installer of Debian and a course's "needs" bring, and the two recorders. Debian's initial RAM disk brings a
# busybox that cannot be there beside busybox-static.
server=(
  systemd systemd-sysv dbus sudo procps psmisc iproute2 bsdutils bsdextrautils busybox ca-certificates curl file jq less
  lsof nano tree zsh fish bash-completion asciinema
)
offered=(
  containerd runc docker-registry busybox-static openssl curl ca-certificates crun runsc containernetworking-plugins
  iptables strace
)

debootstrap --variant=minbase --keyring=/usr/share/keyrings/debian-archive-keyring.gpg "$suite" "$target" "$mirror"
# Packages must not start services here: there is no init in the tree yet.
printf '#!/bin/sh\nexit 101\n' >"$target/usr/sbin/policy-rc.d"
chmod 755 "$target/usr/sbin/policy-rc.d"
# Nobody reads these on a machine that lives for minutes, and nothing on it has to outlive a crash.
printf 'path-exclude=/usr/share/%s/*\n' doc man locale >"$target/etc/dpkg/dpkg.cfg.d/lab"
echo force-unsafe-io >>"$target/etc/dpkg/dpkg.cfg.d/lab"
cp /etc/resolv.conf "$target/etc/resolv.conf"
printf 'deb %s %s main\n' "$mirror" "$suite" "$mirror" "$suite-updates" >"$target/etc/apt/sources.list"

export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
chroot "$target" apt-get update -q
chroot "$target" apt-get install -qy --no-install-recommends "${server[@]}"
chroot "$target" apt-get clean
chroot "$target" apt-get install -qy --no-install-recommends --download-only "${offered[@]}"

# A folder of packages is a source for apt when it has a list of them.
mkdir -p "$target/srv/debian" "$target/srv/releases"
mv "$target"/var/cache/apt/archives/*.deb "$target/srv/debian"
(
  cd "$target/srv/debian"
  for package in *.deb; do
    chroot "$target" dpkg-deb --field "/srv/debian/$package"
    printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' "$package" "$(stat --format=%s "$package")" \
      "$(sha256sum "$package" | cut -d' ' -f1)"
  done >Packages
)
rm -rf "$target"/etc/apt/sources.list "$target"/etc/apt/sources.list.d/* "$target"/var/lib/apt/lists/*
echo 'deb [trusted=yes] file:/srv/debian ./' >"$target/etc/apt/sources.list"
for folder in "$@"; do install -m 755 "$folder"/* "$target/srv/releases/"; done

chroot "$target" useradd --create-home --shell /bin/bash --uid 1000 --groups sudo learner
echo 'learner ALL=(ALL) NOPASSWD: ALL' >"$target/etc/sudoers.d/learner"
chmod 440 "$target/etc/sudoers.d/learner"

# What a real server has and a machine of a few namespaces cannot: hardware, a console, a network, timers.
masked=(
  systemd-networkd.service systemd-resolved.service systemd-timesyncd.service systemd-udevd.service
  systemd-logind.service systemd-modules-load.service systemd-firstboot.service systemd-homed.service
  systemd-journald-audit.socket console-getty.service getty@tty1.service tmp.mount e2scrub_reap.service
  e2scrub_all.timer apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer fstrim.timer man-db.timer
)
for unit in "${masked[@]}"; do ln -sf /dev/null "$target/etc/systemd/system/$unit"; done
chroot "$target" systemctl set-default multi-user.target >/dev/null 2>&1

echo lab >"$target/etc/hostname"
printf '127.0.0.1\tlocalhost\n127.0.1.1\tlab\n' >"$target/etc/hosts"
echo 'nameserver 127.0.0.53' >"$target/etc/resolv.conf"
: >"$target/etc/machine-id"
# With this file, every package installed later has all manual pages indexed anew.
rm -rf "$target/usr/sbin/policy-rc.d" "$target"/var/cache/apt/*.bin "$target/var/lib/man-db/auto-update"
