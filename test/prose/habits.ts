/** A way of writing that reads translated, or a word that this project does not use for the thing. */
export interface Habit {
  /** Its name, in exceptions and in messages. */
  readonly name: string;
  /** Where it is found; a space stands for any white space, a line break among it. Letters count in both cases. */
  readonly pattern: string;
  /** What to write instead. */
  readonly advice: string;
  /** Beginnings of paths that it is looked for in; everywhere where there are none. */
  readonly only?: readonly string[];
}

/** Pages for readers of the course, as against those for authors and maintainers. */
const COURSE = [
  'content/docs/topics/',
  'content/docs/debug',
  'content/docs/exercises/',
  'content/errors.yaml',
];

/** Words after "is no" with which it is English. */
const NO =
  'longer|more|less|fewer|different|better|worse|one|such|doubt|way|need|use|room|reason|match|exception';

/** What can be found by pattern, of the habits on the page "Style guide". */
export const HABITS: readonly Habit[] = [
  {
    name: 'somebody',
    pattern: String.raw`\b(somebody|anybody|everybody|nobody)('s)?\b`,
    advice:
      'Name who acts: containerd, the kubelet, a client, you. If a person is meant, "someone" or "no one".',
  },
  {
    name: 'whoever',
    pattern: String.raw`\bwho(so)?ever\b`,
    advice: 'Name them: "anyone who", "the client that", "the process that".',
  },
  { name: 'mostly', pattern: String.raw`\bmost(ly| often)\b`, advice: 'Write "usually".' },
  { name: 'inside-of', pattern: String.raw`\b(inside|outside) of\b`, advice: 'Leave "of" out.' },
  {
    name: 'of-its-own',
    pattern: String.raw`\b(an?|no) ([\w-]+ ){1,2}of (its|their|our) own\b(?! accord)`,
    advice: 'Put the owner in front: "its own socket", or "a separate process".',
  },
  {
    name: 'anew',
    pattern: String.raw`\banew\b`,
    advice: 'Write "again", or a verb with "re-": recreate, reread.',
  },
  {
    name: 'is-no',
    pattern: String.raw`(?<!\b(there|here) )\b(is|are|was|were) no (?!(${NO})\b)[a-z]`,
    advice: 'Negate the verb: "is not a".',
  },
  {
    name: 'stands',
    pattern: String.raw`\bstands? (in|at|there|behind|beside|before)\b(?! (for|the way)\b)`,
    advice: 'A line or a word "is" somewhere; it does not stand.',
  },
  {
    name: 'go-on',
    pattern: String.raw`\b(goes|go) on(?=[.,;:)]| (until|when|while|meanwhile|as)\b)`,
    advice: 'Write "continues", or "keeps" with a verb.',
  },
  {
    name: 'run-on',
    pattern: String.raw`\b(runs|run) on(?=[.,;:)]| (until|when|while|meanwhile|under|as before)\b)`,
    advice: 'A program "keeps running".',
  },
  {
    name: 'along',
    pattern: String.raw`\b(takes?|took|taking|brings?|brought) ([\w-]+ ){0,3}along\b(?! (with|the|a|its)\b)`,
    advice: 'Write "with it", or say what comes of it.',
  },
  {
    name: 'tell-of',
    pattern: String.raw`\b(tells?|told) of\b`,
    advice: 'Write "mentions", "shows" or "reports".',
  },
  {
    name: 'comma-splice',
    pattern: String.raw`(?<=[.!?] )(?!(If|When|Where|Once|After|Before|While|As|Given|On|In|With|Without|Under|For|From|By|At|Since|Until|Unless|Because|Although|Though|To|Here|Then|Like|Even|Instead|Unlike)\b)[A-Z][\w' -]+, (that|this|it) (is|was|says|means) `,
    advice: 'Two sentences joined by a comma: use a full stop, a semicolon or "and".',
  },
  {
    name: 'two-so-that',
    pattern: String.raw`\bso that\b[^.!?]{1,200}\bso that\b`,
    advice: 'One "so that" in a sentence is enough. Say one of the two as "to" or in a sentence by itself.',
  },
  {
    name: 'much',
    pattern: String.raw`\b(logs?|prints?|writes?|needs?|does|costs?|know|knows) much(?! (more|less))\b`,
    advice: 'In a statement, "a lot" or "a great deal".',
  },
  {
    name: 'in-the-manner',
    pattern: String.raw`\bin the manner of\b`,
    advice: 'Write "like", or "in the style of".',
  },
  {
    name: 'now-and-then',
    pattern: String.raw`\bnow and then\b`,
    advice: 'Write "occasionally" or "sometimes".',
  },
  {
    name: 'one-after-the-other',
    pattern: String.raw`\bone after the other\b`,
    advice: 'For more than two, "one after another" or "one at a time".',
  },
  {
    name: 'another-one',
    pattern: String.raw`\b(is|are) (another (one|story|matter|thing)|others)\b`,
    advice: 'Write "is different", "are different".',
  },
  {
    name: 'be-so',
    pattern: String.raw`\bit would be so\b|\bso it (is|was) (with|for|under)\b`,
    advice: 'Write "that would be true", or say what would be the case.',
  },
  {
    name: 'any-more',
    pattern: String.raw`\bnot (\w+ )?any ?more\b`,
    advice: 'Write "no longer", before the verb.',
  },
  {
    name: 'wants',
    pattern: String.raw`\bwants (?!to\b|for\b)[a-z]`,
    advice: 'Programs "need", "take" or "expect".',
  },
  {
    name: 'thereby',
    pattern: String.raw`\b(here|there|where)(by|in|upon|with|of)\b`,
    advice: 'An adverb of contracts. Say what it refers to: "in it", "with this".',
  },
  {
    name: 'to-be-found',
    pattern: String.raw`\b(is|are) to be (found|seen|had|removed|shown|read|done|asked|expected)\b`,
    advice: 'Write "can be", "has to be", or name who does it.',
  },
  { name: 'simply', pattern: String.raw`\b(simply|obviously|of course)\b`, advice: 'Leave it out.' },
  {
    name: 'how-often',
    pattern: String.raw`\bhow often (is|are|was|does|did)\b`,
    advice: 'For a count, "how many times".',
  },
  {
    name: 'folder',
    pattern: String.raw`\bfolders?\b`,
    advice: 'On a Linux machine, "directory".',
    only: COURSE,
  },
  {
    name: 'right-to',
    pattern: String.raw`\brights? (on|of|to use) the socket\b|\byour right to use\b`,
    advice: 'Files have permissions, not rights.',
  },
  {
    name: 'log-of',
    pattern: String.raw`\bthe (log|unit|socket|source|notes|files) of (containerd|dockerd|buildkitd|runc|nerdctl|crictl)\b`,
    advice: 'Write the possessive: "containerd\'s log".',
  },
];
