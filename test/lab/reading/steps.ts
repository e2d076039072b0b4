/** A step of a session: from its marker to the next. */
export interface Marker {
  /** Name of the step; empty for what belongs to none. */
  label: string;
  /** Second of the recording. */
  time: number;
}

/**
 * The markers of an asciicast v2 (events `[seconds, "m", label]`), in their order.
 * @throws Error where the recording is of another version, whose times would be read wrongly
 */
export function readMarkers(cast: string): Marker[] {
  const [header = '', ...lines] = cast.split('\n');
  const version: unknown = parse(header, 1, isHeader).version;
  if (version !== 2) {
    throw new Error(
      `A reading is made of an asciicast of version 2; this header has version ${String(version)}.`,
    );
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const [time, kind, label] = parse(line, index + 2, Array.isArray) as unknown[];
    return kind === 'm' && typeof time === 'number' && typeof label === 'string' ? [{ label, time }] : [];
  });
}

/** The name of the step a moment belongs to: that of the last marker at or before it. */
export function stepAt(markers: readonly Marker[], time: number | undefined): string {
  if (time === undefined) return '';
  return markers.findLast((marker) => marker.time <= time)?.label ?? '';
}

function isHeader(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A recording that is compared must be whole: a line that cannot be read could hold anything. */
function parse<T>(line: string, number: number, isRight: (value: unknown) => value is T): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined;
  }
  if (isRight(value)) return value;
  throw new Error(
    `Line ${number} of the recording is no ${number === 1 ? 'header' : 'event'} of an asciicast: ${line.slice(0, 80)}`,
  );
}
