/** `asciicast` is what pages show; the others are what learners hand in. */
export const RECORDING_FORMATS = ['asciicast', 'typescript', 'paste'] as const;

export type RecordingFormat = (typeof RECORDING_FORMATS)[number];

/** What the names of their files end in. */
export const EXTENSIONS: Readonly<Record<RecordingFormat, string>> = {
  asciicast: 'cast',
  typescript: 'typescript',
  paste: 'txt',
};
