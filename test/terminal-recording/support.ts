import { readRecording } from '../../plugins/terminal-recording/format/detect.ts';
import type { InputFormat, Recording } from '../../plugins/terminal-recording/format/recording.ts';
import type { Screen } from '../../plugins/terminal-recording/screen.ts';
import { showRecording } from '../../plugins/terminal-recording/terminal/show.ts';

export const ESC = '\u001b';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** An asciicast of version 2 with these events; a bare string is output, one second after the last event. */
export function cast(
  events: readonly (string | [number, string, string])[],
  size = { width: 80, height: 24 },
): string {
  const lines = events.map((event, index) =>
    JSON.stringify(typeof event === 'string' ? [index + 1, 'o', event] : event),
  );
  return [JSON.stringify({ version: 2, ...size }), ...lines, ''].join('\n');
}

export function recordingOf(text: string, inputFormat: InputFormat = 'auto'): Recording {
  return readRecording(bytesOf(text), inputFormat);
}

/** What a terminal of this size showed of some output. */
export function screenOf(output: string, size = { width: 80, height: 24 }): Promise<Screen> {
  return showRecording(recordingOf(cast([output], size)));
}
