#!/bin/sh
# The learner's lab of "Under the Hood": containerd, runc and a registry under the course's name, on a disposable
# virtual machine with Debian 12 or 13. Read it before you run it; "sh lab.sh help" lists what it can do.
#
# It installs packages only from your distribution, notes everything it changes in /var/lib/under-the-hood-lab before it
# changes it, and "down" undoes that.
set -eu

NAME=registry.driftwood.example
WEB=driftwood/web
PAUSE=driftwood/pause
STATE=/var/lib/under-the-hood-lab
LOG=$STATE/log
UNIT=/etc/systemd/system/under-the-hood-registry.service
CA=/usr/local/share/ca-certificates/under-the-hood-lab.crt
NETWORK=/etc/cni/net.d/10-driftwood.conflist
CONFIG=/etc/containerd/config.toml
SOCKET=/run/containerd/containerd.sock
TAG='# by lab.sh of Under the Hood'
# When the images say they were made. With the current time, they would differ each time.
CREATED=2024-03-01T12:00:00Z
IMAGE_PATH=PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
MEGABYTES=600

usage() {
  cat <<'TEXT'
The learner's lab of "Under the Hood", for a disposable virtual machine with Debian 12 or 13.

  sudo sh lab.sh check             change nothing: is this machine suitable, and what would "up" do?
  sudo sh lab.sh up [OPTION...]    set up containerd, runc and the registry registry.driftwood.example
       crun                        also the runtime crun
       runsc                       also the runtime runsc, which is gVisor
       cni                         also CNI plugins, with a network for containers
       cri                         also what crictl needs: a sandbox image, its settings, and everything in "cni"
       --take-over                 even if a containerd is already in use (first read what "check" says about it)
  sudo sh lab.sh status            show what is set up, in which versions, and whether the images can be pulled
  sudo sh lab.sh down [--yes]      undo all of it; with --yes, even if containers are left or other programs may need it
  sh lab.sh marks                  without sudo: let your bash, zsh and fish mark prompts, commands and exit
                                   statuses (OSC 133), which makes recordings exact
  sh lab.sh marks off              remove the marks

You can run "up" again at any time, also with more options. Written for amd64; not tested on arm64.
TEXT
}

say() { printf '%s\n' "$*"; }

die() {
  printf 'lab.sh: %s\n' "$*" >&2
  exit 1
}

# --- Checks: each says what it found and, if that is wrong, what to do. They change nothing.

problems=0

passed() { printf '  ok       %s: %s\n' "$1" "$2"; }

refused() { # WHAT FOUND EXPECTED TYPE
  problems=$((problems + 1))
  printf '  NO       %s\n           found:    %s\n           expected: %s\n           type:     %s\n' "$@"
}

need_root() { # COMMAND
  [ "$(id -u)" -eq 0 ] && return
  refused 'the user' "$(id -un)" 'root, the only user who can install packages and talk to containerd' "sudo sh lab.sh $1" >&2
  exit 1
}

check_debian() {
  # shellcheck source=/dev/null
  found=$(. /etc/os-release && printf '%s %s' "$ID" "${VERSION_ID-}" 2>/dev/null) || found='no /etc/os-release'
  case $found in
  'debian 12' | 'debian 13') passed 'the distribution' "$found" ;;
  *) refused 'the distribution' "$found" 'debian 12 or 13' 'nothing here: use a virtual machine with one of these' ;;
  esac
}

check_architecture() {
  found=$(dpkg --print-architecture 2>/dev/null || uname -m)
  case $found in
  amd64) passed 'the architecture' "$found" ;;
  arm64) passed 'the architecture' "$found (not tested, but should work)" ;;
  *) refused 'the architecture' "$found" 'amd64 or arm64' 'nothing here: use a different virtual machine' ;;
  esac
}

check_systemd() {
  if [ -d /run/systemd/system ]; then
    passed 'the init system' 'systemd is running'
  else
    refused 'the init system' "$(cat /proc/1/comm)" 'systemd, which starts and restarts containerd' \
      'nothing here: a container does not have its own systemd; on WSL 2 see "systemd" in its wsl.conf'
  fi
}

check_space() {
  free=$(df -Pk /var | awk 'NR == 2 { print int($4 / 1024) }')
  if [ "$free" -ge "$MEGABYTES" ] || [ -s "$STATE/packages" ]; then
    passed 'the disk' "$free MB free below /var"
  else
    refused 'the disk' "$free MB free below /var" "$MEGABYTES MB" 'sudo apt-get clean, or make the disk larger'
  fi
}

# Prints a line for each sign of a program that may use containerd, or has its own.
signs_of_others() {
  for program in dockerd kubelet k3s k3s-server rke2 kubelite cri-dockerd; do
    if pgrep -x "$program" >/dev/null; then say "$program is running"; fi
  done
  for socket in /run/docker.sock /run/k3s/containerd/containerd.sock; do
    if [ -S "$socket" ]; then say "$socket exists"; fi
  done
  if program=$(command -v containerd) && ! dpkg -S "$(readlink -f "$program")" 2>/dev/null | grep -q '^containerd:'; then
    say "$program is not from Debian's package containerd"
  fi
}

