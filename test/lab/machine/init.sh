#!/usr/bin/env bash
# The first process of a machine: mounts what a Linux system expects, changes root, and becomes systemd.
#   init.sh TREE FOLDER
set -euo pipefail
tree=$1 folder=$2

hostname lab
ip link set lo up

# The tree stays as it is, and what is written goes to FOLDER. containerd's own folder is a plain one, because
# overlay file systems cannot be stacked upon an overlay's upper layer.
mkdir -p "$folder"/{upper,work,root,containerd}
mount -t overlay overlay "$folder/root" -o "lowerdir=$tree,upperdir=$folder/upper,workdir=$folder/work"
mkdir -p "$folder/root/var/lib/containerd"
mount --bind "$folder/containerd" "$folder/root/var/lib/containerd"
cd "$folder/root"

mount -t proc proc proc
mount -t sysfs sysfs sys
mount -t tmpfs -o mode=755,size=64m tmpfs dev
while read -r device major minor; do mknod -m 666 "dev/$device" c "$major" "$minor"; done <<'DEVICES'
null 1 3
zero 1 5
full 1 7
random 1 8
urandom 1 9
tty 5 0
DEVICES
mkdir dev/pts dev/shm dev/mqueue
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts dev/pts
mount -t tmpfs -o mode=1777 tmpfs dev/shm
mount -t mqueue mqueue dev/mqueue
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
for stream in 0:stdin 1:stdout 2:stderr; do ln -s "fd/${stream%:*}" "dev/${stream#*:}"; done
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=1777 tmpfs tmp

# No unified hierarchy beside the old one: crun refuses to work with both.
mount -t tmpfs -o mode=755 tmpfs sys/fs/cgroup
for controller in cpu cpuacct cpuset memory devices freezer blkio pids; do
  mkdir "sys/fs/cgroup/$controller"
  mount -t cgroup -o "$controller" cgroup "sys/fs/cgroup/$controller"
done
mkdir sys/fs/cgroup/systemd
mount -t cgroup -o none,name=systemd cgroup sys/fs/cgroup/systemd

mkdir -p .host
pivot_root . .host
cd /
umount -l /.host
rmdir /.host

# systemd 257 starts on the old hierarchy only when it is told to twice.
exec env -i container=lab PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
  SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1 \
  SYSTEMD_PROC_CMDLINE="systemd.unified_cgroup_hierarchy=0 systemd.legacy_systemd_cgroup_controller=1 SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1" \
  bash -c 'exec -a /sbin/init /lib/systemd/systemd'
