// First, so that all that these share is in the script that every page with a check loads.
import './element.ts';
import { addControls } from './controls.ts';
import { multiple, single } from './options.ts';

addControls('single', single);
addControls('output', single);
addControls('multiple', multiple);
