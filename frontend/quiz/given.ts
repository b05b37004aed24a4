import { html, nothing, type TemplateResult } from 'lit';
import { rich } from './rich';
import type { Answer, Question } from './types';
import { letter, say } from './words';

/** An answer in words, for the result and where two devices disagree. */
export function given(question: Question, answer: Answer | null | undefined): TemplateResult {
  if (!answer) {
    return html`<span>${say('noAnswer')}</span>`;
  }
  if (answer.pairs) {
    const { pairs } = answer;
    return list(
      (question.lefts ?? []).map((left, index) => {
        const right = pairs[index];
        return html`${rich(left)} → ${right === undefined ? say('matchNone') : question.rights?.[right]}`;
      }),
    );
  }
  if (answer.order) {
    return html`<ol>${answer.order.map((place) => html`<li>${question.items?.[place]}</li>`)}</ol>`;
  }
  if (answer.text !== undefined) {
    return html`<span>${answer.text}</span>`;
  }
  if (answer.value !== undefined) {
    return html`<span>${say(answer.value ? 'yes' : 'no')}</span>`;
  }
  return list((answer.places ?? [answer.place ?? -1]).map((place) => chosen(question, place)));
}

function chosen(question: Question, place: number): TemplateResult | typeof nothing {
  const index = question.options?.findIndex((option) => option.place === place) ?? -1;
  const text = question.options?.[index]?.html;
  return text === undefined ? nothing : html`${letter(index)}. ${rich(text)}`;
}

function list(lines: (TemplateResult | typeof nothing)[]): TemplateResult {
  return lines.length === 1 ? html`<span>${lines[0]}</span>` : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
