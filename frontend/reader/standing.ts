import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './session';
import { signInAddress } from './sign-in';
import { say } from './words';

/** Whether what one has done is on the portal, on the device, or cannot be sent. */
export function standingLine(session: Session, said: string): TemplateResult {
  const { standing, marksWaiting, complete } = session;
  const texts = {
    saved: say(complete ? 'savedOffline' : 'saved'),
    waiting: say('waiting', marksWaiting),
    offline: say('offline'),
    'signed-out': marksWaiting > 0 ? say('signedOut', marksWaiting) : say('signedOutNone'),
    'no-member': say('noMember'),
  };
  return html`
    <p class="reader-state" data-standing=${standing} role="status">
      <span class="reader-i reader-i-${standing === 'saved' ? 'check' : 'device'}" aria-hidden="true"></span>
      <span>${texts[standing]}</span>
      ${standing === 'signed-out' ? html`<a href=${signInAddress()} router-ignore>${say('signIn')}</a>` : nothing}
    </p>
    <p class="qt-sr" role="status">${said}</p>
  `;
}
