import { html, nothing, type TemplateResult } from 'lit';
import { moment } from '../reader/language';
import { signInAddress } from '../reader/sign-in';
import type { QuizSession } from './session';
import { say } from './words';

/** "Đã lưu đến câu 6", and how many answers only this device has. */
export function savedLine(session: QuizSession): string {
  const { savedUpTo, waiting } = session;
  const saved = savedUpTo > 0 ? say('savedUpTo', savedUpTo) : '';
  const kept = waiting.size > 0 ? say('onDevice', waiting.size) : '';
  return [saved, kept].filter(Boolean).join(' · ') || say('savedNone');
}

/** From when what is not sent would be late; empty without a time limit. */
function lateFrom(session: QuizSession): string {
  const deadline = session.paper?.deadlineAt;
  const refused = session.state?.settings.lateAnswers === 'refused';
  return deadline ? say(refused ? 'offlineLateRefused' : 'offlineLate', moment(new Date(deadline))) : '';
}

/** What stands between this device and the portal, said honestly; nothing when nothing does. */
export function bannersOf(session: QuizSession, takePen: () => void): TemplateResult {
  const { standing } = session;
  return html`<div role="status" class="quiz-banners">
    ${standing === 'offline' ? banner(html`${say(session.keeps ? 'offline' : 'offlineUnkept')} ${lateFrom(session)}`) : nothing}
    ${standing === 'signed-out' ? banner(html`${say('signedOut')} <a href=${signInAddress()} router-ignore>${say('signIn')}</a>`) : nothing}
    ${session.refusal ? banner(html`${session.refusal}`) : nothing}
    ${session.lostPen
      ? banner(html`${say('lostPen')} <button class="qt-button" type="button" @click=${takePen}>${say('goOn')}</button>`)
      : nothing}
  </div>`;
}

const banner = (text: TemplateResult) => html`<p class="quiz-banner">
  <span class="reader-i reader-i-alert" aria-hidden="true"></span><span>${text}</span>
</p>`;

const two = (part: number) => String(part).padStart(2, '0');

/** 18:42, and 1:18:42 from an hour on. */
export function countdown(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
