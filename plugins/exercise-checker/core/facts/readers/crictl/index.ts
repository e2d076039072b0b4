import type { RegisteredReader } from '../reader.ts';
import { CONTAINER_COMMANDS } from './container.ts';
import { PROGRAM_COMMANDS } from './exec.ts';
import { IMAGE_COMMANDS } from './image.ts';
import { IMAGES } from './images.ts';
import { INSPECTIONS } from './inspect.ts';
import { POD_COMMANDS } from './pod.ts';
import { PODS } from './pods.ts';
import { PS } from './ps.ts';

/** What is understood of crictl. */
export const CRICTL: readonly RegisteredReader[] = [
  IMAGES,
  ...IMAGE_COMMANDS,
  PS,
  PODS,
  ...POD_COMMANDS,
  ...CONTAINER_COMMANDS,
  ...PROGRAM_COMMANDS,
  ...INSPECTIONS,
];
