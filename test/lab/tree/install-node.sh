#!/usr/bin/env bash
# Copies a tree of the newest releases, and makes it that of a Kubernetes node.
#   install-node.sh BASE TARGET FILES PROGRAM=NAME...
# FILES is a folder of files of the machine, PROGRAM a file and NAME what it is called on the machine.
set -euo pipefail
base=$1 target=$2 files=$3
shift 3

cp -a "$base/." "$target"
for program in "$@"; do install -m 755 "${program%=*}" "$target/usr/local/bin/${program##*=}"; done
cp -a --no-preserve=ownership "$files/." "$target"
# One for all machines made of this tree, and of no use outside of them.
openssl genrsa -out "$target/etc/kubernetes/service-account.key" 2048
for home in root home/learner; do
  mkdir "$target/$home/.kube"
  cp "$target/etc/kubernetes/kubeconfig" "$target/$home/.kube/config"
done
chroot "$target" chown -R learner:learner /home/learner/.kube
chroot "$target" systemctl enable node-setup etcd kube-apiserver kubelet >/dev/null 2>&1
