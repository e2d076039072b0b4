import { RecordedSession } from './recorded-session.ts';

customElements.define('recorded-session', RecordedSession);
