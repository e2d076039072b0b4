const LONGEST_COMMAND = 20_000;
/** Longer ones are not marks of a shell: six bytes may stand for one of a command. */
const LONGEST_DATA = 6 * LONGEST_COMMAND;

/**
 * What a mark of a shell says: A before the prompt, B before what is typed, C before the output, D after it. VS Code has
 * the shell report the command in one of its own, E, in front of C.
 */
export interface ShellMark {
  kind: 'A' | 'B' | 'C' | 'D' | 'E';
  /** Of D, where the shell says it. */
  exitStatus?: number;
  /** Of E, and of C where the shell puts it there. */
  commandLine?: string;
}

/**
 * Reads the data of OSC 133 (FinalTerm and its followers) or OSC 633 (VS Code).
 * @returns undefined for what is not a mark that is known, and for the prompt by which a shell asks for the rest of a command
 */
export function readShellMark(data: string): ShellMark | undefined {
  if (data.length > LONGEST_DATA) return undefined;
  const [kind, ...options] = data.split(';');
  switch (kind) {
    case 'A':
      return options.includes('k=s') ? undefined : { kind };
    case 'B':
      return { kind };
    case 'C': {
      const commandLine = commandInOptions(options);
      return commandLine === undefined ? { kind } : { kind, commandLine };
    }
    case 'D': {
      const [status = ''] = options;
      return /^\d{1,3}$/.test(status) ? { kind, exitStatus: Number(status) } : { kind };
    }
    case 'E':
      return { kind, commandLine: unescaped(options[0] ?? '').slice(0, LONGEST_COMMAND) };
    default:
      return undefined;
  }
}

function unescaped(text: string): string {
  return text.replace(/\\(?:\\|x([0-9a-fA-F]{2}))/g, (_, hex: string | undefined) =>
    hex === undefined ? '\\' : String.fromCharCode(parseInt(hex, 16)),
  );
}

/** fish and kitty put the command into the option `cmdline_url` of mark C, percent-encoded. */
function commandInOptions(options: readonly string[]): string | undefined {
  const encoded = options.find((option) => option.startsWith('cmdline_url='))?.slice('cmdline_url='.length);
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded).slice(0, LONGEST_COMMAND);
  } catch {
    return undefined;
  }
}
