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
    'recordedSession.recordedOn': 'Recorded on {{versions}}',
    'recordedSession.copyOne': 'Copy command',
    'recordedSession.copySeveral': 'Copy commands',
    'recordedSession.copied': 'Copied',
    'recordedSession.copyFailed': 'Not copied: the browser did not allow it',
    'recordedSession.tryIt': 'Try it here',
    'recordedSession.tryWhere': '(opens the lab in a tab of its own)',
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
