/**
 * Texts of a recorded session, by language. A site overrides or adds any of them in `content/i18n/<lang>.json`,
 * under the same keys, as for Starlight's own.
 */
export const translations = {
  en: {
    'recordedSession.terminal': 'Recorded terminal session',
    'recordedSession.command': 'Command:',
    'recordedSession.output': 'Output',
    'recordedSession.exitStatus': 'exit status {{status}}',
    'recordedSession.showMore': 'Show {{lines}} more lines',
    'recordedSession.showLess': 'Hide {{lines}} lines',
    'recordedSession.predict': 'What do you expect to see?',
    'recordedSession.answerFirst': 'Opens with your answer to the question on this page.',
    'recordedSession.reveal': 'Show the output',
    'recordedSession.conceal': 'Hide the output',
    'recordedSession.recordedOn': 'Recorded on {{versions}}',
    'recordedSession.mine': 'My node runs',
    'recordedSession.other': 'Compare with',
    'recordedSession.compare': 'What differs',
    'recordedSession.step': 'Step',
    'recordedSession.player': 'Step through',
    'recordedSession.back': 'Back',
    'recordedSession.next': 'Next',
    'recordedSession.play': 'Play',
    'recordedSession.pause': 'Pause',
    'recordedSession.slider': 'Command',
    'recordedSession.speed': 'Speed',
    'recordedSession.position': '{{command}} of {{commands}}',
    'recordedSession.wrap': 'Wrap',
    'recordedSession.widen': 'Wide',
    'recordedSession.copyOne': 'Copy',
    'recordedSession.copySeveral': 'Copy all',
    'recordedSession.copyThis': 'Copy “{{command}}”',
    'recordedSession.copied': 'Copied',
    'recordedSession.copyFailed': 'Not copied: the browser did not allow it',
    'recordedSession.tryIt': 'Try it here',
    'recordedSession.tryWhere': '(opens the lab in a new tab)',
  },
};

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Starlight learns the keys of a plugin
  namespace StarlightApp {
    type RecordedSessionStrings = (typeof translations)['en'];
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges into an interface of Starlight
    interface I18n extends RecordedSessionStrings {}
  }
}
