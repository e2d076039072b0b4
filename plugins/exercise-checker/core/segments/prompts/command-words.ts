import { baseName } from 'container-commands';

/** Programs and shell words that hardly ever begin a line of output or a sentence. */
const SURE = new Set(
  (
    'ctr nerdctl crictl runc crun runsc youki docker podman containerd buildctl buildkitd buildah skopeo umoci crane oras regctl ' +
    'k3s k0s k0sctl rke2 microk8s kubectl oc helm minikube lima limactl colima rdctl multipass vagrant wsl lxc incus ' +
    'cri-tools sudo su doas pkexec run0 runuser env timeout export unset alias unalias cd ls ll la cat echo printf ps pstree pgrep ' +
    'pidof pkill killall grep egrep fgrep rg awk gawk sed reset exit logout uname whoami hostname curl wget jq yq mkdir rmdir rm cp ' +
    'mv ln chmod chown tar gzip gunzip systemctl journalctl systemd-run machinectl hostnamectl loginctl nsenter unshare chroot ' +
    'lsns ip ss iptables nft ping dig asciinema apt apt-get apk dnf yum zypper pacman brew pip vi vim nvim nano emacs sha256sum ' +
    'sha512sum md5sum wc uniq tr tee diff xargs readlink realpath basename dirname df du bash sh zsh fish dash ash ksh tmux ssh scp ' +
    'pwd seq sync clear strace lsof mount umount findmnt dmesg uptime sysctl modprobe lsmod python python3 perl git xxd hexdump ' +
    'od base64 setpriv taskset nohup stdbuf ionice setsid fg bg jobs eval exec whereis ' +
    'bat batcat exa eza lsblk lscpu cgget systemd-cgls systemd-cgtop getent umask stty tput declare typeset ulimit'
  ).split(' '),
);

/** Words that are commands as well as English, or begin the lines of files and messages. */
const DOUBTFUL = new Set(
  (
    'time watch set for while if until man which type source script find service head tail less more history date sleep touch stat ' +
    'file sort cut tree top wait begin kill kind make go who w last let local command builtin install host split nice user not ' +
    'select case function shopt bind trap return readonly hash test true false id read free groups column'
  ).split(' '),
);

/** What may be in front of the first word of a command: a group, a negation, a backslash against aliases. */
const BEFORE_WORD = /^(?:[({!] ?|\\|')/;
const ASSIGNMENT = /^[A-Za-z_]\w*=\S/;

/** A short name no one knows with what one tells a container tool behind it, as an alias has: `c t ls`, `n run -d …`. */
const NAMED_TOOL =
  /^[a-z][\w-]{0,10} (?:(?:i|images?|t|tasks?|c|containers?|ns|namespaces?|snapshots?|content) (?:ls|list|rm|del|delete|remove|pull|kill|info|exec|mounts|usage)\b|(?:run|create|exec|logs|ps|pull|pods|images|runp|inspect|rm)(?: -|$))/;

/** How much the beginning of a text looks like something people type: 0 not at all, 1 perhaps, 2 surely. */
export function commandWeight(text: string): 0 | 1 | 2 {
  const head = text.slice(0, 200).replace(BEFORE_WORD, '');
  const space = head.indexOf(' ');
  const first = space < 0 ? head : head.slice(0, space);
  if (ASSIGNMENT.test(first)) return 1;
  const program = nameOf(first);
  if (SURE.has(program)) return 2;
  return DOUBTFUL.has(program) || /^\.{1,2}\/\w/.test(first) || NAMED_TOOL.test(head) ? 1 : 0;
}

/** Whether a text begins like a program call of any kind: what is typed begins with a small letter or a path. */
export function looksTyped(text: string): boolean {
  return commandWeight(text) > 0 || /^(?:\.{0,2}\/|~\/)?[a-z_][\w.+-]*(?: |$)/.test(text.slice(0, 200));
}

/** A program's name without folder and the ending Windows gives it. */
function nameOf(word: string): string {
  const program = baseName(word);
  const plain = program.endsWith('.exe') ? program.slice(0, -4) : program;
  // `nerdctl.lima`, `microk8s.ctr`: a wrapper and its tool in one word.
  const dot = plain.indexOf('.');
  return dot > 0 && SURE.has(plain.slice(0, dot)) ? plain.slice(0, dot) : plain.replace(/[;&|)'"]$/, '');
}
