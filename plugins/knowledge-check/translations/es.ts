import type { Texts } from './index.ts';

/** Spanish. */
export const es: Texts = {
  'knowledgeCheck.title': 'Comprueba lo que sabes',
  'knowledgeCheck.selectOne': 'Selecciona una opción',
  'knowledgeCheck.selectAll': 'Selecciona todas las que correspondan',
  'knowledgeCheck.orderSteps': 'Pon los pasos en el orden correcto, el primero arriba',
  'knowledgeCheck.typeCommand': 'Escribe una orden, como en la línea de comandos',
  'knowledgeCheck.typeNumber': 'Escribe un número',
  'knowledgeCheck.typeQuantity': 'Escribe un número con su unidad',
  'knowledgeCheck.matchPairs':
    'Elige lo que corresponde a cada elemento; algo puede servir dos veces o ninguna',
  'knowledgeCheck.nothingSelected': 'Selecciona primero una opción y luego compruébala.',
  'knowledgeCheck.nothingTyped': 'Escribe primero una orden y luego compruébala.',
  'knowledgeCheck.nothingMoved': 'Pon primero los pasos en el orden correcto y luego compruébalo.',
  'knowledgeCheck.nothingCounted': 'Escribe primero un número y luego compruébalo.',
  'knowledgeCheck.nothingMatched': 'Elige primero algo para cada elemento y luego compruébalo.',
  'knowledgeCheck.optionBelow': 'Esta:',
  'knowledgeCheck.command': 'Tu orden',
  'knowledgeCheck.number': 'Tu número',
  'knowledgeCheck.choose': 'Elegir…',
  'knowledgeCheck.moveUp': 'Subir: {{step}}',
  'knowledgeCheck.moveDown': 'Bajar: {{step}}',
  'knowledgeCheck.hint': 'Pista {{number}} de {{total}}',
  'knowledgeCheck.onlyHint': 'Pista',
  'knowledgeCheck.check': 'Comprobar',
  'knowledgeCheck.showAnswer': 'Mostrar la solución',
  'knowledgeCheck.startOver': 'Empezar de nuevo',
  'knowledgeCheck.review': 'Solución y explicaciones',
  'knowledgeCheck.correctAnswer': 'Respuesta correcta',
  'knowledgeCheck.yourAnswer': 'Tu respuesta',
  'knowledgeCheck.readAgain': 'Vuelve a leer: {{heading}}',
  'knowledgeCheck.evidence': 'Lo muestra la grabación: {{caption}}',
  'knowledgeCheck.printAnswers': 'Imprimir también las respuestas y sus motivos',
  'knowledgeCheck.report': '¿Hay algún error en esta pregunta?',

  'knowledgeCheck.right': 'Correcto.',
  'knowledgeCheck.wrong': 'No es correcto.',
  'knowledgeCheck.again': 'Volver a intentarlo',
  'knowledgeCheck.shown': 'La solución y todas las explicaciones se muestran abajo.',
  'knowledgeCheck.seen':
    'La solución ya se había mostrado, así que esto no cuenta. La pregunta se hará de nuevo.',
  'knowledgeCheck.answered': 'Respondiste a esta pregunta el {{date}}. Inténtalo de nuevo.',
  'knowledgeCheck.aside':
    'Esta pregunta ha cambiado desde que la respondiste el {{date}}, así que esa respuesta ya no cuenta. Respóndela de nuevo, por favor.',
  'knowledgeCheck.score': 'Aciertos en esta página: {{correct}} de {{total}}',
  'knowledgeCheck.startOverPage': 'Empezar de nuevo en esta página',
  'knowledgeCheck.undo': 'Deshacer',
  'knowledgeCheck.cleared': 'Las respuestas se han borrado.',
  'knowledgeCheck.restored': 'Tus respuestas están de vuelta.',
  'knowledgeCheck.multipleCredit': 'Opciones seleccionadas que corresponden: {{selected}} de {{chosen}}',
  'knowledgeCheck.multipleMissing': 'Faltan otras que corresponden.',
  'knowledgeCheck.orderCredit': 'Pasos en su lugar: {{right}} de {{total}}',
  'knowledgeCheck.orderEarly': 'Este paso viene demasiado pronto:',
  'knowledgeCheck.orderMoved': 'Movido a la posición {{position}} de {{total}}.',
  'knowledgeCheck.orderPlace': 'Lo pusiste en la posición {{position}}',
  'knowledgeCheck.commandOther': 'Esta orden hace otra cosa.',
  'knowledgeCheck.commandFailed':
    'No se ha podido cargar el programa que lee las órdenes. Revisa la conexión e inténtalo de nuevo.',
  'knowledgeCheck.numberOther': 'El número es otro.',
  'knowledgeCheck.numberUnit': 'El número es correcto, pero no con la unidad «{{unit}}».',
  'knowledgeCheck.numberUnread':
    '«{{typed}}» no se puede leer como número. Escríbelo con cifras, por ejemplo 12, 1,5 o 0x0c. Este intento no se ha contado.',
  'knowledgeCheck.numberBare':
    'Escribe también la unidad, después del número. Este intento no se ha contado.',
  'knowledgeCheck.numberAlone': 'Escribe solo el número, sin «{{unit}}». Este intento no se ha contado.',
  'knowledgeCheck.numberFailed':
    'No se ha podido cargar el programa que lee los números. Revisa la conexión e inténtalo de nuevo.',
  'knowledgeCheck.matchCredit': 'Emparejados correctamente: {{right}} de {{total}}. Revisa: {{first}}',
  'knowledgeCheck.matchExtra': 'Esto no corresponde a ninguno:',
  'knowledgeCheck.matchPlace': 'Elegiste: {{choice}}',

  'knowledgeCheck.progressScript':
    'Tu progreso se guarda en este navegador y en ningún otro lugar, así que para mostrarlo hace falta JavaScript. Estas son las páginas con preguntas:',
  'knowledgeCheck.progressUnkept':
    'Este navegador no guarda nada de este sitio, así que tus respuestas duran hasta que salgas de la página.',
  'knowledgeCheck.progressNone': 'Ninguna página tiene preguntas todavía.',
  'knowledgeCheck.progressQuestions': 'Preguntas: {{total}}',
  'knowledgeCheck.progressCount': 'Respondidas: {{answered}} de {{total}}, correctas: {{right}}',
  'knowledgeCheck.progressTotal': 'Correctas: {{right}} de {{total}}. Respondidas: {{answered}}',
  'knowledgeCheck.progressMissed': 'Por repetir:',
  'knowledgeCheck.progressReset': 'Restablecer',
  'knowledgeCheck.progressResetPage': 'Restablecer: {{page}}',
  'knowledgeCheck.progressResetAll': 'Restablecer todo',

  'knowledgeCheck.reviewScript':
    'Solo este navegador sabe qué toca repasar, así que para preguntarlo hace falta JavaScript.',
  'knowledgeCheck.reviewNone':
    'Todavía no has respondido a ninguna pregunta. Las que respondas en una página se preguntarán aquí de nuevo.',
  'knowledgeCheck.reviewLeft': 'Preguntas para repasar ahora: {{left}}',
  'knowledgeCheck.reviewDone': 'No hay nada que repasar. La próxima pregunta llegará el {{date}}.',
  'knowledgeCheck.reviewEnough': 'Es suficiente por hoy. Hay más preguntas para repasar, si quieres.',
  'knowledgeCheck.reviewNext': 'Pregunta siguiente',
  'knowledgeCheck.reviewMore': 'Repasar diez más',
  'knowledgeCheck.reviewFirst': 'Sabidas al primer intento: {{first}} de {{met}}',
  'knowledgeCheck.reviewLater': 'Sabidas en el último repaso: {{later}} de {{again}}',
  'knowledgeCheck.reviewFailed':
    'No se ha podido cargar la página de esta pregunta. Revisa la conexión y pasa a la pregunta siguiente.',
  'knowledgeCheck.reviewExport': 'Guardar mis respuestas en un archivo',
  'knowledgeCheck.reviewImport': 'Cargar respuestas de un archivo guardado aquí:',
  'knowledgeCheck.reviewImported':
    'Respuestas cargadas: {{taken}} de {{total}}. Las demás son más recientes aquí.',
  'knowledgeCheck.reviewUnread':
    'Este archivo no contiene respuestas. Elige un archivo guardado en esta página; su nombre empieza por «answers».',
};
