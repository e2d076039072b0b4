import type { Strings } from '../strings.ts';
import { anki } from './anki.ts';
import type { Format } from './format.ts';
import { gift } from './gift.ts';
import { json } from './json.ts';
import { qti } from './qti.ts';

/**
 * Every format that questions are written in.
 * @param strings texts in the language of the questions
 */
export function formatsIn(strings: Strings): readonly Format[] {
  return [qti, gift, anki(strings), json];
}
