// First, so that all that these share is in the script that every page with a check loads.
import './element.ts';
import { addControls } from './controls.ts';
import { pairs } from './pairs.ts';

addControls('match', pairs);
