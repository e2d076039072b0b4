import { testMutants } from './on-every-recording.ts';

testMutants(['another namespace', 'swapped IDs']);