# Prints a line for each sign that a containerd on this machine is in use. One that this script installed, or
# found idle when it came, is the learner's: the containers in it are those of the exercises.
signs_of_use() {
  signs_of_others
  if [ -S "$SOCKET" ] && [ ! -f "$STATE/containerd" ]; then
    # Before ctr runs, which would be connected, too.
    count=$(ss -xH state established 2>/dev/null | grep -c " $SOCKET ") || true
    if [ "$count" -gt 0 ]; then say "$count program(s) are connected to $SOCKET"; fi
    names=$(ctr namespaces ls -q 2>/dev/null) || say "$SOCKET exists but does not answer"
    for name in $names; do
      count=$(ctr -n "$name" containers ls -q | grep -c .) || true
      if [ "$count" -gt 0 ]; then say "containerd has $count container(s) in its namespace \"$name\""; fi
    done
  fi
}

check_containerd() {
  signs=$(signs_of_use | paste -sd , | sed 's/,/, /g')
  if [ -z "$signs" ]; then
    passed 'containerd' "$(if command -v containerd >/dev/null; then echo 'installed, but not in use'; else echo none; fi)"
  elif [ -n "$take_over" ] || grep -qx taken "$STATE/containerd" 2>/dev/null; then
    passed 'containerd' "in use and taken over ($signs)"
  else
    refused 'containerd' "$signs" 'none, or one that is not in use' \
      'nothing here: use a machine for practice. Or add --take-over'
    cat <<'TEXT'
           --take-over means that lab.sh uses this containerd as it is, trusts one more certificate authority, and restarts
           containerd (once now, and once for "cri", which changes its config.toml until "down"). The exercises
           create containers and images beside yours, and some of them stop containerd for a while. Nothing that was there
           is removed, and "down" leaves containerd and everything in it.
TEXT
  fi
}

check_port() {
  if systemctl is-active --quiet under-the-hood-registry; then
    passed 'port 443 on 127.0.0.1' "the course's registry"
  elif ! command -v ss >/dev/null; then
    refused 'port 443 on 127.0.0.1' 'no program "ss" to check it with' 'ss' 'sudo apt-get install iproute2'
  else
    found=$(ss -ltnpH 'sport = :443' | grep -E '^[^ ]+ +[^ ]+ +[^ ]+ +(127\.|0\.0\.0\.0:|\*:|\[::\]:)' | head -n 1) || true
    if [ -z "$found" ]; then
      passed 'port 443 on 127.0.0.1' 'free'
    else
      found=$(say "$found" | awk '{ print $4, $6 }')
      refused 'port 443 on 127.0.0.1' "$found" 'nothing listening there' 'sudo systemctl stop SERVICE, for the service that listens'
    fi
  fi
}

check_registry() {
  if systemctl is-active --quiet docker-registry; then
    refused 'docker-registry' 'it is running' 'not installed, or stopped' 'sudo systemctl disable --now docker-registry'
  else
    passed 'docker-registry' 'not running'
  fi
}

check_all() {
  say 'Is this machine suitable for the lab?'
  for check in debian architecture systemd space containerd port registry; do "check_$check"; done
}

# --- Steps: each says in one line what it is about to do. Run twice, it changes nothing the second time.

dry_run=
give_up=' To give up: sudo sh lab.sh down'

# A step function ends with this status if there was nothing to do.
ALREADY=10

step() { # TITLE FUNCTION [ARGUMENT...]
  title=$1
  shift
  if [ -n "$dry_run" ]; then
    say "  would    $title"
    return
  fi
  say "== $title"
  say "== $title" >>"$LOG"
  # Not "if ! …": in a condition, the shell would continue after a command that failed.
  set +e
  (
    set -e
    "$@"
  ) >>"$LOG" 2>&1
  status=$?
  set -e
  case $status in
  0) ;;
  "$ALREADY") say '   already done' ;;
  *)
    sed -n "$(grep -n '^== ' "$LOG" | tail -n 1 | cut -d : -f 1),\$p" "$LOG" | tail -n 12 | sed 's/^/   | /' >&2
    die "this step failed: $title
  Its full output is in $LOG. What was done before it is noted in $STATE.
  To continue: remove the cause and run the same command again.$give_up"
    ;;
  esac
}

# Notes that `down` has to remove a path (or its contents, if it is an empty folder) before the path is made.
will_make() {
  for path; do
    if [ -d "$path" ] && [ -z "$(ls -A "$path")" ]; then path=$path/; elif [ -e "$path" ] || [ -L "$path" ]; then continue; fi
    while [ ! -e "$(dirname "$path")" ]; do path=$(dirname "$path"); done
    grep -qsxF -e "${path%/}" -e "${path%/}/" "$STATE/made" || say "$path" >>"$STATE/made"
  done
}

# Keeps a file as it is before its first change, so that `down` can put it back.
will_change() { # FILE NAME
  [ -e "$STATE/$2" ] || [ ! -e "$1" ] || cp -p "$1" "$STATE/$2"
}

