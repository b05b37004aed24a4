import { html, nothing, type TemplateResult } from 'lit';
import { serverTime } from '../reader/answers';
import { number } from '../reader/language';
import { given } from './given';
import { rich } from './rich';
import { whyNot } from './start';
import type { Marked, QuizState, Result } from './types';
import { say } from './words';

const IN_WORDS = ['one', 'two', 'three'] as const;

/**
 * Mark, pass or not and by which rule, when one may try again, what to read before, then question by question.
 *
 * @param state null when it is not known, without network
 */
export function resultOf(result: Result, state: QuizState | null): TemplateResult {
  return html`
    <h1 tabindex="-1">${say('result')}</h1>
    <p class="qt-s">${result.title}</p>
    <section class="qt-card quiz-result">
      <p class="quiz-mark-line" aria-label=${say('outOf', number(result.mark), result.outOf)}>
        <b>${number(result.mark)}</b> <span>/ ${result.outOf}</span>
      </p>
      <p class="qt-chip ${result.passed ? 'qt-done' : 'qt-none'}">${say(result.passed ? 'passedSign' : 'notPassedSign', result.passPercent)}</p>
      <p class="qt-s">${say('percent', number(result.percent))}. ${say('rule', result.passPercentSource)}</p>
      ${result.late > 0 ? html`<p class="qt-s">${say(result.lateCounted ? 'lateCounted' : 'lateKept', result.late)}</p>` : nothing}
      ${result.state === 'provisional' ? html`<p class="qt-s">${say('provisional')}</p>` : nothing}
      ${result.recordedBy ? html`<p class="qt-s">${say('recordedBy', result.recordedBy)}</p>` : nothing}
      ${result.passed || !state ? nothing : html`<p>${whyNot(state, serverTime()) ?? say('tryAgain', state.settings.attemptsLeft)}</p>`}
    </section>
    ${result.readAgain.length > 0 ? readAgain(result) : nothing}
    ${result.answersShown ? nothing : html`<p class="qt-s">${say('notShown')}</p>`}
    <details class="qt-card quiz-each">
      <summary>${say('perQuestion')}</summary>
      ${result.questions.map((question) => each(question, result.module))}
    </details>
  `;
}

function readAgain(result: Result): TemplateResult {
  const count = result.readAgain.length;
  const word = IN_WORDS[count - 1];
  return html`<section class="qt-card">
    <h2>${say('again', word ? say(word) : count)}</h2>
    <ul class="quiz-again">
      ${result.readAgain.map((again) => {
        const asked = result.questions.filter((question) => question.tag === again.tag && question.correct === false);
        const link = asked.find((question) => question.paragraphLink)?.paragraphLink ?? again.link;
        return html`<li>
          ${asked.length > 0 ? html`<span>${say('againQuestions', asked.map(({ position }) => position).join(', '))} · </span>` : nothing}<a
            href=${link}
            router-ignore
            >${again.title}</a
          >
        </li>`;
      })}
    </ul>
  </section>`;
}

function each(question: Marked, module: string): TemplateResult {
  const verdict = question.correct ? 'isRight' : (question.mark ?? 0) > 0 ? 'isPart' : 'isWrong';
  return html`<article class="quiz-one">
    <h3>
      ${say('againQuestions', question.position)}
      ${question.correct === undefined
        ? nothing
        : html`<span class="qt-chip ${verdict === 'isRight' ? 'qt-done' : verdict === 'isPart' ? 'qt-doing' : 'qt-late'}"
            >${verdict === 'isRight' ? '✓' : verdict === 'isPart' ? '◐' : '✕'} ${say(verdict)}</span
          >`}
      ${question.late ? html`<span class="qt-chip qt-none">${say('isLate')}</span>` : nothing}
    </h3>
    <div class="quiz-text">${rich(question.html)}</div>
    ${question.type === 'description'
      ? nothing
      : html`<dl class="quiz-facts">
          <dt>${say('given')}</dt>
          <dd>${given(question, question.given)}</dd>
          ${question.right ? html`<dt>${say('right')}</dt><dd>${given(question, question.right)}</dd>` : nothing}
        </dl>`}
    ${question.feedback.map((line) => html`<div class="quiz-feedback">${rich(line)}</div>`)}
    ${question.section
      ? html`<p><a href=${question.paragraphLink ?? `/hoc/${module}/${question.section.tag}`} router-ignore>${say('toRead', question.section.title)}</a></p>`
      : nothing}
  </article>`;
}
