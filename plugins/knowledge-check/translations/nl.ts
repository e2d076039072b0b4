import type { Texts } from './index.ts';

/** Dutch. */
export const nl: Texts = {
  'knowledgeCheck.title': 'Test je kennis',
  'knowledgeCheck.selectOne': 'Selecteer één antwoord',
  'knowledgeCheck.selectAll': 'Selecteer alle antwoorden die kloppen',
  'knowledgeCheck.orderSteps': 'Zet de stappen in de juiste volgorde, de eerste bovenaan',
  'knowledgeCheck.typeCommand': 'Typ één opdracht, zoals bij een prompt',
  'knowledgeCheck.typeNumber': 'Typ één getal',
  'knowledgeCheck.typeQuantity': 'Typ één getal met de eenheid',
  'knowledgeCheck.matchPairs': 'Kies wat bij elk hoort; iets kan twee keer passen, of helemaal niet',
  'knowledgeCheck.nothingSelected': 'Selecteer eerst een antwoord en controleer het dan.',
  'knowledgeCheck.nothingTyped': 'Typ eerst een opdracht en controleer die dan.',
  'knowledgeCheck.nothingMoved': 'Zet eerst de stappen in de juiste volgorde en controleer die dan.',
  'knowledgeCheck.nothingCounted': 'Typ eerst een getal en controleer het dan.',
  'knowledgeCheck.nothingMatched': 'Kies eerst voor elk iets en controleer het dan.',
  'knowledgeCheck.optionBelow': 'Deze:',
  'knowledgeCheck.command': 'Je opdracht',
  'knowledgeCheck.number': 'Je getal',
  'knowledgeCheck.choose': 'Kies …',
  'knowledgeCheck.moveUp': 'Omhoog: {{step}}',
  'knowledgeCheck.moveDown': 'Omlaag: {{step}}',
  'knowledgeCheck.hint': 'Hint {{number}} van {{total}}',
  'knowledgeCheck.onlyHint': 'Hint',
  'knowledgeCheck.check': 'Controleren',
  'knowledgeCheck.showAnswer': 'Antwoord tonen',
  'knowledgeCheck.startOver': 'Opnieuw beginnen',
  'knowledgeCheck.review': 'Antwoord en uitleg',
  'knowledgeCheck.correctAnswer': 'Juiste antwoord',
  'knowledgeCheck.yourAnswer': 'Jouw antwoord',
  'knowledgeCheck.readAgain': 'Lees dit nog eens: {{heading}}',
  'knowledgeCheck.evidence': 'Te zien in de opname: {{caption}}',
  'knowledgeCheck.printAnswers': 'Ook de antwoorden en redenen afdrukken',
  'knowledgeCheck.report': 'Klopt er iets niet aan deze vraag?',

  'knowledgeCheck.right': 'Goed.',
  'knowledgeCheck.wrong': 'Niet goed.',
  'knowledgeCheck.again': 'Opnieuw proberen',
  'knowledgeCheck.shown': 'Het antwoord en alle uitleg staan hieronder.',
  'knowledgeCheck.seen':
    'Het antwoord was al getoond, dus dit telt niet mee. De vraag wordt nog eens gesteld.',
  'knowledgeCheck.answered': 'Je hebt deze vraag beantwoord op {{date}}. Probeer het nog eens.',
  'knowledgeCheck.aside':
    'Deze vraag is veranderd sinds je haar op {{date}} hebt beantwoord, dus dat antwoord telt niet meer mee. Beantwoord haar opnieuw.',
  'knowledgeCheck.score': 'Goed op deze pagina: {{correct}} van {{total}}',
  'knowledgeCheck.startOverPage': 'Opnieuw beginnen op deze pagina',
  'knowledgeCheck.undo': 'Ongedaan maken',
  'knowledgeCheck.cleared': 'De antwoorden zijn gewist.',
  'knowledgeCheck.restored': 'Je antwoorden zijn terug.',
  'knowledgeCheck.multipleCredit': 'Geselecteerde antwoorden die kloppen: {{selected}} van {{chosen}}',
  'knowledgeCheck.multipleMissing': 'Er ontbreken andere die kloppen.',
  'knowledgeCheck.orderCredit': 'Stappen op hun plaats: {{right}} van {{total}}',
  'knowledgeCheck.orderEarly': 'Deze stap komt te vroeg:',
  'knowledgeCheck.orderMoved': 'Verplaatst naar positie {{position}} van {{total}}.',
  'knowledgeCheck.orderPlace': 'Jij zette dit op positie {{position}}',
  'knowledgeCheck.commandOther': 'Deze opdracht doet iets anders.',
  'knowledgeCheck.commandFailed':
    'Het programma dat opdrachten leest, kon niet worden geladen. Controleer de verbinding en probeer het opnieuw.',
  'knowledgeCheck.numberOther': 'Het getal is anders.',
  'knowledgeCheck.numberUnit': 'Het getal klopt, maar niet met de eenheid ‘{{unit}}’.',
  'knowledgeCheck.numberUnread':
    '‘{{typed}}’ kan niet als getal worden gelezen. Typ het in cijfers, zoals 12, 1,5 of 0x0c. Dit is niet meegeteld.',
  'knowledgeCheck.numberBare': 'Typ ook de eenheid, na het getal. Dit is niet meegeteld.',
  'knowledgeCheck.numberAlone': 'Typ alleen het getal, zonder ‘{{unit}}’. Dit is niet meegeteld.',
  'knowledgeCheck.numberFailed':
    'Het programma dat getallen leest, kon niet worden geladen. Controleer de verbinding en probeer het opnieuw.',
  'knowledgeCheck.matchCredit': 'Juist gekoppeld: {{right}} van {{total}}. Kijk nog eens naar: {{first}}',
  'knowledgeCheck.matchExtra': 'Dit hoort bij geen enkele:',
  'knowledgeCheck.matchPlace': 'Jij koos: {{choice}}',

  'knowledgeCheck.progressScript':
    'Je voortgang wordt in deze browser bewaard en nergens anders; om die te tonen is JavaScript nodig. Dit zijn de pagina’s met vragen:',
  'knowledgeCheck.progressUnkept':
    'Deze browser bewaart niets voor deze site; je antwoorden blijven tot je de pagina verlaat.',
  'knowledgeCheck.progressNone': 'Er zijn nog geen pagina’s met vragen.',
  'knowledgeCheck.progressQuestions': 'Vragen: {{total}}',
  'knowledgeCheck.progressCount': 'Beantwoord: {{answered}} van {{total}}, goed: {{right}}',
  'knowledgeCheck.progressTotal': 'Goed: {{right}} van {{total}}. Beantwoord: {{answered}}',
  'knowledgeCheck.progressMissed': 'Nog eens doen:',
  'knowledgeCheck.progressReset': 'Wissen',
  'knowledgeCheck.progressResetPage': 'Wissen: {{page}}',
  'knowledgeCheck.progressResetAll': 'Alles wissen',

  'knowledgeCheck.reviewScript':
    'Alleen deze browser weet wat aan de beurt is; om het nog eens te vragen is JavaScript nodig.',
  'knowledgeCheck.reviewNone':
    'Je hebt nog geen vraag beantwoord. Wat je op een pagina beantwoordt, wordt hier nog eens gevraagd.',
  'knowledgeCheck.reviewLeft': 'Nu te herhalen vragen: {{left}}',
  'knowledgeCheck.reviewDone': 'Er is niets aan de beurt. De volgende vraag komt op {{date}}.',
  'knowledgeCheck.reviewEnough':
    'Dat is genoeg voor vandaag. Er zijn nog meer vragen aan de beurt, als je wilt.',
  'knowledgeCheck.reviewNext': 'Volgende vraag',
  'knowledgeCheck.reviewMore': 'Nog tien herhalen',
  'knowledgeCheck.reviewFirst': 'Bij de eerste poging geweten: {{first}} van {{met}}',
  'knowledgeCheck.reviewLater': 'Bij de laatste herhaling geweten: {{later}} van {{again}}',
  'knowledgeCheck.reviewFailed':
    'De pagina van deze vraag kon niet worden geladen. Controleer de verbinding en ga dan naar de volgende vraag.',
  'knowledgeCheck.reviewExport': 'Mijn antwoorden in een bestand opslaan',
  'knowledgeCheck.reviewImport': 'Antwoorden laden uit een bestand dat hier is opgeslagen:',
  'knowledgeCheck.reviewImported':
    'Geladen antwoorden: {{taken}} van {{total}}. De andere zijn hier nieuwer.',
  'knowledgeCheck.reviewUnread':
    'In dit bestand staan geen antwoorden. Kies een bestand dat op deze pagina is opgeslagen; de naam begint met ‘answers’.',
};