# Adds a line of ours to the end of a file; the tag says whether a line end was added, too.
add_line() { # FILE LINE
  if grep -qF "$TAG" "$1" 2>/dev/null; then return "$ALREADY"; fi
  if [ -s "$1" ] && [ -n "$(tail -c 1 "$1")" ]; then
    printf '\n%s %s, with the line end above\n' "$2" "$TAG" >>"$1"
  else
    printf '%s %s\n' "$2" "$TAG" >>"$1"
  fi
}

remove_line() { # FILE
  grep -qF "$TAG" "$1" 2>/dev/null || return 0
  last=$(tail -n 1 "$1")
  # The dot keeps the line ends at the end, which "$(…)" would drop.
  rest=$(grep -vF "$TAG" "$1" || true; echo .)
  rest=${rest%.}
  case $last in *"$TAG, with the line end above") rest=${rest%?} ;; esac
  # Into the existing file: it may be a link, and its owner and mode have to stay.
  printf '%s' "$rest" >"$1"
}

is_installed() { [ "$(dpkg-query -Wf '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# What is needed and not installed yet. A containerd or runc from elsewhere is used as it is.
missing_packages() {
  for package in ca-certificates curl openssl docker-registry "$@"; do is_installed "$package" || printf '%s ' "$package"; done
  for package in containerd runc; do command -v "$package" >/dev/null || printf '%s ' "$package"; done
}

install_packages() { # PACKAGE...
  [ "$#" -gt 0 ] || exit "$ALREADY"
  export DEBIAN_FRONTEND=noninteractive
  will_make /etc/containerd /var/lib/containerd /run/containerd /opt/containerd /opt/cni /etc/cni /var/lib/cni
  will_make /run/runc /run/crun /run/netns /etc/docker /var/lib/docker-registry /etc/systemd/system/docker-registry.service
  getent passwd docker-registry || : >"$STATE/user"
  # Debian's own service would listen on port 5000 on all addresses.
  is_installed docker-registry || systemctl mask docker-registry.service
  # New machines update themselves when they start; apt waits for them here.
  set -- -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold -qy --no-install-recommends --no-remove install "$@"
  apt-get -o DPkg::Lock::Timeout=300 -q update
  apt-get -s "$@" | sed -n 's/^Inst \([^ ]*\) (.*/\1/p' >>"$STATE/packages"
  apt-get "$@"
}

trust() {
  if [ -e "$CA" ] && openssl x509 -checkend 86400 -noout -in "$STATE/certificates/registry.crt"; then exit "$ALREADY"; fi
  mkdir -p "$STATE/certificates"
  cd "$STATE/certificates"
  set -- openssl req -x509 -days 365 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes
  "$@" -subj '/CN=Under the Hood lab' -keyout authority.key -out authority.crt -addext keyUsage=critical,keyCertSign,cRLSign \
    -addext "nameConstraints=critical,permitted;DNS:$NAME"
  "$@" -subj "/CN=$NAME" -keyout registry.key -out registry.crt -CA authority.crt -CAkey authority.key \
    -addext basicConstraints=critical,CA:FALSE -addext extendedKeyUsage=serverAuth -addext "subjectAltName=DNS:$NAME"
  rm authority.key
  chgrp docker-registry registry.key
  chmod 640 registry.key
  will_make "$CA"
  cp authority.crt "$CA"
  update-ca-certificates
  for unit in containerd under-the-hood-registry; do systemctl try-restart "$unit" || true; done
}

start_containerd() {
  if systemctl is-active containerd; then exit "$ALREADY"; fi
  systemctl start containerd
}

serve() {
  if systemctl is-active under-the-hood-registry; then exit "$ALREADY"; fi
  cat >"$STATE/registry.yml" <<TEXT
version: 0.1
log: { level: error, accesslog: { disabled: true } }
storage: { filesystem: { rootdirectory: $STATE/registry } }
http:
  addr: 127.0.0.1:443
  tls: { certificate: $STATE/certificates/registry.crt, key: $STATE/certificates/registry.key }
TEXT
  mkdir -p "$STATE/registry"
  chown docker-registry: "$STATE/registry"
  will_make "$UNIT" /etc/systemd/system/multi-user.target.wants/under-the-hood-registry.service
  cat >"$UNIT" <<TEXT
[Unit]
Description=Registry of the course Under the Hood, by lab.sh
After=network.target

[Service]
User=docker-registry
AmbientCapabilities=CAP_NET_BIND_SERVICE
ExecStart=/usr/bin/docker-registry serve $STATE/registry.yml
Restart=on-failure

[Install]
WantedBy=multi-user.target
TEXT
  systemctl daemon-reload
  systemctl enable --now under-the-hood-registry
  ask v2/ --retry 10 --retry-delay 1 --retry-connrefused || {
    journalctl --no-pager -n 20 -u under-the-hood-registry
    exit 1
  }
}

# --- The images: layers made by tar and gzip, two pieces of JSON, and their digests by sha256sum. No image builder is needed.

ask() { # PATH [CURL'S ARGUMENTS...]
  path=$1
  shift
  curl --noproxy '*' -fsS --max-time 60 -o /dev/null -H 'Accept: application/vnd.oci.image.manifest.v1+json' "$@" \
    "https://$NAME/$path"
}

is_pushed() { ask "v2/$1/manifests/$2" --head 2>/dev/null; }

digest_of() { printf 'sha256:%s' "$(sha256sum "$1" | cut -d ' ' -f 1)"; }

pack_layer() { # FOLDER
  tar --sort=name --mtime="$CREATED" --owner=0 --group=0 --numeric-owner -C "$1" -cf "$1.tar" .
  gzip -9nk "$1.tar"
}

push_blob() { # REPOSITORY FILE
  ask "v2/$1/blobs/uploads/" -X POST -D headers
  address=$(sed -n 's/\r$//; s/^[Ll]ocation: *//p' headers)
  curl --noproxy '*' -fsS -X PUT -H 'Content-Type: application/octet-stream' --data-binary "@$2" \
    "$address&digest=$(digest_of "$2")"
}

descriptor() { # TYPE FILE
  printf '{"mediaType":"application/vnd.oci.image.%s","digest":"%s","size":%s}' "$1" "$(digest_of "$2")" "$(stat -c %s "$2")"
}

# Makes an image from packed layers, and pushes it.
push_image() { # REPOSITORY TAG CONFIG HISTORY LAYER...
  repository=$1 tag=$2 config=$3 history=$4
  shift 4
  ids='' layers=''
  for layer; do
    ids="$ids,\"$(digest_of "$layer.tar")\""
    layers="$layers,$(descriptor layer.v1.tar+gzip "$layer.tar.gz")"
    push_blob "$repository" "$layer.tar.gz"
  done
  printf '{"created":"%s","author":"Driftwood","architecture":"%s","os":"linux","config":%s,"rootfs":{"type":"layers","diff_ids":[%s]},"history":%s}' \
    "$CREATED" "$(dpkg --print-architecture)" "$config" "${ids#,}" "$history" >config.json
  push_blob "$repository" config.json
  printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":%s,"layers":[%s],"annotations":{"org.opencontainers.image.version":"%s"}}' \
    "$(descriptor config.v1+json config.json)" "${layers#,}" "$tag" >manifest.json
  ask "v2/$repository/manifests/$tag" -X PUT -H 'Content-Type: application/vnd.oci.image.manifest.v1+json' --data-binary @manifest.json
  say "$NAME/$repository:$tag is $(digest_of manifest.json)"
}

made_by() { printf '{"created":"%s","created_by":"%s"}' "$CREATED" "$1"; }

# Two tags of a web server, which is busybox with a page, and the pause image for pods, whose only program waits.
build_images() {
  if is_pushed "$WEB" 1.4.0 && is_pushed "$WEB" 1.3.2 && is_pushed "$PAUSE" 1.0.0; then exit "$ALREADY"; fi
  umask 022
  rm -rf "$STATE/work"
  mkdir -p "$STATE/work/base/bin" "$STATE/work/pause"
  cd "$STATE/work"
  # The package is unpacked, not installed: it conflicts with Debian's other busybox, which most machines have.
  apt-get -o APT::Sandbox::User=root -q download busybox-static
  dpkg-deb -x busybox-static_*.deb unpacked
  cp "$(find unpacked -path '*bin/busybox')" base/bin/busybox
  for applet in $(base/bin/busybox --list); do [ "$applet" = busybox ] || ln -s busybox "base/bin/$applet"; done
  for folder in etc tmp root proc sys dev var/log; do mkdir -p "base/$folder"; done
  chmod 1777 base/tmp
  printf '%s\n' root:x:0:0:root:/root:/bin/sh nobody:x:65534:65534:nobody:/:/bin/false >base/etc/passwd
  printf '%s\n' root:x:0: nogroup:x:65534: >base/etc/group
  printf '%s\n' 'NAME="Driftwood"' ID=driftwood 'PRETTY_NAME="Driftwood minimal (busybox)"' >base/etc/os-release
  pack_layer base
  for tag in 1.4.0 1.3.2; do
    mkdir -p "$tag/www"
    printf '<h1>Driftwood %s</h1>\n<p>It floats.</p>\n' "$tag" >"$tag/www/index.html"
    printf '%s\n' "$tag" >"$tag/www/version.txt"
    pack_layer "$tag"
    push_image "$WEB" "$tag" '{"ExposedPorts":{"8080/tcp":{}},"Env":["'"$IMAGE_PATH"'","DRIFTWOOD_VERSION='"$tag"'"],"Cmd":["httpd","-f","-p","8080","-h","/www"],"WorkingDir":"/","Labels":{"org.opencontainers.image.title":"driftwood web","org.opencontainers.image.version":"'"$tag"'"}}' \
      "[$(made_by 'busybox rootfs'),$(made_by 'COPY www /www')]" base "$tag"
  done
  # Opening a named pipe at both ends does not block, and nothing ever writes to it.
  mkfifo pause/wait
  printf '%s\n' '#!/bin/sh' "trap 'exit 0' TERM INT" 'while :; do read -r line <>/wait; done' >pause/pause
  chmod 755 pause/pause
  pack_layer pause
  push_image "$PAUSE" 1.0.0 '{"Env":["'"$IMAGE_PATH"'"],"Entrypoint":["/pause"],"WorkingDir":"/"}' \
    "[$(made_by 'busybox rootfs'),$(made_by 'COPY pause /pause')]" base pause
  cd /
  rm -rf "$STATE/work"
}

# --- What the options add.

make_network() {
  if [ -e "$NETWORK" ]; then exit "$ALREADY"; fi
  ip link show cni0 || : >"$STATE/bridge"
  will_make "$NETWORK" /opt/cni/bin
  # Debian has the plugins in /usr/lib/cni; ctr and nerdctl look for them here.
  mkdir -p /etc/cni/net.d /opt/cni
  [ -e /opt/cni/bin ] || ln -s /usr/lib/cni /opt/cni/bin
  cat >"$NETWORK" <<'TEXT'
{
  "cniVersion": "0.4.0",
  "name": "driftwood",
  "plugins": [
    {
      "type": "bridge",
      "bridge": "cni0",
      "isGateway": true,
      "ipam": { "type": "host-local", "subnet": "10.22.0.0/24", "routes": [{ "dst": "0.0.0.0/0" }] }
    },
    { "type": "portmap", "capabilities": { "portMappings": true } }
  ]
}
TEXT
}

# Sets a key in a table of containerd's configuration, which may or may not have the table and the key.
set_key() { # TABLE KEY VALUE
  awk -v table="[$1]" -v key="$2" -v value="$3" '
    function plain(text) { gsub(/[ \t"\047]/, "", text); return text }
    plain($0) ~ /^\[/ { inside = plain($0) == plain(table); header = 1 }
    !(inside && $1 == key)
    inside && header { print "    " key " = " value; done = 1 }
    { header = 0 }
    END { if (!done) print "\n" table "\n    " key " = " value }' "$CONFIG" >"$STATE/config.new"
  cat "$STATE/config.new" >"$CONFIG"
  rm "$STATE/config.new"
}

serve_pods() {
  if grep -qs "$NAME/$PAUSE" "$CONFIG"; then exit "$ALREADY"; fi
  will_make "$CONFIG" /etc/crictl.yaml
  will_change "$CONFIG" config.toml
  will_change /etc/crictl.yaml crictl.yaml
  printf '%s: unix://%s\n' runtime-endpoint "$SOCKET" image-endpoint "$SOCKET" >/etc/crictl.yaml
  echo 'timeout: 30' >>/etc/crictl.yaml
  mkdir -p /etc/containerd
  if [ ! -s "$CONFIG" ]; then
    case $(containerd --version) in *' v2.'* | *' 2.'*) echo 'version = 3' ;; *) echo 'version = 2' ;; esac >"$CONFIG"
  fi
  # Without a version, containerd would read the file as its first releases did.
  grep -q '^ *version *=' "$CONFIG" || sed -i '1i version = 2' "$CONFIG"
  if grep -q '^ *version *= *3' "$CONFIG"; then
    images="plugins.'io.containerd.cri.v1.images'.pinned_images" image=sandbox pods="plugins.'io.containerd.cri.v1.runtime'"
  else
    pods='plugins."io.containerd.grpc.v1.cri"'
    images=$pods image=sandbox_image
  fi
  sed -i '/^ *disabled_plugins/s/"cri",\{0,1\}//' "$CONFIG"
  set_key "$images" "$image" "\"$NAME/$PAUSE:1.0.0\""
  # Pods ask to be spared when memory is short. A machine that is itself a container may not be able to grant that.
  if [ $((0x$(sed -n 's/^CapEff:\t//p' /proc/self/status) >> 24 & 1)) -eq 0 ]; then
    set_key "$pods" restrict_oom_score_adj true
  fi
  systemctl restart containerd
}

wrap_runsc() {
  if [ -e /usr/local/bin/runsc ] || ! unshare --net test -e /proc/sys/net/core/rmem_default; then exit "$ALREADY"; fi
  will_make /usr/local/bin/runsc
  printf '#!/bin/sh\nexec /usr/bin/runsc --network=none "$@"\n' >/usr/local/bin/runsc
  chmod 755 /usr/local/bin/runsc
}

# --- The commands.

read_options() {
  take_over='' crun='' runsc='' cni='' cri=''
  for word; do
    case $word in
    crun) crun=crun ;;
    runsc) runsc=runsc ;;
    cni) cni=containernetworking-plugins ;;
    cri) cri=cri cni=containernetworking-plugins ;;
    --take-over) take_over=yes ;;
    *) die "unknown option \"$word\". See: sh lab.sh help" ;;
    esac
  done
}

