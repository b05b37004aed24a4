import { html, nothing, type TemplateResult } from 'lit';
import { moment } from '../reader/language';
import { exclusionOf, MARKS } from './list';
import { PRESENT, rate, type Totals } from './totals';
import type { RollState, Row, Said, Step } from './types';
import { say, type Word } from './words';
import { timeIn } from './zone';

/** Where the rate comes from, line by line. */
export function whyOf(totals: Totals): TemplateResult {
  const line = (text: string, count: number, strong = false) =>
    html`<div class=${strong ? 'roll-sum' : ''}><dt>${text}</dt><dd>${count}</dd></div>`;
  return html`<h2>${say('why', rate(totals.present, totals.expected))}</h2>
    <dl class="roll-why">
      ${line(say('onRoster'), totals.roster)}
      ${[...totals.excluded].map(([kind, count]) => line(say('minus', exclusionOf(kind)), count))}
      ${totals.marks.get('ELSEWHERE') ? line(say('minus', say('ELSEWHERE')), totals.marks.get('ELSEWHERE') ?? 0) : nothing}
      ${line(say('toCome'), totals.expected, true)} ${line(say('present'), totals.present, true)}
      ${PRESENT.slice(1).map((mark) => (totals.marks.get(mark) ? line(say('ofThose', say(mark)), totals.marks.get(mark) ?? 0) : nothing))}
      ${(['EXCUSED', 'UNEXCUSED'] as const).map((mark) => line(say(mark), totals.marks.get(mark) ?? 0))}
      ${line(say('left'), totals.unmarked)}
    </dl>
    <p>${say('rateLine', totals.present, totals.expected, rate(totals.present, totals.expected))}</p>`;
}

/** Times, guests, and the button that closes. */
export function closingOf(state: RollState, refusal: string, send: (form: FormData) => void, cancel: () => void): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    send(new FormData(event.target as HTMLFormElement));
  };
  return html`<form class="qt-stack" @submit=${submit}>
    <h2>${say('close')}</h2>
    <p>${say('closeText')}</p>
    <div class="roll-times">
      <label>${say('began')}<input type="time" name="began" required .value=${timeIn(state.zone, new Date(state.beganAt ?? state.startsAt))} /></label>
      <label>${say('ended')}<input type="time" name="ended" required .value=${timeIn(state.zone, new Date())} /></label>
    </div>
    <label>${say('guests')}<input type="number" name="guests" min="0" max="10000" inputmode="numeric" .value=${String(state.guestCount)} /></label>
    <label>${say('guestNames')}<textarea name="names" rows="2" maxlength="4000" .value=${state.guestNames}></textarea></label>
    <p class="qt-error" role="alert">${refusal}</p>
    <div class="roll-more">
      <button type="button" class="qt-button" @click=${cancel}>${say('cancel')}</button>
      <button class="qt-button qt-button-primary">${say('close')}</button>
    </div>
  </form>`;
}

/** A correction that waits for its reason. */
export interface Correction {
  row: Row;
  said: Said;
}

/** What is said of somebody is asked apart from why it is changed: whoever now has a reason to be absent, has one to name. */
export function correctionOf({ row, said }: Correction, refusal: string, send: (form: FormData) => void, cancel: () => void): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    send(new FormData(event.target as HTMLFormElement));
  };
  return html`<form class="qt-stack" @submit=${submit}>
    <h2>${say('correct')}</h2>
    <p>${say('correctText', row.name, say(row.mark ?? 'NONE'), say(said.mark ?? 'NONE'))}</p>
    ${said.mark === 'EXCUSED'
      ? html`<label>${say('absentWhy')}<input name="absence" maxlength="500" .value=${said.reason ?? ''} /></label>`
      : nothing}
    <label>${say('correctWhy')}<textarea name="reason" rows="3" maxlength="500" required></textarea></label>
    <p class="qt-error" role="alert">${refusal}</p>
    <div class="roll-more">
      <button type="button" class="qt-button" @click=${cancel}>${say('cancel')}</button>
      <button class="qt-button qt-button-primary">${say('keep')}</button>
    </div>
  </form>`;
}

/** Somebody whose place on a closed roll is changed; who is added, or expected after all, is marked at once. */
export interface Amendment {
  row: Row;
  how: 'add' | 'back' | 'off';
}

export function amendmentOf({ row, how }: Amendment, refusal: string, send: (form: FormData) => void, cancel: () => void): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    send(new FormData(event.target as HTMLFormElement));
  };
  const title: Record<Amendment['how'], Word> = { add: 'addTitle', back: 'backTitle', off: 'offTitle' };
  const unexpected = how === 'add' && row.exclusion;
  return html`<form class="qt-stack" @submit=${submit}>
    <h2>${say(title[how], row.name)}</h2>
    <p>${how === 'off' ? say('offText') : unexpected ? say('addUnexpected', exclusionOf(row.exclusion ?? '')) : say('addText')}</p>
    ${how === 'off' || unexpected ? nothing : markChoice()}
    <label>${say('reason')}<textarea name="reason" rows="3" maxlength="500" required></textarea></label>
    <p class="qt-error" role="alert">${refusal}</p>
    <div class="roll-more">
      <button type="button" class="qt-button" @click=${cancel}>${say('cancel')}</button>
      <button class="qt-button qt-button-primary">${say('keep')}</button>
    </div>
  </form>`;
}

function markChoice(): TemplateResult {
  return html`<label
      >${say('markIs')}<select name="mark" required>
        ${MARKS.map((mark) => html`<option value=${mark}>${say(mark)}</option>`)}
      </select></label
    >
    <label>${say('elsewhereName')} ${say('ifElsewhere')}<input name="elsewhere" maxlength="300" /></label>`;
}

export function historyOf(row: Row, steps: Step[]): TemplateResult {
  return html`<h2>${say('history')}: ${row.name}</h2>
    ${steps.length === 0 ? html`<p>${say('historyNone')}</p>` : nothing}
    <ol class="roll-history">
      ${steps.map(
        (step) =>
          html`<li>
            <b>${say((step.mark ?? 'NONE') as Word)}</b> · ${moment(new Date(step.at))} · ${step.by}${how(step)}
            ${step.reason ? html`<br />${step.reason}` : nothing}${step.because ? html`<br /><i>${step.because}</i>` : nothing}
          </li>`,
      )}
    </ol>`;
}

function how(step: Step): string {
  const by = step.source === 'PAPER' ? say('onPaper') : step.source === 'ROLL_CALL' ? '' : say('byCode');
  return [by, step.offline ? say('recordedOffline') : '', step.outcome === 'DIFFERENT' ? say('different') : '']
    .filter(Boolean)
    .map((text) => ` · ${text}`)
    .join('');
}

export function keysOf(): TemplateResult {
  const keys: [string, string][] = [
    ['↑ ↓', say('keyMove')],
    ['1 2 3 4 5 6', say('keyMark')],
    ['p', say('keySpoke')],
    ['/', say('keySearch')],
    ['Ctrl+Z', say('keyUndo')],
  ];
  return html`<h2>${say('keysTitle')}</h2>
    <dl class="reader-keys">${keys.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>`;
}
