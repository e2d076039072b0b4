// First, so that all that these two share is in the script that every page with a check loads.
import './element.ts';
import { KnowledgeProgress } from './knowledge-progress.ts';

customElements.define('knowledge-progress', KnowledgeProgress);
