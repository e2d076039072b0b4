// First, so that all that these two share is in the script that every page with a check loads.
import './element.ts';
import { KnowledgeReview } from './knowledge-review.ts';

customElements.define('knowledge-review', KnowledgeReview);
