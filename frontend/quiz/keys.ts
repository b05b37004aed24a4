import { html, type TemplateResult } from 'lit';
import { say } from './words';

export function keysOf(): TemplateResult {
  const keys: [string, string][] = [
    ['1–9, a–z', say('keyChoose')],
    ['← →', say('keyMove')],
    ['f', say('keyFlag')],
    ['r', say('keyReview')],
    ['m', say('keyList')],
    ['?', say('keyHelp')],
    ['Esc', say('keyEscape')],
  ];
  return html`<dl class="reader-keys">${keys.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>`;
}
