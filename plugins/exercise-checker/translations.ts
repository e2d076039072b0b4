/**
 * Texts of the grading box, by language. A site overrides or adds any of them in `content/i18n/<lang>.json`,
 * under the same keys, as for Starlight's own. What is in single braces is filled in by the browser.
 */
export const translations = {
  en: {
    'exerciseCheck.title': 'Grade your session',
    'exerciseCheck.privacy':
      'Your browser does the grading. Nothing is uploaded; your browser keeps the verdict, and what you paste for as long as this tab is open.',
    'exerciseCheck.text': 'Paste your session here, prompts and commands included',
    'exerciseCheck.file': 'Or choose a recording',
    'exerciseCheck.keepText': 'Keep this text in this tab, so that it is still here when you reload the page',
    'exerciseCheck.clearText': 'Clear the text',
    'exerciseCheck.notKept':
      'Your browser cannot keep this text: it is too long, or storage is switched off. It will be gone when you reload the page.',
    'exerciseCheck.fileHelp':
      'A file made by script or asciinema, or saved text. You can also drop it on this box.',
    'exerciseCheck.removeFile': 'Remove the file',
    'exerciseCheck.fileInstead': 'This file will be graded, not the text above.',
    'exerciseCheck.promptSummary': 'Your prompt cannot be recognised?',
    'exerciseCheck.prompt': 'Pattern of your prompt',
    'exerciseCheck.promptHelp':
      'A regular expression (RE2 syntax) for what your shell shows before each command, such as [a-z]+> for a prompt like "node>". Leave it empty to let the checker find out. "Show your prompt" beside your session fills it in. Your browser keeps it for all exercises, for as long as this tab is open.',
    'exerciseCheck.grade': 'Grade',
    'exerciseCheck.withoutScript':
      'Grading in the page needs JavaScript. In an installed checkout of this site, this command gives the same report:',

    'exerciseCheck.empty': 'Paste a session or choose a recording first.',
    'exerciseCheck.tooLarge':
      'This is more than {megabytes} MB. Record only the exercise, in a separate session.',
    'exerciseCheck.unreadable': 'The file cannot be read. Choose it again.',
    'exerciseCheck.oneFile': 'Drop one file at a time.',
    'exerciseCheck.badPrompt': 'This pattern cannot be used: {reason}',
    'exerciseCheck.working': 'Grading…',
    'exerciseCheck.timeout':
      'Grading took more than {seconds} seconds and was stopped. Record only the exercise, in a separate session, and try again. What you handed in is still here.',
    'exerciseCheck.not-loaded': 'The checker could not be loaded. Check your connection and try again.',
    'exerciseCheck.died':
      'The checker stopped while it was working on this session, perhaps for lack of memory; that says nothing about your work. What you handed in is still here: try again, or record only the exercise, in a separate session.',
    'exerciseCheck.failed':
      'The checker itself failed on this session; that says nothing about your work. Please report it: {reason}',

    'exerciseCheck.pass': 'Pass',
    'exerciseCheck.partial': 'Partial',
    'exerciseCheck.fail': 'Fail',
    'exerciseCheck.not-gradable': 'Not gradable',
    'exerciseCheck.score': '{verdict}: {earned} of {possible} points.',
    'exerciseCheck.noScore': '{verdict}.',
    'exerciseCheck.firstOpen': 'First open outcome: {title}.',
    'exerciseCheck.results': 'What your session shows',
    'exerciseCheck.pasted': 'Pasted text',
    'exerciseCheck.readAs': '{file}, read as {format}. Commands found: {commands}.',
    'exerciseCheck.met': 'Met',
    'exerciseCheck.unmet': 'Not met',
    'exerciseCheck.blocked': 'Blocked',
    'exerciseCheck.optional': '(optional)',
    'exerciseCheck.notTried': '(optional, not tried)',
    'exerciseCheck.line': 'Line {line}:',
    'exerciseCheck.lineAt': 'Line {line}, at {time}:',
    'exerciseCheck.inferred': '(nothing says that it failed; "echo $?" right after it would say for certain)',
    'exerciseCheck.nearest': 'Nearest attempt',
    'exerciseCheck.differs': 'What differs',
    'exerciseCheck.hint': 'Hint',
    'exerciseCheck.nextCommand': 'Type next',
    'exerciseCheck.copy': 'Copy',
    'exerciseCheck.copied': 'Copied.',
    'exerciseCheck.copyFailed': 'Your browser does not allow copying: select the command instead.',
    'exerciseCheck.behind': 'Facts behind it',
    'exerciseCheck.behindAll': 'All of these:',
    'exerciseCheck.behindAny': 'One of these:',
    'exerciseCheck.behindSequence': 'These, one after another:',
    'exerciseCheck.behindDifferent': 'At least {least} of these, each shown by itself:',
    'exerciseCheck.behindWanted': 'Asked for: {wanted}.',
    'exerciseCheck.behindAbsent': 'To be gone at the end: {wanted}.',
    'exerciseCheck.behindNone': 'Your session shows nothing of that kind.',
    'exerciseCheck.behindMore': 'And {count} more, further from what is asked for.',
    'exerciseCheck.behindFits': 'This fits.',
    'exerciseCheck.behindThere': 'Here it is there.',
    'exerciseCheck.behindInferred': 'That it worked follows from there being no error.',
    'exerciseCheck.behindDiffers': 'What differs: {differs}.',
    'exerciseCheck.behindGone':
      'These facts are no longer there, because the checker had to be started again. Grade the session once more.',
    'exerciseCheck.timeLine': 'In the order of your session',
    'exerciseCheck.momentTooEarly': 'Shown too early.',
    'exerciseCheck.momentComesFirst': 'This has to come first.',
    'exerciseCheck.momentTooLate': 'Shown too late.',
    'exerciseCheck.momentComesAfter': 'It had to come before this.',
    'exerciseCheck.momentLastSeen': 'Last seen here.',
    'exerciseCheck.momentList': 'Listed here.',
    'exerciseCheck.momentShown': 'Shown here.',
    'exerciseCheck.momentSaysOtherwise': 'Says otherwise.',
    'exerciseCheck.momentMissing': 'Missing here.',
    'exerciseCheck.route': 'Your route',
    'exerciseCheck.workedRoute': 'A worked solution',
    'exerciseCheck.onward': 'Go on',
    'exerciseCheck.mistakes': 'Mistakes seen on the way',
    'exerciseCheck.read': 'Read: {title}',
    'exerciseCheck.unread': 'Not looked at',
    'exerciseCheck.fix': 'What to do',
    'exerciseCheck.reportTab': 'Report',
    'exerciseCheck.transcriptTab': 'Your session',
    'exerciseCheck.transcript': 'Your session, as the checker read it',
    'exerciseCheck.transcriptHelp':
      'The arrow keys move from row to row. Enter at a marked row goes to the outcome it belongs to.',
    'exerciseCheck.transcriptRead':
      'Rows: {rows}. Commands: {commands}, told from output with {percent}% confidence.',
    'exerciseCheck.transcriptUnread': 'No command was found in these rows.',
    'exerciseCheck.transcriptLeftOut': 'Rows that belong to no command, struck out here: {rows}.',
    'exerciseCheck.transcriptScreens':
      'Times an editor or a pager took the whole screen: {count}. What it showed is left out.',
    'exerciseCheck.previousMark': 'Previous mark',
    'exerciseCheck.nextMark': 'Next mark',
    'exerciseCheck.player': 'Play the recording',
    'exerciseCheck.playFrom': 'Play from {time}',
    'exerciseCheck.back': 'Back',
    'exerciseCheck.play': 'Play',
    'exerciseCheck.pause': 'Pause',
    'exerciseCheck.next': 'Next',
    'exerciseCheck.slider': 'Command',
    'exerciseCheck.speed': 'Speed',
    'exerciseCheck.position': 'Command {command} of {commands}',
    'exerciseCheck.positionAt': 'Command {command} of {commands}, at {time}',
    'exerciseCheck.widen': 'Side by side',
    'exerciseCheck.rowTyped': 'Command',
    'exerciseCheck.rowOutput': 'Output',
    'exerciseCheck.rowBlank': 'Empty',
    'exerciseCheck.rowPrompt': 'Prompt',
    'exerciseCheck.rowLeftOut': 'Belongs to no command',
    'exerciseCheck.rowRest': '… and {count} more characters',
    'exerciseCheck.rowDoubt': '{percent}% sure',
    'exerciseCheck.markEvidence': 'Evidence for outcome {number}, {title}',
    'exerciseCheck.markNear': 'Nearest attempt at outcome {number}, {title}',
    'exerciseCheck.readTitle': 'Read a session',
    'exerciseCheck.readPrivacy':
      'Your browser does the reading. Nothing is uploaded; your browser keeps what you paste for as long as this tab is open.',
    'exerciseCheck.readButton': 'Read',
    'exerciseCheck.readEmpty': 'Nothing to read yet: paste a session or choose a recording first.',
    'exerciseCheck.readWithoutScript':
      'Reading a session in the page needs JavaScript. The checker as one file for the command line reads the same.',
    'exerciseCheck.understood': 'Read: {commands} commands and {facts} facts, with {percent}% confidence.',
    'exerciseCheck.understoodNothing': 'Nothing could be read.',
    'exerciseCheck.commands': 'Commands, and what each of them shows',
    'exerciseCheck.noFact': 'Nothing the checker has a word for.',
    'exerciseCheck.factCount': 'Facts: {count}',
    'exerciseCheck.moreCommands': 'And {count} more commands, in the session beside this.',
    'exerciseCheck.moreFacts': 'These are the first {count} facts of the session.',
    'exerciseCheck.exitStatus': 'exit status {status}',
    'exerciseCheck.inContainer': 'in a container',
    'exerciseCheck.markFact': 'Facts were read here',
    'exerciseCheck.markMistake': 'Mistake',
    'exerciseCheck.markUnread': 'Not looked at',
    'exerciseCheck.namePrompt':
      'In this page you can show it in your session: choose a row that begins with it.',
    'exerciseCheck.choosePrompt': 'Show your prompt',
    'exerciseCheck.choosePromptRow':
      'Choose a row that begins with your prompt and has a command behind it: by a click, or by the arrow keys and Enter.',
    'exerciseCheck.choosePromptEnd':
      'Row {line}: choose the last word of the prompt. The whole session is then read again.',
  },
};

// Outside the namespace: where TypeScript comes to this file by two paths, an interface merges, and a type does not.
type ExerciseCheckStrings = (typeof translations)['en'];

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Starlight learns the keys of a plugin
  namespace StarlightApp {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges into an interface of Starlight
    interface I18n extends ExerciseCheckStrings {}
  }
}
