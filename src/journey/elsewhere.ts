import { differencesOf, textOf, type Recording } from 'starlight-recorded-session/recordings';

type Step = Recording['steps'][number];

/** What a command printed on other lines of containerd, where that is something else. */
export interface Elsewhere {
  /** The lines of containerd on which it did, the oldest first. */
  readonly lines: readonly string[];
  readonly output: readonly string[];
}

/** A recording of the same session on another line of containerd. */
export interface OtherRecording {
  readonly line: string;
  readonly recording: Recording;
}

/**
 * What the commands of a step printed elsewhere. PIDs, times, and whatever else any two runs differ in, are not a difference.
 * @param others the same session on other lines, the oldest first
 * @returns for each command what it printed elsewhere, each output once; a step that a recording has not differs in nothing
 */
export function elsewhereOf(step: Step, others: readonly OtherRecording[]): Elsewhere[][] {
  const differing = others.flatMap(({ line, recording }) => {
    const other = recording.steps.find(({ id }) => id === step.id);
    return other === undefined ? [] : [{ line, other, differences: differencesOf([step], [other]) }];
  });
  return step.commands.map((command, index) => {
    const typed = typedIn(command);
    const outputs = differing.flatMap(({ line, other, differences }) => {
      const match = other.commands.find((candidate) => typedIn(candidate) === typed);
      return differences[index] === undefined || match === undefined
        ? []
        : [{ line, output: match.output.map(textOf) }];
    });
    const groups = Map.groupBy(outputs, ({ output }) => output.join('\n'));
    return [...groups.values()].map((same) => ({
      lines: same.map(({ line }) => line),
      output: same[0]?.output ?? [],
    }));
  });
}

function typedIn({ typed }: Step['commands'][number]): string {
  return typed.map(({ text }) => text).join('\n');
}
