import type { Texts } from './index.ts';

/** German. */
export const de: Texts = {
  'knowledgeCheck.title': 'Prüfen Sie Ihr Wissen',
  'knowledgeCheck.selectOne': 'Wählen Sie eine Antwort aus',
  'knowledgeCheck.selectAll': 'Wählen Sie alle zutreffenden Antworten aus',
  'knowledgeCheck.orderSteps': 'Bringen Sie die Schritte in die richtige Reihenfolge, den ersten nach oben',
  'knowledgeCheck.typeCommand': 'Geben Sie einen Befehl ein, wie an der Eingabeaufforderung',
  'knowledgeCheck.typeNumber': 'Geben Sie eine Zahl ein',
  'knowledgeCheck.typeQuantity': 'Geben Sie eine Zahl mit ihrer Einheit ein',
  'knowledgeCheck.matchPairs': 'Wählen Sie jeweils, was dazugehört; manches passt zweimal oder gar nicht',
  'knowledgeCheck.nothingSelected': 'Wählen Sie zuerst eine Antwort aus und prüfen Sie sie dann.',
  'knowledgeCheck.nothingTyped': 'Geben Sie zuerst einen Befehl ein und prüfen Sie ihn dann.',
  'knowledgeCheck.nothingMoved':
    'Bringen Sie die Schritte zuerst in die richtige Reihenfolge und prüfen Sie sie dann.',
  'knowledgeCheck.nothingCounted': 'Geben Sie zuerst eine Zahl ein und prüfen Sie sie dann.',
  'knowledgeCheck.nothingMatched': 'Wählen Sie zuerst für alle etwas aus und prüfen Sie es dann.',
  'knowledgeCheck.optionBelow': 'Diese:',
  'knowledgeCheck.command': 'Ihr Befehl',
  'knowledgeCheck.number': 'Ihre Zahl',
  'knowledgeCheck.choose': 'Auswählen …',
  'knowledgeCheck.moveUp': 'Nach oben: {{step}}',
  'knowledgeCheck.moveDown': 'Nach unten: {{step}}',
  'knowledgeCheck.hint': 'Hinweis {{number}} von {{total}}',
  'knowledgeCheck.onlyHint': 'Hinweis',
  'knowledgeCheck.check': 'Prüfen',
  'knowledgeCheck.showAnswer': 'Lösung anzeigen',
  'knowledgeCheck.startOver': 'Neu beginnen',
  'knowledgeCheck.review': 'Lösung und Begründungen',
  'knowledgeCheck.correctAnswer': 'Richtige Antwort',
  'knowledgeCheck.yourAnswer': 'Ihre Antwort',
  'knowledgeCheck.readAgain': 'Noch einmal lesen: {{heading}}',
  'knowledgeCheck.evidence': 'Belegt durch die Aufzeichnung: {{caption}}',
  'knowledgeCheck.printAnswers': 'Antworten und Begründungen mitdrucken',
  'knowledgeCheck.report': 'Stimmt etwas nicht mit dieser Frage?',

  'knowledgeCheck.right': 'Richtig.',
  'knowledgeCheck.wrong': 'Nicht richtig.',
  'knowledgeCheck.again': 'Noch einmal versuchen',
  'knowledgeCheck.shown': 'Die Lösung und alle Begründungen stehen unten.',
  'knowledgeCheck.seen':
    'Die Lösung wurde vorher angezeigt, deshalb zählt das nicht. Die Frage wird noch einmal gestellt.',
  'knowledgeCheck.answered': 'Sie haben diese Frage am {{date}} beantwortet. Versuchen Sie es noch einmal.',
  'knowledgeCheck.aside':
    'Diese Frage hat sich geändert, seit Sie sie am {{date}} beantwortet haben; die Antwort zählt deshalb nicht mehr. Bitte beantworten Sie sie noch einmal.',
  'knowledgeCheck.score': 'Auf dieser Seite richtig: {{correct}} von {{total}}',
  'knowledgeCheck.startOverPage': 'Auf dieser Seite neu beginnen',
  'knowledgeCheck.undo': 'Rückgängig',
  'knowledgeCheck.cleared': 'Die Antworten sind gelöscht.',
  'knowledgeCheck.restored': 'Ihre Antworten sind wieder da.',
  'knowledgeCheck.multipleCredit': 'Von Ihren ausgewählten Antworten treffen zu: {{selected}} von {{chosen}}',
  'knowledgeCheck.multipleMissing': 'Es fehlen noch andere, die zutreffen.',
  'knowledgeCheck.orderCredit': 'Schritte am richtigen Platz: {{right}} von {{total}}',
  'knowledgeCheck.orderEarly': 'Dieser Schritt kommt zu früh:',
  'knowledgeCheck.orderMoved': 'Auf Platz {{position}} von {{total}} verschoben.',
  'knowledgeCheck.orderPlace': 'Bei Ihnen auf Platz {{position}}',
  'knowledgeCheck.commandOther': 'Dieser Befehl tut etwas anderes.',
  'knowledgeCheck.commandFailed':
    'Das Programm, das Befehle liest, konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'knowledgeCheck.numberOther': 'Die Zahl ist eine andere.',
  'knowledgeCheck.numberUnit': 'Die Zahl stimmt, aber nicht mit der Einheit „{{unit}}“.',
  'knowledgeCheck.numberUnread':
    '„{{typed}}“ ist nicht als Zahl zu lesen. Geben Sie sie in Ziffern ein, etwa 12, 1,5 oder 0x0c. Das wurde nicht gewertet.',
  'knowledgeCheck.numberBare': 'Geben Sie hinter der Zahl auch die Einheit ein. Das wurde nicht gewertet.',
  'knowledgeCheck.numberAlone': 'Geben Sie nur die Zahl ein, ohne „{{unit}}“. Das wurde nicht gewertet.',
  'knowledgeCheck.numberFailed':
    'Das Programm, das Zahlen liest, konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  'knowledgeCheck.matchCredit':
    'Richtig zugeordnet: {{right}} von {{total}}. Sehen Sie noch einmal nach bei: {{first}}',
  'knowledgeCheck.matchExtra': 'Das gehört zu keinem davon:',
  'knowledgeCheck.matchPlace': 'Ihre Wahl: {{choice}}',

  'knowledgeCheck.progressScript':
    'Ihr Fortschritt wird nur in diesem Browser gespeichert; um ihn anzuzeigen, ist JavaScript nötig. Diese Seiten haben Fragen:',
  'knowledgeCheck.progressUnkept':
    'Dieser Browser speichert für diese Website nichts; Ihre Antworten bleiben nur, bis Sie die Seite verlassen.',
  'knowledgeCheck.progressNone': 'Noch keine Seite hat Fragen.',
  'knowledgeCheck.progressQuestions': 'Fragen: {{total}}',
  'knowledgeCheck.progressCount': 'Beantwortet: {{answered}} von {{total}}, richtig: {{right}}',
  'knowledgeCheck.progressTotal': 'Richtig: {{right}} von {{total}}. Beantwortet: {{answered}}',
  'knowledgeCheck.progressMissed': 'Noch einmal beantworten:',
  'knowledgeCheck.progressReset': 'Zurücksetzen',
  'knowledgeCheck.progressResetPage': 'Zurücksetzen: {{page}}',
  'knowledgeCheck.progressResetAll': 'Alles zurücksetzen',

  'knowledgeCheck.reviewScript':
    'Nur dieser Browser weiß, was fällig ist; um es noch einmal zu fragen, ist JavaScript nötig.',
  'knowledgeCheck.reviewNone':
    'Sie haben noch keine Frage beantwortet. Was Sie auf einer Seite beantworten, wird hier noch einmal gefragt.',
  'knowledgeCheck.reviewLeft': 'Jetzt zu wiederholende Fragen: {{left}}',
  'knowledgeCheck.reviewDone': 'Nichts ist fällig. Die nächste Frage kommt am {{date}}.',
  'knowledgeCheck.reviewEnough': 'Das genügt für heute. Weitere Fragen sind fällig, wenn Sie möchten.',
  'knowledgeCheck.reviewNext': 'Nächste Frage',
  'knowledgeCheck.reviewMore': 'Zehn weitere wiederholen',
  'knowledgeCheck.reviewFirst': 'Beim ersten Versuch gewusst: {{first}} von {{met}}',
  'knowledgeCheck.reviewLater': 'Bei der letzten Wiederholung gewusst: {{later}} von {{again}}',
  'knowledgeCheck.reviewFailed':
    'Die Seite dieser Frage konnte nicht geladen werden. Prüfen Sie die Verbindung und gehen Sie dann zur nächsten Frage.',
  'knowledgeCheck.reviewExport': 'Meine Antworten in eine Datei speichern',
  'knowledgeCheck.reviewImport': 'Antworten aus einer hier gespeicherten Datei laden:',
  'knowledgeCheck.reviewImported':
    'Geladene Antworten: {{taken}} von {{total}}. Die übrigen sind hier neuer.',
  'knowledgeCheck.reviewUnread':
    'In dieser Datei sind keine Antworten. Wählen Sie eine Datei, die auf dieser Seite gespeichert wurde; ihr Name beginnt mit „answers“.',
};
