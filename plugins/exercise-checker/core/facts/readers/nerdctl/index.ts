import type { RegisteredReader } from '../reader.ts';
import { BUILD } from './build.ts';
import { END_COMMANDS } from './end.ts';
import { PROGRAM_COMMANDS } from './exec.ts';
import { IMAGE_COMMANDS } from './image.ts';
import { IMAGES } from './images.ts';
import { INSPECTIONS } from './inspect.ts';
import { PORT } from './port.ts';
import { PS } from './ps.ts';
import { RUN_COMMANDS } from './run.ts';

/** What is understood of nerdctl. */
export const NERDCTL: readonly RegisteredReader[] = [
  ...IMAGE_COMMANDS,
  IMAGES,
  ...RUN_COMMANDS,
  ...PROGRAM_COMMANDS,
  ...END_COMMANDS,
  PS,
  PORT,
  ...INSPECTIONS,
  BUILD,
];
