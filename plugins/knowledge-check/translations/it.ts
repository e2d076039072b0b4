import type { Texts } from './index.ts';

/** Italian. */
export const it: Texts = {
  'knowledgeCheck.title': 'Metti alla prova ciò che sai',
  'knowledgeCheck.selectOne': 'Seleziona un’opzione',
  'knowledgeCheck.selectAll': 'Seleziona tutte le opzioni valide',
  'knowledgeCheck.orderSteps': 'Metti i passaggi nell’ordine giusto, il primo in alto',
  'knowledgeCheck.typeCommand': 'Scrivi un comando, come al prompt',
  'knowledgeCheck.typeNumber': 'Scrivi un numero',
  'knowledgeCheck.typeQuantity': 'Scrivi un numero con la sua unità di misura',
  'knowledgeCheck.matchPairs':
    'Scegli che cosa corrisponde a ciascun elemento; una scelta può servire due volte o nessuna',
  'knowledgeCheck.nothingSelected': 'Seleziona prima un’opzione, poi verifica.',
  'knowledgeCheck.nothingTyped': 'Scrivi prima un comando, poi verifica.',
  'knowledgeCheck.nothingMoved': 'Metti prima i passaggi nell’ordine giusto, poi verifica.',
  'knowledgeCheck.nothingCounted': 'Scrivi prima un numero, poi verifica.',
  'knowledgeCheck.nothingMatched': 'Fai prima una scelta per ciascun elemento, poi verifica.',
  'knowledgeCheck.optionBelow': 'Questa:',
  'knowledgeCheck.command': 'Il tuo comando',
  'knowledgeCheck.number': 'Il tuo numero',
  'knowledgeCheck.choose': 'Scegli…',
  'knowledgeCheck.moveUp': 'Sposta su: {{step}}',
  'knowledgeCheck.moveDown': 'Sposta giù: {{step}}',
  'knowledgeCheck.hint': 'Suggerimento {{number}} di {{total}}',
  'knowledgeCheck.onlyHint': 'Suggerimento',
  'knowledgeCheck.check': 'Verifica',
  'knowledgeCheck.showAnswer': 'Mostra la soluzione',
  'knowledgeCheck.startOver': 'Ricomincia',
  'knowledgeCheck.review': 'Soluzione e spiegazioni',
  'knowledgeCheck.correctAnswer': 'Risposta corretta',
  'knowledgeCheck.yourAnswer': 'La tua risposta',
  'knowledgeCheck.readAgain': 'Da rileggere: {{heading}}',
  'knowledgeCheck.evidence': 'Lo mostra la registrazione: {{caption}}',
  'knowledgeCheck.printAnswers': 'Stampa anche le risposte e i motivi',
  'knowledgeCheck.report': 'C’è qualcosa che non va in questa domanda?',

  'knowledgeCheck.right': 'Corretto.',
  'knowledgeCheck.wrong': 'Non corretto.',
  'knowledgeCheck.again': 'Riprova',
  'knowledgeCheck.shown': 'La soluzione e tutte le spiegazioni sono qui sotto.',
  'knowledgeCheck.seen':
    'La soluzione era già stata mostrata, quindi questa risposta non conta. La domanda verrà riproposta.',
  'knowledgeCheck.answered': 'Hai risposto a questa domanda in data {{date}}. Riprova.',
  'knowledgeCheck.aside':
    'Questa domanda è cambiata da quando hai risposto in data {{date}}, quindi quella risposta non conta più. Rispondi di nuovo.',
  'knowledgeCheck.score': 'Risposte corrette in questa pagina: {{correct}} su {{total}}',
  'knowledgeCheck.startOverPage': 'Ricomincia in questa pagina',
  'knowledgeCheck.undo': 'Annulla',
  'knowledgeCheck.cleared': 'Le risposte sono state cancellate.',
  'knowledgeCheck.restored': 'Le tue risposte sono state ripristinate.',
  'knowledgeCheck.multipleCredit': 'Opzioni selezionate che sono valide: {{selected}} su {{chosen}}',
  'knowledgeCheck.multipleMissing': 'Ne mancano altre valide.',
  'knowledgeCheck.orderCredit': 'Passaggi al loro posto: {{right}} su {{total}}',
  'knowledgeCheck.orderEarly': 'Questo passaggio viene troppo presto:',
  'knowledgeCheck.orderMoved': 'Spostato in posizione {{position}} su {{total}}.',
  'knowledgeCheck.orderPlace': 'L’hai messo in posizione {{position}}',
  'knowledgeCheck.commandOther': 'Questo comando fa qualcos’altro.',
  'knowledgeCheck.commandFailed':
    'Non è stato possibile caricare il programma che legge i comandi. Controlla la connessione, poi riprova.',
  'knowledgeCheck.numberOther': 'Il numero è un altro.',
  'knowledgeCheck.numberUnit': 'Il numero è giusto, ma non con l’unità «{{unit}}».',
  'knowledgeCheck.numberUnread':
    '«{{typed}}» non può essere letto come numero. Scrivilo in cifre, per esempio 12, 1,5 o 0x0c. Questo tentativo non è stato contato.',
  'knowledgeCheck.numberBare':
    'Scrivi anche l’unità di misura, dopo il numero. Questo tentativo non è stato contato.',
  'knowledgeCheck.numberAlone':
    'Scrivi solo il numero, senza «{{unit}}». Questo tentativo non è stato contato.',
  'knowledgeCheck.numberFailed':
    'Non è stato possibile caricare il programma che legge i numeri. Controlla la connessione, poi riprova.',
  'knowledgeCheck.matchCredit': 'Abbinamenti giusti: {{right}} su {{total}}. Da rivedere: {{first}}',
  'knowledgeCheck.matchExtra': 'Questo non corrisponde a nessuno:',
  'knowledgeCheck.matchPlace': 'La tua scelta: {{choice}}',

  'knowledgeCheck.progressScript':
    'I tuoi progressi sono conservati in questo browser e da nessun’altra parte, quindi per mostrarli serve JavaScript. Queste sono le pagine con domande:',
  'knowledgeCheck.progressUnkept':
    'Questo browser non conserva nulla per questo sito, quindi le tue risposte durano finché non lasci la pagina.',
  'knowledgeCheck.progressNone': 'Nessuna pagina ha ancora domande.',
  'knowledgeCheck.progressQuestions': 'Domande: {{total}}',
  'knowledgeCheck.progressCount': 'Risposte: {{answered}} su {{total}}, corrette: {{right}}',
  'knowledgeCheck.progressTotal': 'Corrette: {{right}} su {{total}}. Risposte date: {{answered}}',
  'knowledgeCheck.progressMissed': 'Da rifare:',
  'knowledgeCheck.progressReset': 'Azzera',
  'knowledgeCheck.progressResetPage': 'Azzera: {{page}}',
  'knowledgeCheck.progressResetAll': 'Azzera tutto',

  'knowledgeCheck.reviewScript':
    'Solo questo browser sa che cosa è da ripassare, quindi per riproporlo serve JavaScript.',
  'knowledgeCheck.reviewNone':
    'Non hai ancora risposto a nessuna domanda. Quelle a cui rispondi in una pagina vengono riproposte qui.',
  'knowledgeCheck.reviewLeft': 'Domande da ripassare ora: {{left}}',
  'knowledgeCheck.reviewDone': 'Non c’è nulla da ripassare. La prossima domanda arriva in data {{date}}.',
  'knowledgeCheck.reviewEnough': 'Per oggi basta così. Se vuoi, ci sono altre domande da ripassare.',
  'knowledgeCheck.reviewNext': 'Domanda successiva',
  'knowledgeCheck.reviewMore': 'Ripassane altre dieci',
  'knowledgeCheck.reviewFirst': 'Sapute al primo tentativo: {{first}} su {{met}}',
  'knowledgeCheck.reviewLater': 'Sapute all’ultimo ripasso: {{later}} su {{again}}',
  'knowledgeCheck.reviewFailed':
    'Non è stato possibile caricare la pagina di questa domanda. Controlla la connessione, poi passa alla domanda successiva.',
  'knowledgeCheck.reviewExport': 'Salva le mie risposte in un file',
  'knowledgeCheck.reviewImport': 'Carica le risposte da un file salvato qui:',
  'knowledgeCheck.reviewImported':
    'Risposte caricate: {{taken}} su {{total}}. Le altre sono più recenti qui.',
  'knowledgeCheck.reviewUnread':
    'Questo file non contiene risposte. Scegli un file salvato in questa pagina; il suo nome inizia con «answers».',
};
