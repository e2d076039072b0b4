import { KnowledgeCheck } from './knowledge-check.ts';
import { followOtherTabs } from './page.ts';

customElements.define('knowledge-check', KnowledgeCheck);
followOtherTabs();
