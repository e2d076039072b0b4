import { testWithinBounds } from './hostile/within-bounds.ts';

testWithinBounds('formats');
