/** Where a shell that writes OSC 133 marks is: between prompts, reading a command line, or running one. */
type Phase = 'starting' | 'drawing-prompt' | 'reading' | 'running' | 'ended';

/** What is known of the shell from its marks alone. */
export interface ShellState {
  readonly phase: Phase;
  /** How many outputs have ended so far. */
  readonly ended: number;
}

export const STARTING: ShellState = { phase: 'starting', ended: 0 };

const PHASES = new Map<string, Phase>([
  ['A', 'drawing-prompt'],
  ['B', 'reading'],
  ['C', 'running'],
]);

/**
 * The state after one more mark.
 * @param data what follows `OSC 133 ;`, such as `A`, `C;cmdline_url=ls` or `D;0`
 */
export function afterMark(state: ShellState, data: string): ShellState {
  const letter = data.split(';', 1)[0] ?? '';
  if (letter === 'D') return { phase: 'ended', ended: state.ended + 1 };
  const phase = PHASES.get(letter);
  return phase === undefined ? state : { ...state, phase };
}
