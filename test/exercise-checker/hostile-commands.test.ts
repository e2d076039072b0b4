import { testWithinBounds } from './hostile/within-bounds.ts';

testWithinBounds('command-lines', 'command-sequences');
