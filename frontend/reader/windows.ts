import { html, nothing, type TemplateResult } from 'lit';
import { say } from './words';
import type { DocumentFacts, Edition, EditionState } from './types';
import { safe } from './whitelist';

/** What opens over the text: an explanation, a document, the list of keys. */
export interface Window {
  title: string;
  kind: string;
  body: TemplateResult;
}

export function termWindow(edition: Edition, slug: string): Window | null {
  const term = edition.glossary.find((entry) => entry.slug === slug);
  return term ? { kind: say('term'), title: term.term, body: html`<div class="reader-explained">${safe(term.html)}</div>` } : null;
}

export function documentWindow(state: EditionState | null, key: string, place: string): Window {
  const facts = state?.documents[key];
  return {
    kind: say('citation'),
    title: facts?.name ?? facts?.number ?? key,
    body: facts ? known(facts, place) : html`${placeLine(place)}<p class="qt-s">${say('factsLater')}</p>`,
  };
}

const placeLine = (place: string) => (place ? html`<p><b>${say('citedPlace')}:</b> ${place}</p>` : nothing);

function known(facts: DocumentFacts, place: string): TemplateResult {
  const rows: [string, string | undefined][] = [
    [say('date'), facts.date],
    [say('body'), facts.body],
    [say('signer'), facts.signer],
    [say('status'), facts.replacedBy ? `${facts.statusText}: ${facts.replacedBy}` : facts.statusText],
    [say('citedPlace'), place],
  ];
  return html`
    ${facts.title ? html`<p>${facts.title}</p>` : nothing}
    <dl class="qt-facts">
      ${rows.filter(([, value]) => value).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
    </dl>
    <p class="qt-s">${say('officialRemark')}</p>
    <div class="reader-window-actions">
      ${facts.officialText && WEB.test(facts.officialText)
        ? html`<a class="qt-button qt-button-primary" href=${facts.officialText} target="_blank" rel="noopener noreferrer" router-ignore
            >${say('fullText')}</a>`
        : html`<p class="qt-s">${say('noFullText')}</p>`}
      ${facts.link ? html`<a class="qt-button" href=${absolute(facts.link)} router-ignore>${say('register')}</a>` : nothing}
    </div>
  `;
}

const WEB = /^https?:\/\//;

/** Addresses within the portal, wherever the page stands. */
export const absolute = (link: string) => (WEB.test(link) || link.startsWith('/') ? link : `/${link}`);

export function keysWindow(): Window {
  const keys: [string, string][] = [
    ['← →', say('keyMove')],
    ['m', say('keyContents')],
    ['+ −', say('keySize')],
    ['d', say('keyAloud')],
    ['?', say('keyHelp')],
    ['Esc', say('keyEscape')],
  ];
  return {
    kind: '',
    title: say('keys'),
    body: html`<dl class="reader-keys">${keys.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>`,
  };
}
