#!/usr/bin/env bash
# What a machine finds in its network without seeing it in its process list: the registry, and a name server that
# answers that no name exists, as a resolver does on a server without the course's own names.
#   serve.sh NAME INIT TREE STORE CERTIFICATES CONFIGURATION
# NAME is the machine's, INIT the PID of its first process; TREE has the programs. Returns when both are started.
set -euo pipefail
name=$1 init=$2 tree=$3 store=$4 certificates=$5 configuration=$6

group=/sys/fs/cgroup/pids/$name/services
mkdir -p "$group"
echo $$ >"$group/cgroup.procs"

# What is mounted into the tree here is seen by these two programs only.
# shellcheck disable=SC2016 # the inner bash expands it
in_tree=(unshare --mount --propagation private bash -c '
  tree=$1 store=$2 certificates=$3 configuration=$4 init=$5
  shift 5
  mount -t tmpfs tmpfs "$tree/mnt"
  mkdir "$tree"/mnt/{store,certificates}
  mount --bind "$store" "$tree/mnt/store"
  mount --bind "$certificates" "$tree/mnt/certificates"
  cp "$configuration" "$tree/mnt/registry.yml"
  exec nsenter --net="/proc/$init/ns/net" chroot "$tree" "$@"
' serve "$tree" "$store" "$certificates" "$configuration" "$init")

setsid "${in_tree[@]}" docker-registry serve /mnt/registry.yml </dev/null &
setsid "${in_tree[@]}" dnsmasq --keep-in-foreground --conf-file=/dev/null --pid-file= --user=root \
  --no-resolv --no-hosts --listen-address=127.0.0.53 --bind-interfaces '--address=/#/' </dev/null &
