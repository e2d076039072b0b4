import { multiple, single } from './choice.ts';
import { addControls } from './controls.ts';
import { KnowledgeCheck } from './knowledge-check.ts';
import { followOtherTabs } from './page.ts';

addControls('single', single);
addControls('output', single);
addControls('multiple', multiple);
customElements.define('knowledge-check', KnowledgeCheck);
followOtherTabs();
