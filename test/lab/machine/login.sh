# shellcheck shell=bash
# What a login does before it starts a program: the user's own environment, home and terminal.
#   bash -c "$(cat login.sh)" login USER PROGRAM...
user=$1
shift
IFS=: read -r _ _ uid gid _ home shell < <(getent passwd "$user")
cd "$home" || exit
path=/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games
[ "$user" = root ] && path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
mapfile -t variables < <(grep '^[A-Z_]*=' /etc/environment)
# A session of the machine's own with this terminal: bash has job control only where it can see its session.
exec env -i HOME="$home" USER="$user" LOGNAME="$user" SHELL="$shell" PATH="$path" TERM=xterm-256color LANG=C.UTF-8 \
  "${variables[@]}" setsid --ctty setpriv --reuid="$uid" --regid="$gid" --init-groups "$@"
