import type { Option } from './model.ts';
import { type MarkdownNode, placeOf, textOf } from 'satteri-markdown-blocks';
import { checkRepetition, isMarkedCorrect, readContent } from './option.ts';
import { checkMarker, optionItems } from './options.ts';
import { problem, type Problem } from './problems.ts';

/** Reads the commands of a question that is answered by typing: those accepted, and wrong ones with a reason. */
export function compileCommands(list: MarkdownNode, problems: Problem[]): readonly Option[] {
  const commands = optionItems(list, problems).map((item): Option => {
    const content = readContent(item, problems);
    checkMarker(item, problems);
    const text = textOf({ type: 'paragraph', children: content.text });
    if (text !== '' && !isCommand(content.text)) {
      const code = content.text.find((node) => node.type === 'inlineCode');
      problems.push(problem('not-a-command', content.place, text, code?.value ?? text));
    }
    for (const block of content.blocks) {
      problems.push(problem('not-a-command', placeOf(block), textOf(block), textOf(block)));
    }
    return { ...content, correct: isMarkedCorrect(item), pinned: false };
  });
  if (!commands.some((command) => command.correct)) {
    problems.push(problem('no-correct-option', placeOf(list), commands.length));
  }
  checkRepetition(commands, problems);
  return commands;
}

function isCommand(text: readonly MarkdownNode[]): boolean {
  const [only, ...others] = text.filter((node) => node.type !== 'text' || textOf(node) !== '');
  return only?.type === 'inlineCode' && others.length === 0;
}
