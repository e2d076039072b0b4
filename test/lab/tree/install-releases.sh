#!/usr/bin/env bash
# Copies a tree that build.sh made, and puts programs built from their releases in the place of Debian's containerd and
# runc, with their units. runc's own guide says /usr/local/sbin, which only root searches; here everybody finds it, as
# on Debian.
#   install-releases.sh BASE TARGET FILES PROGRAMS...
# FILES is a folder of files of the machine, PROGRAMS are folders of programs.
set -euo pipefail
base=$1 target=$2 files=$3
shift 3

cp -a "$base/." "$target"
DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 chroot "$target" apt-get purge -qy containerd runc
for folder in "$@"; do install -m 755 "$folder"/* "$target/usr/local/bin/"; done
cp -a --no-preserve=ownership "$files/." "$target"
chroot "$target" systemctl enable containerd buildkit >/dev/null 2>&1
