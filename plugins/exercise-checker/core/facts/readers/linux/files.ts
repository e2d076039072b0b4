import type { Observation } from '../../observation.ts';
import { fact, type Finding } from '../../finding.ts';
import type { Reader } from '../reader.ts';
import { LONGEST_ROW, missingPath, withoutMark } from './paths.ts';

/** Reads whether a file is there by a test: `test -e FILE`, `[ -p FILE ]`, by its status. */
export const readFileTest: Reader = ({ invocation, status, succeeded }) => {
  const negated = invocation.words[0] === '!';
  const [flag = '', path] = negated ? invocation.words.slice(1) : invocation.words;
  if (status === undefined || path === undefined || !/^-[edfpSs]$/.test(flag)) return [];
  // What is not a folder, not a plain file or empty may well be there. Anyone who asks for a pipe knows it for one.
  const exists = (succeeded === true) !== negated;
  return exists || flag === '-e' || flag === '-p' ? [fact('file', { path, exists })] : [];
};

/** Reads whether the files are there that `ls` or `stat` was asked about. */
export const readListedFiles: Reader = (observation) => {
  const { invocation } = observation;
  const asked = new Set(invocation.operands);
  return [
    ...missingFiles(observation),
    ...observation.output.flatMap((line): Finding[] => {
      const text = line.text.slice(0, LONGEST_ROW);
      if (missingPath(text) !== undefined) return [];
      // The last word, as `ls -l` has the name; a link or a pipe may be marked by a sign after it.
      const shown =
        invocation.tool === 'stat'
          ? /^\s{0,20}File: ['‘]?([^\s'’]+)/.exec(text)?.[1]
          : withoutMark(text.slice(text.lastIndexOf(' ') + 1));
      return shown !== undefined && asked.has(shown)
        ? [fact('file', { path: shown, exists: true }, line)]
        : [];
    }),
  ];
};

/** Reads which files are not there, by what `find` says of them. */
export const readMissingFiles: Reader = missingFiles;

/** The files that are not there, by what `ls`, `stat` and `find` say of them. */
function missingFiles({ output }: Pick<Observation, 'output'>): Finding[] {
  return output.flatMap((line): Finding[] => {
    const path = missingPath(line.text);
    return path === undefined ? [] : [fact('file', { path, exists: false }, line)];
  });
}
