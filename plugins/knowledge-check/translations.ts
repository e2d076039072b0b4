/**
 * Texts of a knowledge check, by language. A site overrides or adds any of them in `content/i18n/<lang>.json`,
 * under the same keys, as for Starlight's own.
 */
export const translations = {
  en: {
    'knowledgeCheck.title': 'Check your understanding',
    'knowledgeCheck.selectOne': 'Select one option',
    'knowledgeCheck.check': 'Check',
    'knowledgeCheck.nothingSelected': 'Select an option first, then check it.',
    'knowledgeCheck.review': 'Answer and reasons',
    'knowledgeCheck.correctAnswer': 'Correct answer',
    'knowledgeCheck.yourAnswer': 'Your answer',
    'knowledgeCheck.right': 'Correct.',
    'knowledgeCheck.wrong': 'Not correct.',
    'knowledgeCheck.score': '{{correct}} of {{total}} correct on this page',
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
