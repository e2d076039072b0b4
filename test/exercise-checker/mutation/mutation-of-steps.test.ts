import { testMutants } from './on-every-recording.ts';

testMutants(['dropped', 'failed', 'reordered']);
