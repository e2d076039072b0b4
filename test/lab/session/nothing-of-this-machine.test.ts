import { describe, expect, test } from 'vitest';
import { forbid, tracesOfThisMachine, type Forbidden } from './nothing-of-this-machine.ts';

const HOST: Forbidden = { what: 'host name', text: 'vm7', wholeWord: true };
const FOLDER: Forbidden = { what: 'folder of the repository', text: '/srv/course' };

describe('nothing of this machine in a recording', () => {
  test.each([
    ['nothing of it', 'learner@lab:~$ ls /srv', true],
    ['the host name', 'learner@vm7:~$ ls', false],
    ['the host name as part of another word', 'vm77 my-vm7 vm7_x', true],
    ['the host name after a part of another word', 'vm77 vm7', false],
    ['a folder', 'ls: /srv/course/content', false],
    ['a name with a colour in it', 'learner@v\u001b[1mm7\u001b[0m:~$', false],
    ['a name behind a title', '\u001b]0;learner@lab\u0007vm7', false],
    ['a name in a title', '\u001b]0;learner@vm7: ~\u0007', false],
  ])('%s', (_, text, allowed) => {
    const check = () => {
      forbid('The asciicast', ['', text], [HOST, FOLDER]);
    };
    if (allowed) check();
    else expect(check).toThrow('The asciicast holds something of the machine it was recorded on:');
  });

  test('the error says what was found, and where', () => {
    const check = () => {
      forbid('The asciicast of "the-map"', ['$ ls /srv/course\r\n', '@vm7'], [HOST, FOLDER]);
    };
    expect(check).toThrow(
      '  host name "vm7", in "@vm7"\n  folder of the repository "/srv/course", in "$ ls /srv/course\\r\\n"',
    );
  });

  test('traces are this machine and the folders given, without names that every machine has', () => {
    const traces = tracesOfThisMachine({ 'folder of the lab': '/var/cache/lab', 'a root folder': '/' });
    expect(traces).toContainEqual({ what: 'folder of the lab', text: '/var/cache/lab' });
    for (const name of ['', '/', 'root', 'lab']) expect(traces.map(({ text }) => text)).not.toContain(name);
  });
});
