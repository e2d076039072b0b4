/** The checker's engine in its own thread, so that a session it cannot cope with can be ended from outside. */
import { answerRequests } from './grading-requests.ts';
import { loadQuickly } from './module-loading.mjs';

loadQuickly();
const { gradeTranscript } = await import('../core/index.ts');
answerRequests(gradeTranscript);
