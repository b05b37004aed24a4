import { html, nothing, type TemplateResult } from 'lit';
import { lasting } from './answers';
import { sectionPath } from './kept';
import { day } from './language';
import type { Edition, EditionState, SectionText } from './types';
import { safe } from './whitelist';
import { say } from './words';

const SHORT_HASH = 8;

/** Every section below the other, for paper. */
export async function wholeModule(edition: Edition): Promise<TemplateResult> {
  const texts: SectionText[] = [];
  for (const section of edition.sections) {
    texts.push(await lasting<SectionText>(sectionPath(edition.hash, section.tag)));
  }
  return html`
    <h1>${edition.title}</h1>
    <div class="reader-text">${safe(edition.introduction)}${safe(edition.summary)}</div>
    ${texts.map((text) => html`<h2>${text.number}. ${text.title}</h2><div class="reader-text">${safe(text.html)}</div>`)}
  `;
}

/** What paper cannot open by a tap: the documents cited, where their text is, and which edition this was. */
export function printNote(edition: Edition, state: EditionState | null, cited: string[]): TemplateResult {
  const documents = cited.map((key) => ({ key, facts: state?.documents[key] }));
  return html`
    <div class="reader-print-note">
      ${documents.length === 0
        ? nothing
        : html`<h2>${say('documents')}</h2>
            <ul>
              ${documents.map(({ key, facts }) => html`<li>
                ${facts?.name ?? key}${facts?.date ? `, ${facts.date}` : ''}${facts?.body ? `, ${facts.body}` : ''}${facts?.statusText
                  ? `, ${facts.statusText}`
                  : ''}${facts?.officialText ? html`<br />${facts.officialText}` : nothing}
              </li>`)}
            </ul>`}
      <p>${say('printed', day(new Date()), edition.hash.slice(0, SHORT_HASH), edition.number)}</p>
    </div>
  `;
}
