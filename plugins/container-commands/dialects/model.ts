/** One flag of a command: all its names without dashes, the canonical one first, and whether a value follows. */
export interface FlagRule {
  names: string[];
  takesValue: boolean;
}

/** A command or sub-command: its names (the first is the one help lists first), flags and sub-commands. */
export interface CommandNode {
  names: string[];
  flags: FlagRule[];
  commands: CommandNode[];
}
