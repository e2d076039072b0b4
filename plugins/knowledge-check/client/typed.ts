// First, so that all that these share is in the script that every page with a check loads.
import './element.ts';
import { addControls } from './controls.ts';
import { say } from './strings.ts';
import { typedAnswer } from './typed-answer.ts';

addControls(
  'command',
  typedAnswer(async (_, typed, known) => (await import('./command-grader.ts')).gradeTyped(typed, known)),
);
addControls(
  'number',
  typedAnswer(async (check, typed, known) =>
    (await import('./typed-number.ts')).gradeTyped(check, typed, known, say),
  ),
);
