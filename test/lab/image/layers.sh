#!/usr/bin/env bash
# Makes the two layers of driftwood/web, compressed, byte by byte the same every time.
#   layers.sh TREE VERSION TARGET      writes TARGET/{base,page}.tar and the same with .gz
# busybox and zlib come from TREE, a file tree of bookworm: other versions would give other bytes, and so other
# digests than those the recordings show.
set -euo pipefail
umask 022
tree=$1 version=$2 target=$3
root=$target/root

mkdir -p "$root"/base/{bin,etc,tmp,root,proc,sys,dev,var/log} "$root/page/www"
chmod 1777 "$root/base/tmp"
cp "$tree/bin/busybox" "$root/base/bin/busybox"
for applet in $("$root/base/bin/busybox" --list); do
  [ "$applet" = busybox ] || ln -s busybox "$root/base/bin/$applet"
done
printf '%s\n' root:x:0:0:root:/root:/bin/sh nobody:x:65534:65534:nobody:/:/bin/false >"$root/base/etc/passwd"
printf '%s\n' root:x:0: nogroup:x:65534: >"$root/base/etc/group"
printf '%s\n' 'NAME="Driftwood"' ID=driftwood 'PRETTY_NAME="Driftwood minimal (busybox)"' >"$root/base/etc/os-release"
printf '<h1>Driftwood %s</h1>\n<p>It floats.</p>\n' "$version" >"$root/page/www/index.html"
printf '%s\n' "$version" >"$root/page/www/version.txt"

# gzip, pigz and Node's own zlib each compress to other bytes than this.
compress='import sys, zlib
packer = zlib.compressobj(9, zlib.DEFLATED, 31)
sys.stdout.buffer.write(packer.compress(sys.stdin.buffer.read()) + packer.flush())'

for layer in base page; do
  tar --sort=name --mtime='2024-03-01 12:00:00Z' --owner=0 --group=0 --numeric-owner \
    -C "$root/$layer" -cf "$target/$layer.tar" .
  chroot "$tree" python3 -c "$compress" <"$target/$layer.tar" >"$target/$layer.tar.gz"
done
rm -rf "$root"
