#!/usr/bin/env bash
# Makes a folder whole or not at all: works beside it and puts it in place by renaming.
#   make.sh TARGET COMMAND...    runs COMMAND with "TARGET" at the end of a word replaced by the folder to fill
set -euo pipefail
target=$1
shift
[ -d "$target" ] && exit 0
making=$target.making
rm -rf "$making"
mkdir -p "$making"
"${@/%TARGET/$making}"
mv "$making" "$target"
