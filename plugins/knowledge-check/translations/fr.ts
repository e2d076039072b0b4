import type { Texts } from './index.ts';

/** French. */
export const fr: Texts = {
  'knowledgeCheck.title': 'Vérifiez vos connaissances',
  'knowledgeCheck.selectOne': 'Sélectionnez une réponse',
  'knowledgeCheck.selectAll': 'Sélectionnez toutes les réponses qui conviennent',
  'knowledgeCheck.orderSteps': 'Mettez les étapes dans le bon ordre, la première en haut',
  'knowledgeCheck.typeCommand': 'Saisissez une commande, comme à l’invite',
  'knowledgeCheck.typeNumber': 'Saisissez un nombre',
  'knowledgeCheck.typeQuantity': 'Saisissez un nombre avec son unité',
  'knowledgeCheck.matchPairs':
    'Choisissez ce qui correspond à chaque élément ; un choix peut servir deux fois ou pas du tout',
  'knowledgeCheck.nothingSelected': 'Sélectionnez d’abord une réponse, puis vérifiez.',
  'knowledgeCheck.nothingTyped': 'Saisissez d’abord une commande, puis vérifiez.',
  'knowledgeCheck.nothingMoved': 'Mettez d’abord les étapes dans le bon ordre, puis vérifiez.',
  'knowledgeCheck.nothingCounted': 'Saisissez d’abord un nombre, puis vérifiez.',
  'knowledgeCheck.nothingMatched': 'Faites d’abord un choix pour chaque élément, puis vérifiez.',
  'knowledgeCheck.optionBelow': 'Celle-ci :',
  'knowledgeCheck.command': 'Votre commande',
  'knowledgeCheck.number': 'Votre nombre',
  'knowledgeCheck.choose': 'Choisir…',
  'knowledgeCheck.moveUp': 'Monter : {{step}}',
  'knowledgeCheck.moveDown': 'Descendre : {{step}}',
  'knowledgeCheck.hint': 'Indice {{number}} sur {{total}}',
  'knowledgeCheck.onlyHint': 'Indice',
  'knowledgeCheck.check': 'Vérifier',
  'knowledgeCheck.showAnswer': 'Afficher la solution',
  'knowledgeCheck.startOver': 'Recommencer',
  'knowledgeCheck.review': 'Solution et explications',
  'knowledgeCheck.correctAnswer': 'Bonne réponse',
  'knowledgeCheck.yourAnswer': 'Votre réponse',
  'knowledgeCheck.readAgain': 'À relire : {{heading}}',
  'knowledgeCheck.evidence': 'Montré par l’enregistrement : {{caption}}',
  'knowledgeCheck.printAnswers': 'Imprimer aussi les réponses et leurs raisons',
  'knowledgeCheck.report': 'Un problème avec cette question ?',

  'knowledgeCheck.right': 'C’est exact.',
  'knowledgeCheck.wrong': 'Ce n’est pas exact.',
  'knowledgeCheck.again': 'Réessayer',
  'knowledgeCheck.shown': 'La solution et toutes les explications sont affichées ci-dessous.',
  'knowledgeCheck.seen':
    'La solution avait déjà été affichée, cette réponse ne compte donc pas. La question sera posée de nouveau.',
  'knowledgeCheck.answered': 'Vous avez répondu à cette question le {{date}}. Essayez de nouveau.',
  'knowledgeCheck.aside':
    'Cette question a changé depuis votre réponse du {{date}}, qui ne compte donc plus. Veuillez y répondre de nouveau.',
  'knowledgeCheck.score': 'Bonnes réponses sur cette page : {{correct}} sur {{total}}',
  'knowledgeCheck.startOverPage': 'Recommencer sur cette page',
  'knowledgeCheck.undo': 'Annuler',
  'knowledgeCheck.cleared': 'Les réponses sont effacées.',
  'knowledgeCheck.restored': 'Vos réponses sont rétablies.',
  'knowledgeCheck.multipleCredit': 'Réponses sélectionnées qui conviennent : {{selected}} sur {{chosen}}',
  'knowledgeCheck.multipleMissing': 'Il en manque d’autres qui conviennent.',
  'knowledgeCheck.orderCredit': 'Étapes à leur place : {{right}} sur {{total}}',
  'knowledgeCheck.orderEarly': 'Cette étape arrive trop tôt :',
  'knowledgeCheck.orderMoved': 'Déplacée à la position {{position}} sur {{total}}.',
  'knowledgeCheck.orderPlace': 'Vous l’avez mise à la position {{position}}',
  'knowledgeCheck.commandOther': 'Cette commande fait autre chose.',
  'knowledgeCheck.commandFailed':
    'Le programme qui lit les commandes n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.',
  'knowledgeCheck.numberOther': 'Ce n’est pas ce nombre.',
  'knowledgeCheck.numberUnit': 'Le nombre est exact, mais pas avec l’unité « {{unit}} ».',
  'knowledgeCheck.numberUnread':
    '« {{typed}} » ne peut pas être lu comme un nombre. Saisissez-le en chiffres, par exemple 12, 1,5 ou 0x0c. Cet essai n’a pas été compté.',
  'knowledgeCheck.numberBare': 'Saisissez aussi l’unité, après le nombre. Cet essai n’a pas été compté.',
  'knowledgeCheck.numberAlone':
    'Saisissez seulement le nombre, sans « {{unit}} ». Cet essai n’a pas été compté.',
  'knowledgeCheck.numberFailed':
    'Le programme qui lit les nombres n’a pas pu être chargé. Vérifiez la connexion, puis réessayez.',
  'knowledgeCheck.matchCredit': 'Associations exactes : {{right}} sur {{total}}. À revoir : {{first}}',
  'knowledgeCheck.matchExtra': 'Ceci ne correspond à aucun élément :',
  'knowledgeCheck.matchPlace': 'Votre choix : {{choice}}',

  'knowledgeCheck.progressScript':
    'Votre progression est conservée dans ce navigateur et nulle part ailleurs ; JavaScript est donc nécessaire pour l’afficher. Voici les pages qui ont des questions :',
  'knowledgeCheck.progressUnkept':
    'Ce navigateur ne conserve rien pour ce site ; vos réponses restent jusqu’à ce que vous quittiez la page.',
  'knowledgeCheck.progressNone': 'Aucune page n’a encore de questions.',
  'knowledgeCheck.progressQuestions': 'Questions : {{total}}',
  'knowledgeCheck.progressCount': 'Réponses : {{answered}} sur {{total}}, exactes : {{right}}',
  'knowledgeCheck.progressTotal': 'Réponses exactes : {{right}} sur {{total}}. Répondu : {{answered}}',
  'knowledgeCheck.progressMissed': 'À refaire :',
  'knowledgeCheck.progressReset': 'Réinitialiser',
  'knowledgeCheck.progressResetPage': 'Réinitialiser : {{page}}',
  'knowledgeCheck.progressResetAll': 'Tout réinitialiser',

  'knowledgeCheck.reviewScript':
    'Seul ce navigateur sait ce qui est à revoir ; JavaScript est donc nécessaire pour le redemander.',
  'knowledgeCheck.reviewNone':
    'Vous n’avez encore répondu à aucune question. Celles auxquelles vous répondez sur une page sont reposées ici.',
  'knowledgeCheck.reviewLeft': 'Questions à revoir maintenant : {{left}}',
  'knowledgeCheck.reviewDone': 'Rien n’est à revoir. La prochaine question viendra le {{date}}.',
  'knowledgeCheck.reviewEnough':
    'C’est assez pour aujourd’hui. D’autres questions sont à revoir, si vous le souhaitez.',
  'knowledgeCheck.reviewNext': 'Question suivante',
  'knowledgeCheck.reviewMore': 'En revoir dix de plus',
  'knowledgeCheck.reviewFirst': 'Sues au premier essai : {{first}} sur {{met}}',
  'knowledgeCheck.reviewLater': 'Sues à la dernière révision : {{later}} sur {{again}}',
  'knowledgeCheck.reviewFailed':
    'La page de cette question n’a pas pu être chargée. Vérifiez la connexion, puis passez à la question suivante.',
  'knowledgeCheck.reviewExport': 'Enregistrer mes réponses dans un fichier',
  'knowledgeCheck.reviewImport': 'Charger des réponses depuis un fichier enregistré ici :',
  'knowledgeCheck.reviewImported':
    'Réponses chargées : {{taken}} sur {{total}}. Les autres sont plus récentes ici.',
  'knowledgeCheck.reviewUnread':
    'Ce fichier ne contient aucune réponse. Choisissez un fichier enregistré sur cette page ; son nom commence par « answers ».',
};
