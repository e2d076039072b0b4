/**
 * Texts of the lab, by language. A site overrides or adds any of them in `content/i18n/<lang>.json`, under the same keys,
 * as for Starlight's own. What is in single braces is filled in by the page or the browser.
 */
export const translations = {
  en: {
    'browserLab.title': 'A Linux with containerd, in this tab',
    'browserLab.promise':
      'The button fetches {megabytes} MB, which your browser keeps for the next time, and starts a Linux with containerd {containerd} and runc {runc} in this tab. It takes up to 1 GB of memory while it runs. Nothing is installed, and nothing that you type leaves your browser.',
    'browserLab.graded':
      'What you do is graded after every command, and outcomes are ticked off as they are proven.',
    'browserLab.start': 'Start containerd in this tab ({megabytes} MB)',
    'browserLab.notBuilt':
      'This copy of the site was built without the image of the lab. You can do every exercise on your own machine.',
    'browserLab.withoutScript':
      'The lab in the page needs JavaScript. You can do every exercise on your own machine.',
    'browserLab.otherWays': 'How to get such a machine',
    'browserLab.notice': 'Licences and sources of what runs in it',
    'browserLab.differs': 'What differs from a server',

    'browserLab.tries': 'Commands to try',
    'browserLab.triesHow':
      'The first is typed for you as soon as there is a prompt, each of the others when you press its button. None runs until you press Enter in the terminal. Shift+Tab moves from there to the next command, and the arrow keys move between commands.',
    'browserLab.typeIt': 'Type it',
    'browserLab.cannotBeTyped':
      'The address of this page asks for commands that the lab does not type: only single lines of printable ASCII characters are taken. Nothing was typed.',

    'browserLab.loading': 'Fetching the machine: {there} of {all} MB.',
    'browserLab.restoring': 'Starting the machine.',
    'browserLab.running': 'The machine is running. You are learner and may use sudo.',
    'browserLab.stopped':
      'The machine is stopped, and what was in it is gone. You can still save the recording.',
    'browserLab.standing': 'The machine is paused to save power. It continues with your next key.',

    'browserLab.terminal': 'Terminal of the machine in this tab',
    'browserLab.keys':
      'Shift+Tab leaves the terminal. Ctrl+V pastes; Ctrl+C copies the selection, or interrupts a program if nothing is selected.',
    'browserLab.full': 'Full screen, until Esc',
    'browserLab.restart': 'Start over with a fresh machine',
    'browserLab.restartSure':
      'Everything in the machine will be gone, and the recording begins again. Start over?',
    'browserLab.reset': 'Tidy up the screen',
    'browserLab.stop': 'Stop the machine',
    'browserLab.save': 'Save the recording',
    'browserLab.touchKeys': 'Keys that a phone does not have',

    'browserLab.outcomes': 'Your task, as far as the terminal has shown it',
    'browserLab.open': 'Open',
    'browserLab.met': 'Shown',
    'browserLab.optional': '(optional)',
    'browserLab.provenBy': '– seen in',
    'browserLab.points': '{met} of {required} required outcomes shown, {earned} of {possible} points.',
    'browserLab.pass': 'Passed. Every required outcome is shown: {earned} of {possible} points.',
    'browserLab.newlyMet': 'Just shown: {title}',
    'browserLab.undone':
      'No longer shown, because of what came after it: {title} That is not a mistake: show it again when you get there.',
    'browserLab.mistake': 'Look out:',
    'browserLab.readOn': 'Read about it',
    'browserLab.gradingFailed': 'The checker could not grade the last command: {reason}',

    'browserLab.no-image': 'This site has no image of the lab.',
    'browserLab.no-connection':
      'The machine could not be fetched. Check your connection and press the button again.',
    'browserLab.missing-part': 'A part of the machine is missing on the server.',
    'browserLab.bad-checksum':
      'A part of the machine arrived damaged. Press the button again; if it happens again, empty the cache of your browser.',
    'browserLab.no-webassembly': 'Your browser does not run WebAssembly here, which the machine is made of.',
    'browserLab.no-memory':
      'Your browser does not have enough memory for the machine. Close other tabs and try again.',
    'browserLab.no-prompt':
      'The machine has not shown a prompt in {seconds} seconds, and was ended. Your browser may be too busy, or does not allow what it needs.',
    'browserLab.failed': 'The machine stopped with an error.',
    'browserLab.reason': 'Reason: {reason}',
  },
};

// Outside the namespace: where TypeScript comes to this file by two paths, an interface merges, and a type does not.
type BrowserLabStrings = (typeof translations)['en'];

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Starlight learns the keys of a plugin
  namespace StarlightApp {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges into an interface of Starlight
    interface I18n extends BrowserLabStrings {}
  }
}
