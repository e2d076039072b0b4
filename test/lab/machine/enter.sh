#!/usr/bin/env bash
# Runs a command in a machine, as root and in the machine's own cgroups.
#   enter.sh NAME INIT COMMAND...
set -euo pipefail
name=$1 init=$2
shift 2
# Else a process in there would see its cgroups as "/../..", which is where it came from.
for controller in cpu cpuacct cpuset memory devices freezer blkio pids systemd; do
  echo $$ >"/sys/fs/cgroup/$controller/$name/machine/cgroup.procs"
done
exec nsenter --target "$init" --mount --uts --ipc --net --pid --cgroup --wdns=/ -- \
  env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root "$@"
