import { answerRequests } from '../cli/grading-requests.ts';
import { gradeTranscript } from '../core/index.ts';

answerRequests(gradeTranscript);
