/** Plays what was recorded in a page, a command at a time. What is shown, and how, is its host's. */
export { typeOut, wait, BEFORE_ENTER, type Pace } from './pace.ts';
export { StepPlayer, type PlayedSteps, type PlayerWords } from './step-player.ts';
