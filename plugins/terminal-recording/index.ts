/** Reads what terminals recorded: bytes to a recording, a recording to what was shown, for all who read sessions. */
export { codePointsIn, sliceColumns } from './code-points.ts';
export { hasCutRow } from './cut-row.ts';
export { BrokenRecording } from './format/broken-recording.ts';
export { readRecording } from './format/detect.ts';
export { parseJson } from './format/json.ts';
export type { InputFormat, Recording } from './format/recording.ts';
export { readStrictAsciicast } from './format/strict-asciicast.ts';
export type { Asciicast, WrittenEvent } from './format/strict-asciicast.ts';
export { renditionOf } from './look/colour.ts';
export type { Entered, Mark, Position, Screen } from './screen.ts';
export { readShellMark } from './terminal/shell-mark.ts';
export { showRecording } from './terminal/show.ts';
export { UnreadableRecording } from './unreadable.ts';
export type { UnreadableReason } from './unreadable.ts';
