import type { Texts } from './index.ts';

/** Japanese. */
export const ja: Texts = {
  'knowledgeCheck.title': '理解度チェック',
  'knowledgeCheck.selectOne': '1つ選んでください',
  'knowledgeCheck.selectAll': '当てはまるものをすべて選んでください',
  'knowledgeCheck.orderSteps': '手順を正しい順に並べてください(最初の手順が一番上)',
  'knowledgeCheck.typeCommand': 'プロンプトに入力するように、コマンドを1つ入力してください',
  'knowledgeCheck.typeNumber': '数値を1つ入力してください',
  'knowledgeCheck.typeQuantity': '数値を1つ、単位を付けて入力してください',
  'knowledgeCheck.matchPairs':
    'それぞれに当てはまるものを選んでください。2回使うものや、使わないものもあります',
  'knowledgeCheck.nothingSelected': '先に選択肢を選んでから、確認してください。',
  'knowledgeCheck.nothingTyped': '先にコマンドを入力してから、確認してください。',
  'knowledgeCheck.nothingMoved': '先に手順を正しい順に並べてから、確認してください。',
  'knowledgeCheck.nothingCounted': '先に数値を入力してから、確認してください。',
  'knowledgeCheck.nothingMatched': '先にすべての項目について選んでから、確認してください。',
  'knowledgeCheck.optionBelow': 'これ:',
  'knowledgeCheck.command': 'あなたのコマンド',
  'knowledgeCheck.number': 'あなたの数値',
  'knowledgeCheck.choose': '選択…',
  'knowledgeCheck.moveUp': '上へ移動: {{step}}',
  'knowledgeCheck.moveDown': '下へ移動: {{step}}',
  'knowledgeCheck.hint': 'ヒント {{number}}/{{total}}',
  'knowledgeCheck.onlyHint': 'ヒント',
  'knowledgeCheck.check': '確認',
  'knowledgeCheck.showAnswer': '答えを見る',
  'knowledgeCheck.startOver': 'やり直す',
  'knowledgeCheck.review': '答えと解説',
  'knowledgeCheck.correctAnswer': '正解',
  'knowledgeCheck.yourAnswer': 'あなたの答え',
  'knowledgeCheck.readAgain': '読み直す: {{heading}}',
  'knowledgeCheck.evidence': '記録で確認できます: {{caption}}',
  'knowledgeCheck.printAnswers': '解答と理由も印刷する',
  'knowledgeCheck.report': 'この問題に誤りがありますか?',

  'knowledgeCheck.right': '正解です。',
  'knowledgeCheck.wrong': '不正解です。',
  'knowledgeCheck.again': 'もう一度',
  'knowledgeCheck.shown': '答えとすべての解説を下に表示しています。',
  'knowledgeCheck.seen': '答えが先に表示されていたため、正解には数えません。この問題はもう一度出題されます。',
  'knowledgeCheck.answered': 'この問題には{{date}}に回答しました。もう一度挑戦してください。',
  'knowledgeCheck.aside':
    '{{date}}に回答した後で問題が変更されたため、その回答は無効になりました。もう一度回答してください。',
  'knowledgeCheck.score': 'このページの正解数: {{total}}問中{{correct}}問',
  'knowledgeCheck.startOverPage': 'このページをやり直す',
  'knowledgeCheck.undo': '元に戻す',
  'knowledgeCheck.cleared': '回答を消去しました。',
  'knowledgeCheck.restored': '回答を元に戻しました。',
  'knowledgeCheck.multipleCredit': '選んだもののうち当てはまるもの: {{chosen}}個中{{selected}}個',
  'knowledgeCheck.multipleMissing': '当てはまるものがほかにもあります。',
  'knowledgeCheck.orderCredit': '正しい位置にある手順: {{total}}個中{{right}}個',
  'knowledgeCheck.orderEarly': 'この手順は早すぎます:',
  'knowledgeCheck.orderMoved': '{{total}}個中{{position}}番目に移動しました。',
  'knowledgeCheck.orderPlace': 'あなたの答えでは{{position}}番目',
  'knowledgeCheck.commandOther': 'このコマンドの動作は異なります。',
  'knowledgeCheck.commandFailed':
    'コマンドを読み取るプログラムを読み込めませんでした。接続を確認して、もう一度お試しください。',
  'knowledgeCheck.numberOther': '数値が異なります。',
  'knowledgeCheck.numberUnit': '数値は合っていますが、単位が「{{unit}}」ではありません。',
  'knowledgeCheck.numberUnread':
    '「{{typed}}」は数値として読み取れません。12、1.5、0x0c のように数字で入力してください。回数には数えません。',
  'knowledgeCheck.numberBare': '数値の後に単位も入力してください。回数には数えません。',
  'knowledgeCheck.numberAlone': '「{{unit}}」を付けずに、数値だけを入力してください。回数には数えません。',
  'knowledgeCheck.numberFailed':
    '数値を読み取るプログラムを読み込めませんでした。接続を確認して、もう一度お試しください。',
  'knowledgeCheck.matchCredit': '正しい組み合わせ: {{total}}組中{{right}}組。見直してください: {{first}}',
  'knowledgeCheck.matchExtra': 'これはどれにも当てはまりません:',
  'knowledgeCheck.matchPlace': 'あなたの選択: {{choice}}',

  'knowledgeCheck.progressScript':
    '進み具合はこのブラウザーだけに保存されるため、表示には JavaScript が必要です。問題のあるページは次のとおりです:',
  'knowledgeCheck.progressUnkept':
    'このブラウザーはこのサイトの情報を保存しないため、回答はページを離れるまでしか残りません。',
  'knowledgeCheck.progressNone': '問題のあるページはまだありません。',
  'knowledgeCheck.progressQuestions': '問題数: {{total}}',
  'knowledgeCheck.progressCount': '回答済み: {{total}}問中{{answered}}問、正解: {{right}}問',
  'knowledgeCheck.progressTotal': '正解: {{total}}問中{{right}}問。回答済み: {{answered}}問',
  'knowledgeCheck.progressMissed': 'もう一度解く問題:',
  'knowledgeCheck.progressReset': 'リセット',
  'knowledgeCheck.progressResetPage': 'リセット: {{page}}',
  'knowledgeCheck.progressResetAll': 'すべてリセット',

  'knowledgeCheck.reviewScript':
    '復習の時期はこのブラウザーだけが知っているため、出題には JavaScript が必要です。',
  'knowledgeCheck.reviewNone':
    'まだどの問題にも回答していません。各ページで回答した問題が、ここでもう一度出題されます。',
  'knowledgeCheck.reviewLeft': '今復習する問題: {{left}}問',
  'knowledgeCheck.reviewDone': '復習する問題はありません。次の問題は{{date}}に出題されます。',
  'knowledgeCheck.reviewEnough': '今日はこれで十分です。続けたい場合は、復習できる問題がまだあります。',
  'knowledgeCheck.reviewNext': '次の問題',
  'knowledgeCheck.reviewMore': 'さらに10問復習する',
  'knowledgeCheck.reviewFirst': '1回目で正解: {{met}}問中{{first}}問',
  'knowledgeCheck.reviewLater': '最後の復習で正解: {{again}}問中{{later}}問',
  'knowledgeCheck.reviewFailed':
    'この問題のページを読み込めませんでした。接続を確認してから、次の問題に進んでください。',
  'knowledgeCheck.reviewExport': '回答をファイルに保存',
  'knowledgeCheck.reviewImport': 'ここで保存したファイルから回答を読み込む:',
  'knowledgeCheck.reviewImported':
    '読み込んだ回答: {{total}}件中{{taken}}件。残りはこちらのほうが新しいものです。',
  'knowledgeCheck.reviewUnread':
    'このファイルには回答が含まれていません。このページで保存した、名前が「answers」で始まるファイルを選んでください。',
};
