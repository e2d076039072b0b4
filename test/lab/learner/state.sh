#!/bin/sh
# Prints what the script for learners may change of a machine, as far as "down" has to undo it: packages, files and
# their owners, users, units, the network. Not listed is what a package manager keeps for itself: its lists, logs and
# caches, and the copies of the lists of users from before the last change.
dpkg-query -Wf '${Package} ${Version} ${db:Status-Abbrev}\n'
apt-mark showauto | sed 's/^/installed by itself: /'
find /etc /usr/local /opt /var /root /home -xdev \
  \( -path /var/lib/apt -o -path /var/lib/dpkg -o -path /var/log -o -path /var/cache -o -path /var/lib/containerd \) -prune \
  -o -printf '%p %y %M %u %g %l\n' | sort
find /etc /usr/local -xdev -type f ! -path '/etc/*-' -exec sha256sum {} + | sort -k 2
# What a containerd keeps changes whenever it starts.
pgrep -x containerd >/dev/null || find /var/lib/containerd -mindepth 1 2>/dev/null
find /run -xdev -maxdepth 1 ! -path /run/adduser | sort
systemctl list-unit-files --no-legend | sort
systemctl --failed --no-legend
ip -brief link
# containerd listens on a port that the kernel picks.
ss -lntuH | awk '{ print $1, $5 }' | sed -E 's/:[3-6][0-9]{4}$/:any/'
pgrep -a 'containerd|docker-registry|runc|runsc|pause|httpd' | cut -d ' ' -f 2- | sort
