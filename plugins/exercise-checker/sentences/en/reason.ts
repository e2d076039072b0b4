import type { Reason } from '../../core/report/assessment.ts';
import { RECORD_AGAIN } from './words.ts';

/** Why there is no verdict, and what to do. */
export function writeReason(reason: Reason): { message: string; fix: string } {
  switch (reason.code) {
    case 'empty':
      return {
        message: 'The file is empty.',
        fix: 'Record a session, for example with "script session.typescript", work in it, and leave it with "exit".',
      };
    case 'too-large':
      return {
        message: {
          bytes: `The file has more than ${reason.most} bytes.`,
          lines: `The session shows more than ${reason.most} lines.`,
          commands: `The session holds more than ${reason.most} commands.`,
          events: `The recording has more than ${reason.most} events.`,
          marks: `The shell wrote more than ${reason.most} marks.`,
          facts: `The session shows more than ${reason.most} things that could be evidence.`,
          readings: `Loops run so many commands over so many lines of output that more than ${reason.most} lines would have to be read.`,
        }[reason.limit],
        fix: RECORD_AGAIN,
      };
    case 'not-a-transcript':
      return {
        message: 'The file is not text: it holds bytes no terminal recording has.',
        fix: 'Hand in an asciicast, a typescript of "script", or text copied from the terminal.',
      };
    case 'compressed':
      return {
        message: `The file is compressed (${reason.format}).`,
        fix: 'Decompress it, and hand in the recording itself.',
      };
    case 'archive':
      return {
        message: `The file is an archive (${reason.format}), or a document that is stored as one.`,
        fix: 'Hand in the recording that is in it, or the text as a plain text file.',
      };
    case 'picture':
      return {
        message: `The file is a picture or a video (${reason.format}), in which no text can be read.`,
        fix: 'Record the session with "script" or asciinema, or copy the text out of the terminal.',
      };
    case 'document':
      return {
        message: `The file is a document (${reason.format}), not plain text.`,
        fix: 'Save the text of the terminal as a plain text file.',
      };
    case 'unknown-version':
      return {
        message: `The file is an asciicast of version ${reason.version}; 1, 2 and 3 are read.`,
        fix: 'Convert it with "asciinema convert", or hand in the text of the terminal instead.',
      };
    case 'not-playable':
      return {
        message: 'The recording holds control sequences that the terminal emulator cannot carry out.',
        fix: 'Record the session again, or hand in the text of the terminal instead.',
      };
    case 'broken-recording':
      return {
        message: 'The file starts like an asciicast, but its header line cannot be read.',
        fix: 'Record the session again with "asciinema rec session.cast", or hand in the text of the terminal instead.',
      };
    case 'no-command-found':
      return {
        message: 'No prompt with a command behind it was found, so nothing shows what was typed.',
        fix: 'Copy the prompts and commands along with the output. If they are there, say what your prompt looks like.',
      };
    case 'prompt-not-recognised':
      return {
        message: `It cannot be told where commands begin; the first one found reads "${reason.command}".`,
        fix: 'Say what your prompt looks like.',
      };
    case 'too-complex':
      return {
        message: {
          ways: 'The session fits the exercise in too many ways to be compared.',
          screen: 'The recording moves and erases so much on the screen that it cannot be played to its end.',
        }[reason.of],
        fix: RECORD_AGAIN,
      };
    case 'unreadable':
      return {
        message: {
          missing: 'There is no such file or folder.',
          denied: 'Permission to read it is denied.',
          outside: 'It is a link that leads outside the folder, so it was not followed.',
          silent: 'It is not a file but a pipe or a device, and nothing came out of it.',
          other: `It cannot be read: ${reason.detail ?? 'unknown error'}.`,
        }[reason.cause],
        fix:
          reason.cause === 'outside'
            ? 'Put the recording itself into the folder, or name the file the link leads to.'
            : 'Check the path; it is taken from the folder the command was typed in.',
      };
    case 'took-too-long':
      return {
        message: `Grading it took more than ${reason.seconds} seconds and was stopped. That says nothing about the work in it.`,
        fix: RECORD_AGAIN,
      };
    case 'out-of-memory':
      return {
        message: `Grading it took more than ${reason.megabytes} MB of memory and was stopped. That says nothing about the work in it.`,
        fix: RECORD_AGAIN,
      };
    case 'checker-failed':
      return {
        message: 'The checker itself failed on this file. That says nothing about the work in it.',
        fix: 'Please report it, with the file if you can.',
      };
  }
}
