import type { HookParameters } from '@astrojs/starlight/types';
import type { Strings } from './core/strings.ts';

type UseTranslations = HookParameters<'config:setup'>['useTranslations'];

/**
 * The texts of a recorded session in one language, resolved in Node while a page is compiled, where no request
 * exists (see Starlight's `useTranslations` for plugins). Placeholders stay in and are filled in later.
 */
export function stringsIn(lang: string | undefined, useTranslations: UseTranslations): Strings {
  const t = useTranslations(lang);
  return {
    terminal: t('recordedSession.terminal'),
    command: t('recordedSession.command'),
    output: t('recordedSession.output'),
    exitStatus: t('recordedSession.exitStatus', { status: '{status}' }),
    showMore: t('recordedSession.showMore', { lines: '{lines}' }),
    showLess: t('recordedSession.showLess', { lines: '{lines}' }),
    recordedOn: t('recordedSession.recordedOn', { versions: '{versions}' }),
    copyOne: t('recordedSession.copyOne'),
    copySeveral: t('recordedSession.copySeveral'),
    copied: t('recordedSession.copied'),
    copyFailed: t('recordedSession.copyFailed'),
  };
}
