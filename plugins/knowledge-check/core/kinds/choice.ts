import { checkPin, compileOptions, isOptionList } from '../options.ts';
import { renderChoices } from '../render-choices.ts';
import type { Option } from '../model.ts';
import type { QuestionKind } from './kind.ts';

type Choice = Pick<QuestionKind, 'name'> & Partial<Pick<QuestionKind, 'unsuited' | 'predictsOutput'>>;

/** A kind whose answer is one or several of the options that are shown. */
export function choice(
  several: boolean,
  { name, unsuited = {}, predictsOutput = false }: Choice,
): QuestionKind {
  return {
    name,
    interaction: several ? 'several' : 'one',
    unsuited,
    predictsOutput,
    comparesCommands: false,
    list: {
      matches: isOptionList,
      compile: (list, attributes, problems) => compileOptions(list, { several, name }, attributes, problems),
      missing: 'missing-options',
      indent: '  ',
      mayRepeat: false,
    },
    review: { ordered: false, marksKey: true, text: {} },
    lint: {
      comparesOptions: true,
      distinct: true,
      worded: true,
      called: 'options?|answers?|choices?|statements?',
      oneRight: !several,
    },
    check: (quiz, { pin }, options) => checkPin(pin, options, quiz),
    render: (id, options, strings) => [renderChoices(id, options, several ? 'checkbox' : 'radio', strings)],
    instruction: (strings) => (several ? strings.selectAll : strings.selectOne),
    said: (strings) => ({
      nothing: strings.nothingSelected,
      ...(several && { credit: strings.multipleCredit, missing: strings.multipleMissing }),
    }),
    // Where all that apply are asked for, an option that was not there has not been left out, either.
    key: (options) => [idsOf(options.filter(({ correct }) => correct)), several ? idsOf(options) : []].flat(),
  };
}

function idsOf(options: readonly Option[]): string[] {
  return options.map(({ id }) => id).toSorted();
}
