#!/usr/bin/env bash
# Boots a machine: systemd as PID 1 of its own mount, UTS, PID, network, IPC and cgroup namespaces.
#   boot.sh NAME TREE FOLDER
# NAME is that of its cgroups, below one of the lab's, TREE the file tree it starts from, FOLDER takes what it writes. Does not return.
set -euo pipefail
name=$1 tree=$2 folder=$3

# A cgroup namespace begins where its first process is: in a cgroup of the machine's own, so that nothing it makes
# lies beside the host's.
for controller in cpu cpuacct cpuset memory devices freezer blkio pids systemd; do
  parent=/sys/fs/cgroup/$controller/${name%/*}
  mkdir -p "$parent"
  if [ "$controller" = cpuset ]; then
    cat "${parent%/*}/cpuset.cpus" >"$parent/cpuset.cpus"
    cat "${parent%/*}/cpuset.mems" >"$parent/cpuset.mems"
    echo 1 >"$parent/cgroup.clone_children"
  fi
  group=/sys/fs/cgroup/$controller/$name/machine
  mkdir -p "$group"
  echo $$ >"$group/cgroup.procs"
done
exec unshare --mount --uts --ipc --net --pid --cgroup --fork --kill-child --propagation private \
  bash "$(dirname "$(readlink -f "$0")")/init.sh" "$tree" "$folder"
