# Marks each prompt, command and output for terminals (OSC 133):
#   A prompt begins, B command line begins, C output begins, D;STATUS output has ended.
# fish 4 writes A, C and D by itself; only B is missing there.

functions --query __marks_prompt; or functions --copy fish_prompt __marks_prompt

# The prompt comes first in both functions, because it may show the status of the last command.
if test (string split --fields 1 . $version) -ge 4
    function fish_prompt
        __marks_prompt
        printf '\e]133;B\a'
    end
else
    function fish_prompt
        set --local prompt (__marks_prompt | string collect)
        printf '\e]133;A\a%s\e]133;B\a' $prompt
    end

    function __marks_begin_output --on-event fish_preexec
        printf '\e]133;C\a'
    end

    function __marks_end_output --on-event fish_postexec
        printf '\e]133;D;%s\a' $status
    end
end
