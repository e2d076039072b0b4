# A plain prompt in colour, completion, and no history on disk.
unset HISTFILE
autoload -Uz compinit
compinit -u -D
PROMPT='%B%F{green}%n@%m%f%b %B%F{blue}%~%f%b %# '
