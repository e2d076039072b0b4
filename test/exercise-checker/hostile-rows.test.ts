import { testWithinBounds } from './hostile/within-bounds.ts';

testWithinBounds('rows-ctr', 'rows-runc', 'rows-linux');