all_steps() {
  # shellcheck disable=SC2086 # there may be no words
  missing=$(missing_packages $crun $runsc $cni)
  # shellcheck disable=SC2086
  step "Install from Debian: ${missing:-(nothing is missing)}" install_packages $missing
  step "Point $NAME to this machine, with a line in /etc/hosts" add_line /etc/hosts "127.0.0.1	$NAME"
  step "Trust a certificate authority for $NAME (its key is thrown away), and restart containerd" trust
  step 'Start containerd' start_containerd
  step "Serve a registry there, on 127.0.0.1:443 only, as the unit under-the-hood-registry" serve
  step "Build $WEB:1.4.0, $WEB:1.3.2 and $PAUSE:1.0.0 from Debian's busybox, and push them" build_images
  if [ -n "$cni" ]; then step "Give containers a network: cni0, 10.22.0.0/24, without access to the outside ($NETWORK)" make_network; fi
  if [ -n "$cri" ]; then step "Let containerd serve pods: sandbox image in $CONFIG, /etc/crictl.yaml, restart" serve_pods; fi
  if [ -n "$runsc" ]; then
    step 'Wrap runsc, for kernels so new that runsc takes every network namespace for the host'\''s' wrap_runsc
  fi
}

check() {
  need_root check
  read_options "$@"
  check_all
  [ "$problems" -eq 0 ] || die 'This machine is not suitable as it is: see NO above. "up" would do nothing.'
  say 'What would "up" do?'
  dry_run=yes
  all_steps
}

