// First, so that all that these share is in the script that every page with a check loads. A review may ask any kind.
import './element.ts';
import './match.ts';
import './order.ts';
import './typed.ts';
import { KnowledgeReview } from './knowledge-review.ts';

customElements.define('knowledge-review', KnowledgeReview);
