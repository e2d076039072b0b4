import type { RegisteredReader } from '../reader.ts';
import { CONTENT_SHOWN } from './content.ts';
import { ENDING } from './end.ts';
import { EVENTS } from './events.ts';
import { IMAGES_IN_STORE } from './images.ts';
import { LISTS } from './lists.ts';
import { METRICS } from './metrics.ts';
import { NERDCTL_CONTAINERS } from './nerdctl-containers.ts';
import { RECORD } from './record.ts';
import { RUNNING } from './run.ts';
import { SNAPSHOTS_SHOWN } from './snapshots.ts';

/** Everything that is read of ctr. */
export const CTR: readonly RegisteredReader[] = [
  ...IMAGES_IN_STORE,
  ...RUNNING,
  ...ENDING,
  ...LISTS,
  ...NERDCTL_CONTAINERS,
  ...SNAPSHOTS_SHOWN,
  ...CONTENT_SHOWN,
  ...RECORD,
  ...METRICS,
  ...EVENTS,
];
