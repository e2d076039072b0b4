import { describe, expect, test } from 'vitest';
import { signalName } from '../../plugins/container-commands/index.ts';
import { canonicalSignal, isSignal } from '../../plugins/container-commands/signal.ts';

describe('one name for a signal, however it was written', () => {
  test.each([
    ['9', 'SIGKILL'],
    ['KILL', 'SIGKILL'],
    ['kill', 'SIGKILL'],
    ['SIGKILL', 'SIGKILL'],
    ['sigterm', 'SIGTERM'],
    ['10', 'SIGUSR1'],
    ['17', 'SIGCHLD'],
    ['31', 'SIGSYS'],
    ['IOT', 'SIGABRT'],
    ['CLD', 'SIGCHLD'],
    ['POLL', 'SIGIO'],
    ['RTMIN', 'SIGRTMIN'],
    ['sigrtmin', 'SIGRTMIN'],
    ['64', 'SIG64'],
  ])('%s is %s', (text, name) => {
    expect(signalName(text)).toBe(name);
  });

  test('what is not a signal stays as it is', () => {
    expect(['web', '0', '99', 'SIG'].map(canonicalSignal)).toEqual(['web', '0', '99', 'SIG']);
    expect(['9', 'SIGHUP', 'hup'].map(canonicalSignal)).toEqual(['KILL', 'HUP', 'HUP']);
  });
});

test('a word behind a dash is a signal in capitals or as a number, and never letters of flags', () => {
  const words = ['9', '15', 'KILL', 'SIGTERM', 'HUP', '0', '100', 'f', 'x', 'hup', 'kill', 'ef'];
  expect(words.filter(isSignal)).toEqual(['9', '15', 'KILL', 'SIGTERM', 'HUP']);
});
