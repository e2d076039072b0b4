# shellcheck shell=sh
# Gives a user a fresh home for one recording. Runs as root on the machine, in any POSIX shell.
#   $1 user, $2 shell; standard input: what goes to the end of the shell's rc file
set -eu
home=$(getent passwd "$1" | cut -d: -f6)

rm -rf "$home/.bash_history" "$home/.zsh_history" "$home/.config/fish" "$home/.local/share/fish" "$home/.lesshst"

# Debian's bash explains sudo to those who never used it.
: >"$home/.sudo_as_admin_successful"

case $2 in
bash)
  sed 's/^#force_color_prompt=yes/force_color_prompt=yes/' /etc/skel/.bashrc >"$home/.bashrc"
  cat >>"$home/.bashrc"
  ;;
zsh)
  cat >"$home/.zshrc"
  ;;
fish)
  # Where this folder is missing, fish reads all manual pages in the background.
  mkdir -p "$home/.config/fish" "$home/.local/share/fish/generated_completions"
  cat >"$home/.config/fish/config.fish"
  ;;
esac
find "$home" -maxdepth 1 \( -name '.config' -o -name '.local' -o -name '.*rc' -o -name '.sudo_as*' \) \
  -exec chown -R --no-dereference --reference="$home" {} +
