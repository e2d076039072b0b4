# Marks each prompt, command and output for terminals (OSC 133):
#   A prompt begins, B command line begins, C output begins, D;STATUS output has ended.
# A line that zsh could not parse has neither C nor D, because nothing ran.

autoload -Uz add-zsh-hook
typeset -g __marks_running=

__marks_begin_output() {
  __marks_running=1
  print -n '\e]133;C\a'
}

# zsh runs this before each prompt, also after an empty line and after Ctrl+C at the prompt: no output ended there.
# It goes first, because a function before it could change the status.
__marks_end_output() {
  local exit_status=$?
  [[ -n $__marks_running ]] && print -n "\e]133;D;$exit_status\a"
  __marks_running=
}

add-zsh-hook preexec __marks_begin_output
precmd_functions=(__marks_end_output $precmd_functions)
PROMPT=$'%{\e]133;A\a%}'$PROMPT$'%{\e]133;B\a%}'
