# Marks each prompt, command and output for whoever reads the recording (OSC 133):
#   A prompt begins, B command line begins, C output begins, D;STATUS output has ended.
# A line that bash could not parse has neither C nor D, because nothing ran.
__marks_number='\#'

# \# counts the commands that ran. It stays the same after an empty line and after Ctrl+C at the prompt, so no output
# ended there. bash itself gives $? back to the user afterwards.
__marks_end_output() {
  local status=$? number=${__marks_number@P}
  if [[ -n ${__marks_last-} && $number != "$__marks_last" ]]; then
    printf '\e]133;D;%s\a' "$status"
  fi
  __marks_last=$number
}

PROMPT_COMMAND=(__marks_end_output)
PS0='\e]133;C\a'
PS1='\[\e]133;A\a\e[01;32m\]\u@\h\[\e[00m\]:\[\e[01;34m\]\w\[\e[00m\]\$ \[\e]133;B\a\]'
shopt -s checkwinsize
unset HISTFILE
alias ll='ls -l'
