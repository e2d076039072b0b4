# Marks each prompt, command and output for terminals (OSC 133), for bash 5.1 or later:
#   A prompt begins, B command line begins, C output begins, D;STATUS output has ended.
# A line that bash could not parse has neither C nor D, because nothing ran.

__marks_number='\#'

# \# counts the commands that ran. It stays the same after an empty line and after Ctrl+C at the prompt, so no output
# ended there. bash itself gives $? and PIPESTATUS back to the user afterwards.
__marks_end_output() {
  local status=$? number=${__marks_number@P}
  if [[ -n ${__marks_last-} && $number != "$__marks_last" ]]; then
    printf '\e]133;D;%s\a' "$status"
  fi
  __marks_last=$number
}

PROMPT_COMMAND=(__marks_end_output "${PROMPT_COMMAND[@]}")
PS1='\[\e]133;A\a\]'$PS1'\[\e]133;B\a\]'
PS0=${PS0-}'\e]133;C\a'
