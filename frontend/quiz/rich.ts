import { guard } from 'lit/directives/guard.js';
import { safe } from '../reader/whitelist';

/** HTML of the bank, put in once and left alone as long as it is the same. */
export const rich = (html: string) => guard([html], () => safe(html));
