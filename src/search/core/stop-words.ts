import { wordsOf, type Word } from './words.ts';

/**
 * Words that tell nothing of what is asked. They are in no index; a question of nothing else is taken as it is. Those of
 * German stand between English names in what people type; none of them is an English word.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a able about after all also am an and another any anybody anyone are as at be because been before but by can cannot could did do
  does doing don due each else even every for from get gets getting give given goes going got had has have having here
  how i if in into is isn it its itself just keep keeps let like make makes may me mean means might mine more most much
  must my need needs never no nor not nothing of off on once only or other our out over own please same see should show
  so some somebody something still such tell than that the their them then there these they thing this those though
  through to too unable under until up us use used uses using very want was way we were what when where which while who whom
  whose why will with without won work works would yet you your s t ll re ve
  arent cant couldnt didnt doesnt dont hasnt havent isnt shouldnt wasnt wont wouldnt
  auf aus bei das dem der ein eine einen einem für ich ist kein keine mein meine mit nach nicht nur oder sind sich
  und unterschied von warum welche welcher welches wenn wie wieso wir wird wo zwischen
  better best vs versus difference differences between equivalent instead happen happens happened`.split(
    /\s+/,
  ),
);

/** The words of a question that tell something, in its order. */
export function tellingWords(question: string): Word[] {
  return wordsOf(question).filter(
    ({ start, end }) => !STOP_WORDS.has(question.slice(start, end).toLowerCase()),
  );
}
