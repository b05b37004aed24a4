import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './session';
import type { SectionHead } from './types';
import { say } from './words';

/** The list of sections with what is read; the first page is the introduction. */
export function contentsOf(session: Session, current: number, goTo: (page: number) => void): TemplateResult {
  const entry = (page: number, title: string, section?: SectionHead) => {
    const read = section ? session.isRead(section.tag) : false;
    return html`<li>
      <button type="button" aria-current=${page === current ? 'true' : nothing} @click=${() => goTo(page)}>
        <span class="reader-tick ${read ? 'done' : ''}" aria-hidden="true"></span>
        <span>${title}${section ? html`<span class="qt-sr">, ${say(read ? 'read' : 'unread')}</span>` : nothing}</span>
        ${section ? html`<small>${say('minutes', section.minutes)}</small>` : nothing}
      </button>
    </li>`;
  };
  return html`<ol class="reader-list">
    ${entry(0, say('first'))} ${session.edition.sections.map((section) => entry(section.number, `${section.number}. ${section.title}`, section))}
  </ol>`;
}
