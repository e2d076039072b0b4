/**
 * The same function, which keeps its answers: anyone who reads a session asks about each of its lines several times, and so an
 * answer must not be changed. All are forgotten when there are too many.
 * @param most how many answers are kept
 * @param longest characters of a text whose answer is kept
 */
export function remembered<Answer>(
  read: (text: string) => Answer,
  { most, longest }: { most: number; longest: number },
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    if (answers.size >= most) answers.clear();
    if (text.length <= longest) answers.set(text, answer);
    return answer;
  };
}
