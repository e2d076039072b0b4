import { multiple, single } from './choice.ts';
import { addKind } from './kind.ts';
import { KnowledgeCheck } from './knowledge-check.ts';
import { followOtherTabs } from './page.ts';

addKind('single', single);
addKind('output', single);
addKind('multiple', multiple);
customElements.define('knowledge-check', KnowledgeCheck);
followOtherTabs();
