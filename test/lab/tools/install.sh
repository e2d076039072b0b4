#!/usr/bin/env bash
# Builds programs of a Go module, and checks that they came out byte by byte as they should.
#   install.sh SHA256SUMS ARGUMENTS TARGET
# SHA256SUMS has lines as sha256sum prints them, ARGUMENTS one argument of "go install" on each line.
set -euo pipefail
sums=$1 target=$3
mapfile -t arguments <<<"$2"

GOBIN=$target go install "${arguments[@]}"
cd "$target"
if [ -n "$sums" ] && ! sha256sum --check --quiet <<<"$sums"; then
  echo 'test/lab/tools/tools.ts expects other programs. If you changed a version, or that of Go, put these there' >&2
  echo 'and record the sessions again:' >&2
  sha256sum ./* >&2
  exit 1
fi
