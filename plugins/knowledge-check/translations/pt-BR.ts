import type { Texts } from './index.ts';

/** Portuguese, as Brazil writes it. */
export const pt: Texts = {
  'knowledgeCheck.title': 'Teste o que você sabe',
  'knowledgeCheck.selectOne': 'Selecione uma opção',
  'knowledgeCheck.selectAll': 'Selecione todas as que se aplicam',
  'knowledgeCheck.orderSteps': 'Coloque os passos na ordem certa, o primeiro no topo',
  'knowledgeCheck.typeCommand': 'Digite um comando, como no prompt',
  'knowledgeCheck.typeNumber': 'Digite um número',
  'knowledgeCheck.typeQuantity': 'Digite um número com a unidade',
  'knowledgeCheck.matchPairs':
    'Escolha o que corresponde a cada item; algo pode servir duas vezes ou nenhuma',
  'knowledgeCheck.nothingSelected': 'Selecione uma opção primeiro e depois verifique.',
  'knowledgeCheck.nothingTyped': 'Digite um comando primeiro e depois verifique.',
  'knowledgeCheck.nothingMoved': 'Coloque os passos na ordem certa primeiro e depois verifique.',
  'knowledgeCheck.nothingCounted': 'Digite um número primeiro e depois verifique.',
  'knowledgeCheck.nothingMatched': 'Escolha algo para cada item primeiro e depois verifique.',
  'knowledgeCheck.optionBelow': 'Esta:',
  'knowledgeCheck.command': 'Seu comando',
  'knowledgeCheck.number': 'Seu número',
  'knowledgeCheck.choose': 'Escolher…',
  'knowledgeCheck.moveUp': 'Mover para cima: {{step}}',
  'knowledgeCheck.moveDown': 'Mover para baixo: {{step}}',
  'knowledgeCheck.hint': 'Dica {{number}} de {{total}}',
  'knowledgeCheck.onlyHint': 'Dica',
  'knowledgeCheck.check': 'Verificar',
  'knowledgeCheck.showAnswer': 'Mostrar a resposta',
  'knowledgeCheck.startOver': 'Recomeçar',
  'knowledgeCheck.review': 'Resposta e explicações',
  'knowledgeCheck.correctAnswer': 'Resposta certa',
  'knowledgeCheck.yourAnswer': 'Sua resposta',
  'knowledgeCheck.readAgain': 'Leia de novo: {{heading}}',
  'knowledgeCheck.evidence': 'A gravação mostra: {{caption}}',
  'knowledgeCheck.printAnswers': 'Imprimir também as respostas e os motivos',
  'knowledgeCheck.report': 'Há algo errado com esta pergunta?',

  'knowledgeCheck.right': 'Certo.',
  'knowledgeCheck.wrong': 'Não está certo.',
  'knowledgeCheck.again': 'Tentar de novo',
  'knowledgeCheck.shown': 'A resposta e todas as explicações estão abaixo.',
  'knowledgeCheck.seen':
    'A resposta já tinha sido mostrada, por isso esta não conta. A pergunta será feita de novo.',
  'knowledgeCheck.answered': 'Você respondeu a esta pergunta em {{date}}. Tente de novo.',
  'knowledgeCheck.aside':
    'Esta pergunta mudou desde que você a respondeu em {{date}}, por isso aquela resposta não conta mais. Responda de novo, por favor.',
  'knowledgeCheck.score': 'Acertos nesta página: {{correct}} de {{total}}',
  'knowledgeCheck.startOverPage': 'Recomeçar nesta página',
  'knowledgeCheck.undo': 'Desfazer',
  'knowledgeCheck.cleared': 'As respostas foram apagadas.',
  'knowledgeCheck.restored': 'Suas respostas voltaram.',
  'knowledgeCheck.multipleCredit': 'Opções selecionadas que se aplicam: {{selected}} de {{chosen}}',
  'knowledgeCheck.multipleMissing': 'Faltam outras que se aplicam.',
  'knowledgeCheck.orderCredit': 'Passos no lugar certo: {{right}} de {{total}}',
  'knowledgeCheck.orderEarly': 'Este passo vem cedo demais:',
  'knowledgeCheck.orderMoved': 'Movido para a posição {{position}} de {{total}}.',
  'knowledgeCheck.orderPlace': 'Você colocou na posição {{position}}',
  'knowledgeCheck.commandOther': 'Este comando faz outra coisa.',
  'knowledgeCheck.commandFailed':
    'Não foi possível carregar o programa que lê comandos. Verifique a conexão e tente de novo.',
  'knowledgeCheck.numberOther': 'O número é outro.',
  'knowledgeCheck.numberUnit': 'O número está certo, mas não com a unidade “{{unit}}”.',
  'knowledgeCheck.numberUnread':
    '“{{typed}}” não pode ser lido como número. Digite-o em algarismos, como 12, 1,5 ou 0x0c. Esta tentativa não foi contada.',
  'knowledgeCheck.numberBare': 'Digite também a unidade, depois do número. Esta tentativa não foi contada.',
  'knowledgeCheck.numberAlone': 'Digite só o número, sem “{{unit}}”. Esta tentativa não foi contada.',
  'knowledgeCheck.numberFailed':
    'Não foi possível carregar o programa que lê números. Verifique a conexão e tente de novo.',
  'knowledgeCheck.matchCredit': 'Pares certos: {{right}} de {{total}}. Veja de novo: {{first}}',
  'knowledgeCheck.matchExtra': 'Isto não corresponde a nenhum:',
  'knowledgeCheck.matchPlace': 'Sua escolha: {{choice}}',

  'knowledgeCheck.progressScript':
    'Seu progresso fica guardado neste navegador e em nenhum outro lugar, por isso é preciso JavaScript para mostrá-lo. Estas são as páginas com perguntas:',
  'knowledgeCheck.progressUnkept':
    'Este navegador não guarda nada deste site, por isso suas respostas duram até você sair da página.',
  'knowledgeCheck.progressNone': 'Nenhuma página tem perguntas ainda.',
  'knowledgeCheck.progressQuestions': 'Perguntas: {{total}}',
  'knowledgeCheck.progressCount': 'Respondidas: {{answered}} de {{total}}, certas: {{right}}',
  'knowledgeCheck.progressTotal': 'Certas: {{right}} de {{total}}. Respondidas: {{answered}}',
  'knowledgeCheck.progressMissed': 'Para refazer:',
  'knowledgeCheck.progressReset': 'Limpar',
  'knowledgeCheck.progressResetPage': 'Limpar: {{page}}',
  'knowledgeCheck.progressResetAll': 'Limpar tudo',

  'knowledgeCheck.reviewScript':
    'Só este navegador sabe o que precisa ser revisado, por isso é preciso JavaScript para perguntar de novo.',
  'knowledgeCheck.reviewNone':
    'Você ainda não respondeu a nenhuma pergunta. As que você responder em uma página serão feitas de novo aqui.',
  'knowledgeCheck.reviewLeft': 'Perguntas para revisar agora: {{left}}',
  'knowledgeCheck.reviewDone': 'Não há nada para revisar. A próxima pergunta vem em {{date}}.',
  'knowledgeCheck.reviewEnough': 'É o bastante por hoje. Há mais perguntas para revisar, se você quiser.',
  'knowledgeCheck.reviewNext': 'Próxima pergunta',
  'knowledgeCheck.reviewMore': 'Revisar mais dez',
  'knowledgeCheck.reviewFirst': 'Sabidas na primeira tentativa: {{first}} de {{met}}',
  'knowledgeCheck.reviewLater': 'Sabidas na última revisão: {{later}} de {{again}}',
  'knowledgeCheck.reviewFailed':
    'Não foi possível carregar a página desta pergunta. Verifique a conexão e passe para a próxima pergunta.',
  'knowledgeCheck.reviewExport': 'Salvar minhas respostas em um arquivo',
  'knowledgeCheck.reviewImport': 'Carregar respostas de um arquivo salvo aqui:',
  'knowledgeCheck.reviewImported':
    'Respostas carregadas: {{taken}} de {{total}}. As outras são mais novas aqui.',
  'knowledgeCheck.reviewUnread':
    'Este arquivo não tem respostas. Escolha um arquivo salvo nesta página; o nome dele começa com “answers”.',
};
