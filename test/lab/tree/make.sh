#!/usr/bin/env bash
# Makes a tree whole or not at all: works beside it and puts it in place by renaming.
#   make.sh TARGET COMMAND...    runs COMMAND with every word "TREE" replaced by the folder to fill
set -euo pipefail
target=$1
shift
[ -d "$target" ] && exit 0
building=$target.building
rm -rf "$building"
mkdir -p "$building"
"${@/#TREE/$building}"
mv "$building" "$target"
