#!/usr/bin/env bash
# Makes a fresh Debian tree a machine of the lab: its users, its registry's name and authority, its units.
#   configure.sh TARGET CA-CERTIFICATE
set -euo pipefail
target=$1 ca=$2

cp "$ca" "$target/usr/local/share/ca-certificates/driftwood.crt"
chroot "$target" update-ca-certificates >/dev/null

chroot "$target" useradd --create-home --shell /bin/bash --uid 1000 --groups sudo learner
echo 'learner ALL=(ALL) NOPASSWD: ALL' >"$target/etc/sudoers.d/learner"
chmod 440 "$target/etc/sudoers.d/learner"
cp "$target/etc/skel/.bashrc" "$target/root/.bashrc"
sed -i 's/^#force_color_prompt=yes/force_color_prompt=yes/' "$target"/{root,home/learner}/.bashrc

# What a real server has and a machine of a few namespaces cannot: hardware, a console, a network, timers.
masked=(
  systemd-networkd.service systemd-resolved.service systemd-timesyncd.service systemd-udevd.service
  systemd-logind.service systemd-modules-load.service systemd-firstboot.service systemd-homed.service
  systemd-journald-audit.socket console-getty.service getty@tty1.service tmp.mount e2scrub_reap.service
  e2scrub_all.timer apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer fstrim.timer man-db.timer
  docker-registry.service
)
for unit in "${masked[@]}"; do ln -sf /dev/null "$target/etc/systemd/system/$unit"; done
chroot "$target" systemctl set-default multi-user.target >/dev/null 2>&1
chroot "$target" systemctl enable containerd >/dev/null 2>&1

# ctr and the CRI plugin look for CNI plugins here.
mkdir -p "$target/opt/cni"
ln -sfn /usr/lib/cni "$target/opt/cni/bin"

# The sandbox of this gVisor has no network of its own: in a network namespace with only a loopback device its
# runsc takes the namespace for that of the host and refuses. The shim finds this file first.
printf '#!/bin/sh\nexec /usr/bin/runsc --network=none "$@"\n' >"$target/usr/local/bin/runsc"
chmod 755 "$target/usr/local/bin/runsc"

bash "$(dirname "$(readlink -f "$0")")/own-files.sh" "$target"
