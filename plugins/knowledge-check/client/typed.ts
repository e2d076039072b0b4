// First, so that all that these share is in the script that every page with a check loads.
import './element.ts';
import { addControls } from './controls.ts';
import { typedAnswer } from './typed-answer.ts';

addControls(
  'command',
  typedAnswer(async (_, typed, known) => {
    const { gradeCommand, sameCommand } = await import('./command-grader.ts');
    return gradeCommand(typed, known, sameCommand);
  }),
);
addControls(
  'number',
  typedAnswer(async (check, typed, known) =>
    (await import('./typed-number.ts')).gradeTyped(check, typed, known),
  ),
);
