import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commandsIn,
  fragmentOf,
  LONGEST_COMMAND,
  MOST_COMMANDS,
} from '../../plugins/browser-lab/core/commands-to-try.ts';
import { refusal } from '../../plugins/browser-lab/try-in-lab.ts';

const PRINTABLE = /^[ -~]+$/;

describe('the fragment of an address', () => {
  test('carries commands to the letter', () => {
    const typed = fc.stringMatching(/^[ -~]*[!-~][ -~]*$/, { maxLength: LONGEST_COMMAND });
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: MOST_COMMANDS }), (commands) => {
        expect(commandsIn(fragmentOf(commands))).toEqual(commands);
      }),
    );
  });

  test('never yields anything but printable lines of a limited length, whatever is there', () => {
    const parts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('#try=', '&try=', '%0d', '%0A', '%1b', '%', '%c2%8d', '&', '=', 'ls'),
    );
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        for (const fragment of [pieces.join(''), `#try=${pieces.join('')}`]) {
          const commands = commandsIn(fragment) ?? [];
          expect(commands.length).toBeLessThanOrEqual(MOST_COMMANDS);
          for (const command of commands) {
            expect(command).toMatch(PRINTABLE);
            expect(command.length).toBeLessThanOrEqual(LONGEST_COMMAND);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each(['', '#', '#what-differs-from-a-server', '#tryout=ls', '#Try=ls'])(
    '%j asks for none',
    (fragment) => {
      expect(commandsIn(fragment)).toEqual([]);
    },
  );

  test.each([
    ['a carriage return', '#try=ls%0d'],
    ['a line feed', '#try=ls%0arm'],
    ['an interrupt', '#try=%03'],
    ['an escape sequence', '#try=%1b%5b201~'],
    ['a key that runs the line', '#try=ls%0f'],
    ['what a shell without a locale takes for Meta', '#try=%c2%8d'],
    ['a letter beyond ASCII', '#try=%c3%a9'],
    ['a mark that turns the direction of text', '#try=%e2%80%ae'],
    ['a line separator', '#try=ls%e2%80%a8rm'],
    ['a byte that is no text', '#try=%ff'],
    ['half an escape', '#try=%4'],
    ['nothing', '#try='],
    ['blanks', '#try=%20%20'],
    ['something else in between', '#try=ls&run=1&try=ps'],
    ['a good one beside a bad one', '#try=ls&try=ps%0d'],
    ['one that is too long', `#try=${'a'.repeat(LONGEST_COMMAND + 1)}`],
    ['too many', `#${Array.from({ length: MOST_COMMANDS + 1 }, () => 'try=ls').join('&')}`],
    ['megabytes', `#try=${'a'.repeat(5_000_000)}`],
  ])('with %s is refused as a whole', (_, fragment) => {
    expect(commandsIn(fragment)).toBeUndefined();
  });
});

describe('what a page may offer to try', () => {
  test.each([
    'sudo ctr task ls',
    'pgrep -x runc; echo $?',
    "MANIFEST=$(sudo ctr image ls | awk 'NR==2 {print $3}'); echo $MANIFEST",
    'ps -ww -o pid,ppid,args -p $(pgrep -x containerd-shim)',
    'mkdir -p bundle/rootfs && cd bundle',
  ])('%s', (command) => {
    expect(refusal(command)).toBeUndefined();
  });

  test.each([
    ['sudo nerdctl ps', 'runs nerdctl, which the lab does not have'],
    ['sudo ctr task ls | column -t', 'runs column'],
    ['sudo sh -c "journalctl -u containerd"', 'runs journalctl'],
    ['echo $(curl -s http://127.0.0.1:8080/)', 'runs curl'],
    ['for name in web worker; do\n  echo "$name"\ndone', 'is more than one line'],
    ['echo “quoted”', 'other than the printable ones of ASCII'],
    ['', 'is empty'],
    [`echo ${'a'.repeat(LONGEST_COMMAND)}`, 'is longer than 500 characters'],
  ])('not %j', (command, why) => {
    expect(refusal(command)).toContain(why);
  });
});
