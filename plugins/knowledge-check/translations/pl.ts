import type { Texts } from './index.ts';

/** Polish. */
export const pl: Texts = {
  'knowledgeCheck.title': 'Sprawdź swoją wiedzę',
  'knowledgeCheck.selectOne': 'Wybierz jedną odpowiedź',
  'knowledgeCheck.selectAll': 'Wybierz wszystkie prawidłowe odpowiedzi',
  'knowledgeCheck.orderSteps': 'Ułóż kroki we właściwej kolejności, pierwszy na górze',
  'knowledgeCheck.typeCommand': 'Wpisz jedno polecenie, tak jak w wierszu poleceń',
  'knowledgeCheck.typeNumber': 'Wpisz jedną liczbę',
  'knowledgeCheck.typeQuantity': 'Wpisz jedną liczbę z jednostką',
  'knowledgeCheck.matchPairs': 'Wybierz, co pasuje do każdego elementu; coś może pasować dwa razy albo wcale',
  'knowledgeCheck.nothingSelected': 'Najpierw wybierz odpowiedź, a potem ją sprawdź.',
  'knowledgeCheck.nothingTyped': 'Najpierw wpisz polecenie, a potem je sprawdź.',
  'knowledgeCheck.nothingMoved': 'Najpierw ułóż kroki we właściwej kolejności, a potem ją sprawdź.',
  'knowledgeCheck.nothingCounted': 'Najpierw wpisz liczbę, a potem ją sprawdź.',
  'knowledgeCheck.nothingMatched': 'Najpierw wybierz coś dla każdego elementu, a potem to sprawdź.',
  'knowledgeCheck.optionBelow': 'To:',
  'knowledgeCheck.command': 'Twoje polecenie',
  'knowledgeCheck.number': 'Twoja liczba',
  'knowledgeCheck.choose': 'Wybierz…',
  'knowledgeCheck.moveUp': 'Przesuń w górę: {{step}}',
  'knowledgeCheck.moveDown': 'Przesuń w dół: {{step}}',
  'knowledgeCheck.hint': 'Wskazówka {{number}} z {{total}}',
  'knowledgeCheck.onlyHint': 'Wskazówka',
  'knowledgeCheck.check': 'Sprawdź',
  'knowledgeCheck.showAnswer': 'Pokaż odpowiedź',
  'knowledgeCheck.startOver': 'Zacznij od nowa',
  'knowledgeCheck.review': 'Odpowiedź i wyjaśnienia',
  'knowledgeCheck.correctAnswer': 'Prawidłowa odpowiedź',
  'knowledgeCheck.yourAnswer': 'Twoja odpowiedź',
  'knowledgeCheck.readAgain': 'Przeczytaj jeszcze raz: {{heading}}',
  'knowledgeCheck.evidence': 'Pokazuje to nagranie: {{caption}}',
  'knowledgeCheck.printAnswers': 'Drukuj też odpowiedzi i uzasadnienia',
  'knowledgeCheck.report': 'Czy coś jest nie tak z tym pytaniem?',

  'knowledgeCheck.right': 'Dobrze.',
  'knowledgeCheck.wrong': 'Niedobrze.',
  'knowledgeCheck.again': 'Spróbuj ponownie',
  'knowledgeCheck.shown': 'Odpowiedź i wszystkie wyjaśnienia są poniżej.',
  'knowledgeCheck.seen':
    'Odpowiedź była już wcześniej pokazana, więc to się nie liczy. Pytanie pojawi się jeszcze raz.',
  'knowledgeCheck.answered': 'Odpowiedź na to pytanie padła w dniu {{date}}. Spróbuj ponownie.',
  'knowledgeCheck.aside':
    'To pytanie zmieniło się od czasu odpowiedzi z dnia {{date}}, więc tamta odpowiedź już się nie liczy. Odpowiedz jeszcze raz.',
  'knowledgeCheck.score': 'Dobre odpowiedzi na tej stronie: {{correct}} z {{total}}',
  'knowledgeCheck.startOverPage': 'Zacznij od nowa na tej stronie',
  'knowledgeCheck.undo': 'Cofnij',
  'knowledgeCheck.cleared': 'Odpowiedzi zostały usunięte.',
  'knowledgeCheck.restored': 'Twoje odpowiedzi są z powrotem.',
  'knowledgeCheck.multipleCredit': 'Wybrane odpowiedzi, które są prawidłowe: {{selected}} z {{chosen}}',
  'knowledgeCheck.multipleMissing': 'Brakuje innych prawidłowych.',
  'knowledgeCheck.orderCredit': 'Kroki na swoim miejscu: {{right}} z {{total}}',
  'knowledgeCheck.orderEarly': 'Ten krok jest za wcześnie:',
  'knowledgeCheck.orderMoved': 'Przesunięto na pozycję {{position}} z {{total}}.',
  'knowledgeCheck.orderPlace': 'U Ciebie na pozycji {{position}}',
  'knowledgeCheck.commandOther': 'To polecenie robi coś innego.',
  'knowledgeCheck.commandFailed':
    'Nie udało się wczytać programu, który odczytuje polecenia. Sprawdź połączenie i spróbuj ponownie.',
  'knowledgeCheck.numberOther': 'To inna liczba.',
  'knowledgeCheck.numberUnit': 'Liczba jest dobra, ale nie z jednostką „{{unit}}”.',
  'knowledgeCheck.numberUnread':
    '„{{typed}}” nie da się odczytać jako liczby. Wpisz ją cyframi, na przykład 12, 1,5 lub 0x0c. Ta próba się nie liczy.',
  'knowledgeCheck.numberBare': 'Wpisz też jednostkę, za liczbą. Ta próba się nie liczy.',
  'knowledgeCheck.numberAlone': 'Wpisz samą liczbę, bez „{{unit}}”. Ta próba się nie liczy.',
  'knowledgeCheck.numberFailed':
    'Nie udało się wczytać programu, który odczytuje liczby. Sprawdź połączenie i spróbuj ponownie.',
  'knowledgeCheck.matchCredit':
    'Dobrze połączone: {{right}} z {{total}}. Przyjrzyj się jeszcze raz: {{first}}',
  'knowledgeCheck.matchExtra': 'To nie pasuje do żadnego:',
  'knowledgeCheck.matchPlace': 'Twój wybór: {{choice}}',

  'knowledgeCheck.progressScript':
    'Twoje postępy są przechowywane tylko w tej przeglądarce, więc do ich pokazania potrzebny jest JavaScript. Oto strony z pytaniami:',
  'knowledgeCheck.progressUnkept':
    'Ta przeglądarka niczego nie przechowuje dla tej witryny, więc odpowiedzi znikną po opuszczeniu strony.',
  'knowledgeCheck.progressNone': 'Żadna strona nie ma jeszcze pytań.',
  'knowledgeCheck.progressQuestions': 'Pytania: {{total}}',
  'knowledgeCheck.progressCount': 'Odpowiedzi: {{answered}} z {{total}}, dobre: {{right}}',
  'knowledgeCheck.progressTotal': 'Dobre: {{right}} z {{total}}. Odpowiedzi: {{answered}}',
  'knowledgeCheck.progressMissed': 'Do powtórzenia:',
  'knowledgeCheck.progressReset': 'Wyczyść',
  'knowledgeCheck.progressResetPage': 'Wyczyść: {{page}}',
  'knowledgeCheck.progressResetAll': 'Wyczyść wszystko',

  'knowledgeCheck.reviewScript':
    'Tylko ta przeglądarka wie, co trzeba powtórzyć, więc do ponownego zadania pytań potrzebny jest JavaScript.',
  'knowledgeCheck.reviewNone':
    'Nie ma jeszcze żadnych odpowiedzi. Pytania, na które odpowiesz na stronach, pojawią się tu jeszcze raz.',
  'knowledgeCheck.reviewLeft': 'Pytania do powtórzenia teraz: {{left}}',
  'knowledgeCheck.reviewDone': 'Nie ma nic do powtórzenia. Następne pytanie: {{date}}.',
  'knowledgeCheck.reviewEnough': 'Na dziś wystarczy. Jeśli chcesz, są jeszcze inne pytania do powtórzenia.',
  'knowledgeCheck.reviewNext': 'Następne pytanie',
  'knowledgeCheck.reviewMore': 'Powtórz dziesięć kolejnych',
  'knowledgeCheck.reviewFirst': 'Znane za pierwszym razem: {{first}} z {{met}}',
  'knowledgeCheck.reviewLater': 'Znane przy ostatniej powtórce: {{later}} z {{again}}',
  'knowledgeCheck.reviewFailed':
    'Nie udało się wczytać strony z tym pytaniem. Sprawdź połączenie, a potem przejdź do następnego pytania.',
  'knowledgeCheck.reviewExport': 'Zapisz moje odpowiedzi w pliku',
  'knowledgeCheck.reviewImport': 'Wczytaj odpowiedzi z pliku zapisanego tutaj:',
  'knowledgeCheck.reviewImported': 'Wczytane odpowiedzi: {{taken}} z {{total}}. Pozostałe są tu nowsze.',
  'knowledgeCheck.reviewUnread':
    'W tym pliku nie ma odpowiedzi. Wybierz plik zapisany na tej stronie; jego nazwa zaczyna się od „answers”.',
};
