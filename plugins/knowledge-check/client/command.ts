// First, so that all that these two share is in the script that every page with a check loads.
import './element.ts';
import { addControls } from './controls.ts';
import { typedCommand } from './typed-command.ts';

addControls('command', typedCommand);
