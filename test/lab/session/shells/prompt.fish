# fish's own prompt, without the greeting, and nothing remembered from before.
set --global fish_greeting
