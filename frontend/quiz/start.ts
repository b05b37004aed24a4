import { html, nothing, type TemplateResult } from 'lit';
import { day, moment, number } from '../reader/language';
import type { AttemptLine, QuizState } from './types';
import { say } from './words';

/** What to expect, with where each rule comes from, and the attempts so far. */
export function startOf(state: QuizState, refusal: string, show: (attempt: string) => void): TemplateResult {
  return html`
    <p class="qt-s">${say('quizOf')}</p>
    <h1 tabindex="-1">${state.title}</h1>
    ${refusal ? html`<p class="reader-notice bad" role="alert"><span>${refusal}</span></p>` : nothing}
    ${state.hasQuestions ? expectation(state) : nothing}
    ${state.attempts.length > 0
      ? html`<section>
          <h2>${say('soFar')}</h2>
          <div class="qt-rows">${state.attempts.map((attempt) => row(attempt, show))}</div>
        </section>`
      : nothing}
  `;
}

function expectation({ campaign, settings }: QuizState): TemplateResult {
  const { sources } = settings;
  const facts: [string, string, string | undefined][] = [
    [say('countsFor'), campaign?.title ?? say('countsForSelf'), campaign?.closesAt ? say('countsUntil', lastDay(campaign.closesAt)) : undefined],
    [say('questions'), say('questionsValue', settings.questions), sources.questions],
    [say('pass'), say('passValue', settings.passPercent), sources.passPercent],
    [say('attempts'), say('attemptsValue', settings.attemptsMax, settings.attemptsLeft), sources.attemptsMax],
    [say('waiting'), settings.waitingMinutes > 0 ? say('waitingValue', settings.waitingMinutes) : say('waitingNone'), sources.waitingMinutes],
    [
      say('time'),
      settings.timeLimitMinutes === null ? say('timeNone') : say('timeValue', settings.timeLimitMinutes),
      sources.timeLimitMinutes,
    ],
    [say('shown'), say(settings.showAnswers), sources.showAnswers],
  ];
  return html`<section class="qt-card">
    <h2>${say('expect')}</h2>
    <dl class="quiz-facts">
      ${facts.map(
        ([name, value, source]) => html`<dt>${name}</dt>
          <dd>${value}${source ? html`<span class="qt-t">${source}</span>` : nothing}</dd>`,
      )}
    </dl>
    <p>${say('promise')}</p>
  </section>`;
}

/** The last day of a window, whose end is the first moment after it. */
function lastDay(closesAt: string): string {
  return day(new Date(Date.parse(closesAt) - 1));
}

function row(attempt: AttemptLine, show: (attempt: string) => void): TemplateResult {
  const over = attempt.state !== 'open';
  const sign = over ? (attempt.passed ? `✓ ${say('passed')}` : `○ ${say('notPassed')}`) : `◐ ${say('open')}`;
  const content = html`<span
      >${say('attemptLine', attempt.number, moment(new Date(attempt.handedInAt ?? attempt.startedAt)))}
      ${over ? html`<b class="qt-num"> · ${number(attempt.mark ?? 0)} / ${attempt.outOf}</b>` : nothing}
      ${attempt.recordedBy ? html`<br /><span class="qt-s">${say('recordedBy', attempt.recordedBy)}</span>` : nothing}</span
    ><span class="qt-chip ${over && attempt.passed ? 'qt-done' : over ? 'qt-none' : 'qt-doing'}">${sign}</span>`;
  return over
    ? html`<button class="qt-row" type="button" @click=${() => show(attempt.id)}>${content}</button>`
    : html`<div class="qt-row">${content}</div>`;
}

/** Why no attempt may start now; null when one may. */
export function whyNot(state: QuizState, now: number): string | null {
  const { attemptsLeft, nextAt } = state.settings;
  if (!state.hasQuestions) {
    return say('noQuestions');
  }
  if (state.open) {
    return null;
  }
  if (attemptsLeft <= 0) {
    return say('noAttempts');
  }
  return nextAt && Date.parse(nextAt) > now ? say('nextAt', moment(new Date(nextAt))) : null;
}
