import { testWithinBounds } from './hostile/within-bounds.ts';

testWithinBounds('terminal');
