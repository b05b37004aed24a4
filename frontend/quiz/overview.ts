import { html, nothing, type TemplateResult } from 'lit';
import type { QuizSession } from './session';
import type { Question } from './types';
import { say } from './words';

/** Every question with what is done about it: by sign and word, not by colour alone. */
export function overviewOf(session: QuizSession, current: number | null, goTo: (position: number) => void): TemplateResult {
  return html`<ol class="quiz-grid">
      ${session.questions.map((question) => {
        const { position } = question;
        const states = statesOf(session, question);
        return html`<li>
          <button
            type="button"
            class=${states.includes('stateAnswered') ? 'done' : ''}
            aria-current=${position === current ? 'true' : nothing}
            aria-label="${say('where', position, session.questions.length)}: ${states.map((state) => say(state)).join(', ')}"
            @click=${() => goTo(position)}
          >
            <b>${position}</b>
            <small aria-hidden="true">${states.includes('stateFlagged') ? '⚑ ' : ''}${states.includes('stateAnswered') ? '✓' : states.includes('stateRead') ? '–' : '○'}</small>
          </button>
        </li>`;
      })}
    </ol>
    <p class="qt-s" aria-hidden="true">✓ ${say('stateAnswered')} · ○ ${say('stateOpen')} · ⚑ ${say('stateFlagged')}</p>`;
}

type State = 'stateRead' | 'stateAnswered' | 'stateOpen' | 'stateFlagged';

function statesOf(session: QuizSession, question: Question): State[] {
  const first = !session.toAnswer.includes(question) ? 'stateRead' : session.answers[question.position] ? 'stateAnswered' : 'stateOpen';
  return session.flagged.includes(question.position) ? [first, 'stateFlagged'] : [first];
}

/** Before handing in: what is missing, what is flagged, everything a tap away. */
export function reviewOf(session: QuizSession, goTo: (position: number) => void): TemplateResult {
  const missing = session.unanswered;
  return html`
    <h1 tabindex="-1">${say('reviewTitle')}</h1>
    <p class="quiz-sum">
      ${missing.length > 0 ? say('reviewMissing', missing.length) : say('reviewAll', session.toAnswer.length)}
      ${session.flagged.length > 0 ? say('reviewFlagged', session.flagged.length) : nothing}
    </p>
    ${missing.length > 0
      ? html`<p class="quiz-links">
          ${missing.map(
            ({ position }) => html`<button class="qt-button" type="button" @click=${() => goTo(position)}>
              ${say('againQuestions', position)}: ${say('stateOpen')}
            </button>`,
          )}
        </p>`
      : nothing}
    ${overviewOf(session, null, goTo)}
  `;
}