up() {
  need_root up
  read_options "$@"
  check_all
  [ "$problems" -eq 0 ] || die 'Nothing was changed. See NO above.'
  mkdir -p "$STATE"
  touch "$STATE/made" "$STATE/packages"
  if [ -n "$(signs_of_use)" ]; then
    echo taken >"$STATE/containerd"
  elif [ ! -f "$STATE/containerd" ]; then
    if command -v containerd >/dev/null; then echo idle; else echo ours; fi >"$STATE/containerd"
  fi
  all_steps
  if [ -n "$cri" ]; then tool=crictl; else tool='ctr image'; fi
  say "The lab is up. Try: sudo $tool pull $NAME/$WEB:1.4.0"
}

version_of() {
  if found=$("$1" --version 2>/dev/null); then say "  $1: $(say "$found" | head -n 1)"; else say "  $1: not installed"; fi
}

status() {
  need_root status
  [ -f "$STATE/containerd" ] || die 'nothing is set up. To check this machine: sudo sh lab.sh check'
  for program in containerd runc crun runsc; do version_of "$program"; done
  say "  containerd is $(systemctl is-active containerd), the registry is $(systemctl is-active under-the-hood-registry)"
  say "  network for containers: $(if [ -e "$NETWORK" ]; then say "$NETWORK"; else say none; fi)"
  say "  pods: $(if grep -qs "$NAME/$PAUSE" "$CONFIG"; then say "with $NAME/$PAUSE:1.0.0"; else say 'not set up'; fi)"
  for tag in 1.4.0 1.3.2; do
    if is_pushed "$WEB" "$tag" && systemctl is-active --quiet containerd; then
      say "  $NAME/$WEB:$tag can be pulled"
    else
      die "$NAME/$WEB:$tag cannot be pulled. To repair that: sudo sh lab.sh up"
    fi
  done
}

