/**
 * Texts of a knowledge check, by language. A site overrides or adds any of them in `content/i18n/<lang>.json`,
 * under the same keys, as for Starlight's own. `{{…}}` is filled in.
 */
export const translations = {
  en: {
    'knowledgeCheck.title': 'Check your understanding',
    'knowledgeCheck.selectOne': 'Select one option',
    'knowledgeCheck.selectAll': 'Select all that apply',
    'knowledgeCheck.orderSteps': 'Put the steps in the right order, the first one on top',
    'knowledgeCheck.typeCommand': 'Type one command, as you would at a prompt',
    'knowledgeCheck.typeNumber': 'Type one number',
    'knowledgeCheck.typeQuantity': 'Type one number with its unit',
    'knowledgeCheck.matchPairs': 'Choose what belongs to each; something may fit twice, or not at all',
    'knowledgeCheck.nothingSelected': 'Select an option first, then check it.',
    'knowledgeCheck.nothingTyped': 'Type a command first, then check it.',
    'knowledgeCheck.nothingMoved': 'Move the steps into the right order first, then check it.',
    'knowledgeCheck.nothingCounted': 'Type a number first, then check it.',
    'knowledgeCheck.nothingMatched': 'Choose something for each of them first, then check it.',
    'knowledgeCheck.optionBelow': 'This one:',
    'knowledgeCheck.command': 'Your command',
    'knowledgeCheck.number': 'Your number',
    'knowledgeCheck.choose': 'Choose …',
    'knowledgeCheck.moveUp': 'Move up: {{step}}',
    'knowledgeCheck.moveDown': 'Move down: {{step}}',
    'knowledgeCheck.hint': 'Hint {{number}} of {{total}}',
    'knowledgeCheck.onlyHint': 'Hint',
    'knowledgeCheck.check': 'Check',
    'knowledgeCheck.showAnswer': 'Show answer',
    'knowledgeCheck.startOver': 'Start over',
    'knowledgeCheck.review': 'Answer and reasons',
    'knowledgeCheck.correctAnswer': 'Correct answer',
    'knowledgeCheck.yourAnswer': 'Your answer',
    'knowledgeCheck.readAgain': 'Read this again: {{heading}}',
    'knowledgeCheck.evidence': 'Shown by the recording: {{caption}}',
    'knowledgeCheck.printAnswers': 'Print answers and reasons, too',

    'knowledgeCheck.right': 'Correct.',
    'knowledgeCheck.wrong': 'Not correct.',
    'knowledgeCheck.again': 'Try again',
    'knowledgeCheck.shown': 'The answer and all reasons are shown below.',
    'knowledgeCheck.seen':
      'The answer had been shown before, so this does not count. The question will be asked again.',
    'knowledgeCheck.answered': 'You answered this on {{date}}. Try again.',
    'knowledgeCheck.aside':
      'This question has changed since you answered it on {{date}}, so that answer no longer counts. Please answer it again.',
    'knowledgeCheck.score': 'You got {{correct}} of {{total}} on this page.',
    'knowledgeCheck.startOverPage': 'Start over on this page',
    'knowledgeCheck.undo': 'Undo',
    'knowledgeCheck.cleared': 'The answers are cleared.',
    'knowledgeCheck.restored': 'Your answers are back.',
    'knowledgeCheck.multipleCredit': '{{selected}} of the {{chosen}} options that you selected apply.',
    'knowledgeCheck.multipleMissing': 'Others that apply are missing.',
    'knowledgeCheck.orderCredit': '{{right}} of {{total}} steps in their place.',
    'knowledgeCheck.orderEarly': 'This step comes too early:',
    'knowledgeCheck.orderMoved': 'Moved to position {{position}} of {{total}}.',
    'knowledgeCheck.orderPlace': 'You put it at position {{position}}',
    'knowledgeCheck.commandOther': 'This command does something else.',
    'knowledgeCheck.commandFailed':
      'The command reader could not be loaded. Check the connection, then try again.',
    'knowledgeCheck.numberOther': 'The number is different.',
    'knowledgeCheck.numberUnit': 'The number is right, but not with the unit “{{unit}}”.',
    'knowledgeCheck.numberUnread':
      '“{{typed}}” cannot be read as a number. Type it in digits, such as 12, 1.5 or 0x0c. This was not counted.',
    'knowledgeCheck.numberBare': 'Type the unit as well, after the number. This was not counted.',
    'knowledgeCheck.numberAlone': 'Type the number alone, without “{{unit}}”. This was not counted.',
    'knowledgeCheck.numberFailed':
      'The number reader could not be loaded. Check the connection, then try again.',
    'knowledgeCheck.matchCredit': '{{right}} of {{total}} are matched. Look again at: {{first}}',
    'knowledgeCheck.matchExtra': 'This belongs to none of them:',
    'knowledgeCheck.matchPlace': 'You chose: {{choice}}',

    'knowledgeCheck.progressScript':
      'Your progress is kept in this browser and nowhere else, so showing it needs JavaScript. These are the pages with questions:',
    'knowledgeCheck.progressUnkept':
      'This browser keeps nothing for this site, so your answers last until you leave the page.',
    'knowledgeCheck.progressNone': 'No page has questions yet.',
    'knowledgeCheck.progressQuestions': 'Questions: {{total}}',
    'knowledgeCheck.progressCount': '{{answered}} of {{total}} answered, {{right}} right',
    'knowledgeCheck.progressTotal': 'You got {{right}} of {{total}}. {{answered}} answered.',
    'knowledgeCheck.progressMissed': 'To do again:',
    'knowledgeCheck.progressReset': 'Reset',
    'knowledgeCheck.progressResetPage': 'Reset: {{page}}',
    'knowledgeCheck.progressResetAll': 'Reset all',

    'knowledgeCheck.reviewScript':
      'Only this browser knows what is due, so asking it again needs JavaScript.',
    'knowledgeCheck.reviewNone':
      'You have not answered any question yet. Those that you answer on a page are asked here again.',
    'knowledgeCheck.reviewLeft': 'Questions to review now: {{left}}',
    'knowledgeCheck.reviewDone': 'Nothing is due. The next question comes on {{date}}.',
    'knowledgeCheck.reviewEnough': 'That is enough for today. More questions are due if you want them.',
    'knowledgeCheck.reviewNext': 'Next question',
    'knowledgeCheck.reviewMore': 'Review ten more',
    'knowledgeCheck.reviewFirst': 'Known at the first try: {{first}} of {{met}}',
    'knowledgeCheck.reviewLater': 'Known the last time they were asked again: {{later}} of {{again}}',
    'knowledgeCheck.reviewFailed':
      'The page of this question could not be loaded. Check the connection, then choose the next question.',
    'knowledgeCheck.reviewExport': 'Save my answers to a file',
    'knowledgeCheck.reviewImport': 'Load answers from a file that was saved here:',
    'knowledgeCheck.reviewImported': 'Answers loaded: {{taken}} of {{total}}. The others are newer here.',
    'knowledgeCheck.reviewUnread':
      'This file has no answers in it. Choose a file that was saved on this page; its name begins with "answers".',
  },
};

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Starlight learns the keys of a plugin
  namespace StarlightApp {
    type KnowledgeCheckStrings = (typeof translations)['en'];
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges into an interface of Starlight
    interface I18n extends KnowledgeCheckStrings {}
  }
}
