import { testWithinBounds } from './hostile/within-bounds.ts';

testWithinBounds('rows-nerdctl', 'rows-crictl');