# Whether containerd was not here before, so that everything in it comes from the exercises.
is_ours() { grep -qx ours "$STATE/containerd"; }

# Where runc keeps the state of containers: its own folder, and those that containerd gives it, one for each namespace.
runc_roots() { for root in /run/runc /run/containerd/runc/*; do if [ -d "$root" ]; then say "$root"; fi; done; }

containers_left() {
  if ! systemctl is-active --quiet containerd; then
    for root in $(runc_roots); do
      for id in $(runc --root "$root" list -q); do say "  $id, in the namespace $(basename "$root")"; done
    done
    return
  fi
  for name in $(ctr namespaces ls -q); do
    for id in $(ctr -n "$name" containers ls -q); do say "  $id, in the namespace $name"; done
  done
  for id in $(runc list -q); do say "  $id, created with runc alone"; done
}

end_containers() {
  # With a broken configuration it does not start; runc ends its containers below.
  systemctl start containerd || true
  for name in $(ctr namespaces ls -q); do
    for id in $(ctr -n "$name" tasks ls -q); do
      # A paused one could not end. The exit status of one that was killed counts as an error.
      ctr -n "$name" tasks resume "$id" || true
      timeout 30 ctr -n "$name" tasks rm -f "$id" || true
    done
  done
  systemctl stop containerd
  for root in $(runc_roots); do
    for id in $(runc --root "$root" list -q); do runc --root "$root" delete -f "$id"; done
  done
  # Shims that containerd no longer knew about. There was no other containerd here.
  pkill -KILL -f "^[^ ]*containerd-shim-runc-v[12] .*-address $SOCKET" || true
  # Also what "ctr image mount" has mounted somewhere.
  findmnt -rno TARGET,SOURCE,OPTIONS | grep -E '^/run/containerd/|/var/lib/containerd/' | cut -d ' ' -f 1 | sort -r >"$STATE/mounts"
  while read -r mount; do umount "$mount"; done <"$STATE/mounts"
}

take_down_network() {
  # With a containerd that was here before, they may belong to other pods.
  if is_ours; then
    for file in /run/netns/cni-*; do [ ! -e "$file" ] || ip netns delete "$(basename "$file")"; done
  fi
  if [ -e "$STATE/bridge" ] && ip link show cni0; then ip link delete cni0; fi
}

stop_registry() { if [ -e "$UNIT" ]; then systemctl disable --now under-the-hood-registry; fi; }

distrust() {
  rm -f "$CA"
  if command -v update-ca-certificates; then update-ca-certificates --fresh; fi
  remove_line /etc/hosts
}

put_back() {
  if [ -e "$STATE/crictl.yaml" ]; then cp -p "$STATE/crictl.yaml" /etc/crictl.yaml; fi
  if [ -e "$STATE/config.toml" ]; then cp -p "$STATE/config.toml" "$CONFIG"; fi
}

# A containerd that was taken over may need what was installed for it.
to_remove() {
  if is_ours; then sort -u "$STATE/packages"; else sort -u "$STATE/packages" | grep -vxE 'containerd|runc'; fi
}

# Of these, the packages that are still installed.
left_to_remove() { to_remove | while read -r name; do if dpkg-query -W "$name" >/dev/null 2>&1; then say "$name"; fi; done; }

# Prints the packages installed since then that would be removed with ours.
packages_in_need() {
  packages=$(left_to_remove)
  [ -n "$packages" ] || return 0
  # shellcheck disable=SC2086
  apt-get -s -qy purge $packages | sed -nE 's/^(Remv|Purg) ([^ ]+).*/\2/p' | sort -u | grep -vxF "$packages" || true
}

