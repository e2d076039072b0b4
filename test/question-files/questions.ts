import fc from 'fast-check';
import type {
  PortableQuestion,
  QuestionSet,
} from '../../plugins/knowledge-check/core/question-files/question-set.ts';
import { anyQuestion, questionsOfTheCourse } from '../knowledge-check/questions-to-write.ts';

/** Those of the course, and many whose texts are made of what is special in some format. */
export async function allQuestions(): Promise<QuestionSet> {
  const course = await questionsOfTheCourse();
  const odd = fc
    .sample(anyQuestion, { seed: 22, numRuns: 300 })
    .map((question, index): PortableQuestion => ({ ...question, id: `odd-${index}` }));
  return { ...course, questions: [...course.questions, ...odd] };
}
