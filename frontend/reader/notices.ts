import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './session';
import { absolute } from './windows';
import { say } from './words';

/** Bad notices are marked; the rest are remarks. */
const BAD = new Set(['withdrawn', 'document-replaced', 'document-expired']);

/** What stands on every page of the module. */
export function noticesOf(session: Session): TemplateResult | typeof nothing {
  const { state, reading, changes } = session;
  const changed = reading.studied && changes && session.readCount < session.edition.sections.length;
  const notices = state?.notices ?? [];
  if (notices.length === 0 && !changed) {
    return nothing;
  }
  return html`<aside class="reader-notices">
    ${notices.map(
      (notice) => html`<p class="reader-notice ${BAD.has(notice.kind.toLowerCase().replaceAll('_', '-')) ? 'bad' : ''}">
        <span class="reader-i reader-i-alert" aria-hidden="true"></span>
        <span>${notice.text}${notice.link ? html` <a href=${absolute(notice.link)} router-ignore>${say('more')}</a>` : nothing}</span>
      </p>`,
    )}
    ${changed
      ? html`<p class="reader-notice">
          <span class="reader-i reader-i-alert" aria-hidden="true"></span>
          <span>${say('changed')} <a href=${absolute(changes)} router-ignore>${say('changedLink')}</a></span>
        </p>`
      : nothing}
  </aside>`;
}