remove_packages() {
  packages=$(left_to_remove)
  [ -n "$packages" ] || exit "$ALREADY"
  export DEBIAN_FRONTEND=noninteractive
  # shellcheck disable=SC2086
  apt-get -o DPkg::Lock::Timeout=300 -qy purge $packages
}

remove_made() {
  while read -r path; do
    case $path in
    */) [ ! -d "$path" ] || find "$path" -xdev -mindepth 1 -delete ;;
    # "ip netns add" turns its folder into a mount, which is gone after the next start of the machine.
    *) mountpoint -q "$path" || rm -rf --one-file-system "$path" ;;
    esac
  done <"$STATE/made"
  if [ -e "$STATE/user" ] && getent passwd docker-registry; then userdel docker-registry; fi
  systemctl daemon-reload
}

down() {
  need_root down
  [ -d "$STATE" ] || { say 'There is nothing to undo.' && return; }
  give_up=
  others=$(packages_in_need)
  [ -z "$others" ] || die "Nothing was changed. These packages were installed since, and need what would be removed: $others
  Remove them first: sudo apt-get remove $(say "$others" | paste -sd ' ')"
  if is_ours && command -v ctr >/dev/null; then
    signs=$(signs_of_others)
    if [ -n "$signs" ]; then
      say 'Other programs may now need containerd, /etc/cni, /opt/cni or /etc/docker, which will be removed with everything in them:'
      say "$signs" | sed 's/^/  /'
    fi
    systemctl start containerd 2>/dev/null || say 'containerd does not start, so runc is used to look for its containers.'
    left=$(containers_left 2>/dev/null)
    if [ -n "$left" ]; then
      say 'These containers are left. They will be ended if they are running, and removed with containerd and all its images:'
      say "$left"
    fi
    [ -z "$signs$left" ] || [ "${1-}" = --yes ] || die 'Nothing was changed. To continue: sudo sh lab.sh down --yes'
    step 'End all containers, unmount their images, and stop containerd' end_containers
  elif ! is_ours; then
    say 'containerd was here before, so it stays, with its images and containers, including those of the exercises.'
  fi
  step 'Take down the containers'\'' network' take_down_network
  step 'Stop the registry' stop_registry
  step "Stop trusting the authority, and take $NAME out of /etc/hosts" distrust
  step 'Put back the files that were changed' put_back
  step "Remove the packages that were not there before: $(to_remove | tr '\n' ' ')" remove_packages
  step 'Remove what was made' remove_made
  if ! is_ours; then step 'Restart containerd' systemctl restart containerd; fi
  rm -rf "$STATE"
  say 'Everything has been undone.'
  for path in /var/lib/nerdctl /var/lib/buildkit /sys/class/net/nerdctl0; do
    if [ -e "$path" ]; then say "Not created by lab.sh, so it stays: $path"; fi
  done
}

# --- Marks for recorders: in the home directory of the user who asks for them.

MARKS=${HOME-}/.config/under-the-hood

rc_file() { # SHELL
  case $1 in
  bash) say "$HOME/.bashrc" ;;
  zsh) say "${ZDOTDIR:-$HOME}/.zshrc" ;;
  fish) say "${XDG_CONFIG_HOME:-$HOME/.config}/fish/config.fish" ;;
  esac
}

# OSC 133: A a prompt begins, B the command line begins, C output begins, D;STATUS output has ended.
snippet() { # SHELL
  case $1 in
  bash)
    cat <<'TEXT'
# Marks prompts, commands, outputs and exit statuses (OSC 133). By "sh lab.sh marks" of Under the Hood.
[[ $- == *i* && ${TERM-} != dumb ]] && ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 501)) || return 0
# It counts the commands that ran: after an empty line, or Ctrl+C at the prompt, no output has ended.
__under_the_hood_number='\#'
__under_the_hood_end() {
  local status=$? number=${__under_the_hood_number@P}
  [[ -z ${__under_the_hood_last-} || $number == "$__under_the_hood_last" ]] || printf '\e]133;D;%s\a' "$status"
  __under_the_hood_last=$number
}
# Before each prompt, because other programs rewrite theirs there.
__under_the_hood_prompt() {
  [[ $PS1 == *'133;A'* ]] || PS1='\[\e]133;A\a\]'$PS1'\[\e]133;B\a\]'
  [[ ${PS0-} == *'133;C'* ]] || PS0='\e]133;C\a'${PS0-}
  # It has to be first: a command before it would change the status.
  [[ ${PROMPT_COMMAND[0]-} == __under_the_hood_end ]] || PROMPT_COMMAND=(__under_the_hood_end "${PROMPT_COMMAND[@]}")
}
[[ " ${PROMPT_COMMAND[*]-} " == *__under_the_hood_prompt* ]] ||
  PROMPT_COMMAND=(__under_the_hood_end "${PROMPT_COMMAND[@]}" __under_the_hood_prompt)
TEXT
    ;;
  zsh)
    cat <<'TEXT'
# Marks prompts, commands, outputs and exit statuses (OSC 133). By "sh lab.sh marks" of Under the Hood.
[[ -o interactive && ${TERM-} != dumb ]] || return 0
(( ! ${+functions[__under_the_hood_end]} )) || return 0
typeset -g __under_the_hood_running=
typeset -ga preexec_functions precmd_functions
__under_the_hood_begin() { __under_the_hood_running=1; printf '\e]133;C\a'; }
# After an empty line, or Ctrl+C at the prompt, no output has ended.
__under_the_hood_end() {
  local exit_status=$?
  [[ -z $__under_the_hood_running ]] || printf '\e]133;D;%s\a' $exit_status
  __under_the_hood_running=
}
# Before each prompt, because other programs rewrite theirs there.
__under_the_hood_prompt() {
  [[ $PROMPT == *'133;A'* ]] || PROMPT=$'%{\e]133;A\a%}'$PROMPT$'%{\e]133;B\a%}'
}
preexec_functions+=(__under_the_hood_begin)
precmd_functions=(__under_the_hood_end $precmd_functions __under_the_hood_prompt)
TEXT
    ;;
  fish)
    cat <<'TEXT'
# Marks prompts, commands, outputs and exit statuses (OSC 133). By "sh lab.sh marks" of Under the Hood.
if status is-interactive; and test "$TERM" != dumb; and not functions --query __under_the_hood_prompt
    functions --copy fish_prompt __under_the_hood_prompt
    # fish 4 writes A, C and D by itself. The prompt comes first, because it may show the last status.
    if test (string split --fields 1 . $version) -ge 4
        function fish_prompt
            __under_the_hood_prompt
            printf '\e]133;B\a'
        end
    else
        function fish_prompt
            set --local prompt (__under_the_hood_prompt | string collect)
            printf '\e]133;A\a%s\e]133;B\a' $prompt
        end
        function __under_the_hood_begin --on-event fish_preexec
            printf '\e]133;C\a'
        end
        function __under_the_hood_end --on-event fish_postexec
            printf '\e]133;D;%s\a' $status
        end
    end
end
TEXT
    ;;
  esac
}

marks() {
  STATE=$MARKS
  mkdir -p "$MARKS"
  for shell in bash zsh fish; do
    command -v "$shell" >/dev/null || continue
    file=$(rc_file "$shell")
    will_make "$file"
    mkdir -p "$(dirname "$file")"
    snippet "$shell" >"$MARKS/marks.$shell"
    case $shell in
    fish) line="if test -r '$MARKS/marks.fish'; source '$MARKS/marks.fish'; end" ;;
    *) line="if [ -r '$MARKS/marks.$shell' ]; then . '$MARKS/marks.$shell'; fi" ;;
    esac
    if add_line "$file" "$line"; then say "$file: added a line that reads $MARKS/marks.$shell"; else say "$file: already has its line"; fi
  done
  say 'Shells that you open from now on will write marks. To remove them: sh lab.sh marks off'
}

marks_off() {
  for shell in bash zsh fish; do
    file=$(rc_file "$shell")
    remove_line "$file"
    # What "marks" created is removed, unless it now contains something of yours.
    if [ -e "$file" ] && [ ! -s "$file" ] && grep -qsxF -e "$file" -e "$(dirname "$file")" "$MARKS/made"; then rm "$file"; fi
    if grep -qsxF "$(dirname "$file")" "$MARKS/made"; then rmdir "$(dirname "$file")" 2>/dev/null || true; fi
  done
  rm -rf "$MARKS"
  rmdir "$HOME/.config" 2>/dev/null || true
  say 'The marks are removed. Shells that are open keep theirs until they exit.'
}

command=${1-help}
[ "$#" -eq 0 ] || shift
case $command in
check | up | status | down) "$command" "$@" ;;
marks)
  if [ "$(id -u)" -eq 0 ]; then die 'marks are for your own shells, not for root'\''s. Type: sh lab.sh marks, without sudo'; fi
  [ -n "${HOME-}" ] || die 'the variable HOME is not set, so it is not clear whose shells to change'
  case ${1-} in
  '') marks ;;
  off) marks_off ;;
  *) die "marks does not take \"$1\". Type: sh lab.sh marks, or: sh lab.sh marks off" ;;
  esac
  ;;
help | -h | --help) usage ;;
*)
  usage >&2
  exit 2
  ;;
esac
