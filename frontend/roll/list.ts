import { html, nothing, type TemplateResult } from 'lit';
import { moment } from '../reader/language';
import type { RollSession } from './session';
import { saidOf } from './session';
import type { Difference, Mark, Row, Said } from './types';
import type { Amendment } from './windows';
import { say, type Word } from './words';

export const MARKS: Mark[] = ['PRESENT', 'ONLINE', 'LATE', 'EXCUSED', 'UNEXCUSED', 'ELSEWHERE'];
const REASONS: Word[] = ['reasonTrip', 'reasonIll', 'reasonFamily'];

/** What the list asks of the page around it. */
export interface ListActions {
  openRow: number;
  /** Whether a tap may change something now. */
  editable: boolean;
  toggle(row: Row): void;
  say(row: Row, said: Said): void;
  decide(difference: Difference, offered: boolean): void;
  history(row: Row): void;
  amend(row: Row, how: Amendment['how']): void;
}

export const exclusionOf = (exclusion: string): string => say((exclusion === 'ELSEWHERE' ? 'ELSEWHERE_STANDING' : exclusion) as Word);

export function rowOf(row: Row, session: RollSession, actions: ListActions): TemplateResult {
  const open = actions.openRow === row.member;
  const id = `roll-${row.member}`;
  const difference = session.differences.find((one) => one.member === row.member);
  return html`<li class="roll-row" data-mark=${row.exclusion ? 'OUT' : (row.mark ?? 'NONE')} ?data-open=${open} id=${id}>
    ${row.exclusion
      ? html`<div class="roll-tap">${nameOf(row, session)}<span class="roll-mark">${exclusionOf(row.exclusion)}</span></div>
          ${actions.editable && session.state?.closed ? amending(row, 'back', 'back', actions) : nothing}`
      : html`<button
          type="button"
          class="roll-tap"
          data-member=${row.member}
          aria-expanded=${open ? 'true' : 'false'}
          aria-controls="${id}-panel"
          @click=${() => actions.toggle(row)}
        >
          ${nameOf(row, session)}<span class="roll-mark">${say(row.mark ?? 'NONE')}${row.spoke ? html`<span class="roll-spoke">${say('spoke')}</span>` : nothing}</span>
        </button>`}
    ${difference ? differenceOf(row, difference, actions) : nothing} ${open ? panelOf(row, session, actions) : nothing}
  </li>`;
}

/** Who belongs to a closed roll by the register of today, but does not stand on it. */
export function missingOf(rows: Row[], session: RollSession, actions: ListActions): TemplateResult {
  return html`<section class="roll-missing">
    <h2>${say('missing', rows.length)}</h2>
    <p>${say('missingText')}</p>
    <ul class="roll-list">
      ${rows.map(
        (row) =>
          html`<li class="roll-row" data-mark=${row.exclusion ? 'OUT' : 'NONE'}>
            <div class="roll-tap">${nameOf(row, session)}<span class="roll-mark">${row.exclusion ? exclusionOf(row.exclusion) : say('NONE')}</span></div>
            ${amending(row, 'add', 'add', actions)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function amending(row: Row, how: Amendment['how'], word: Word, actions: ListActions): TemplateResult {
  return html`<div class="roll-more roll-amend">
    <button type="button" class="roll-toggle" data-amend=${how} @click=${() => actions.amend(row, how)}>${say(word)}</button>
  </div>`;
}

function nameOf(row: Row, session: RollSession): TemplateResult {
  const facts = factsOf(row, session);
  return html`<span class="roll-who"><b>${row.name}</b>${facts.length > 0 ? html`<small>${facts.join(' · ')}</small>` : nothing}</span>`;
}

/** The reason stands once, though it was taken over from what the person asked for. */
function factsOf(row: Row, session: RollSession): string[] {
  const asked = row.apology && (!row.mark || row.mark === 'EXCUSED') ? row.apology : null;
  return [
    row.official ? '' : say('probationary'),
    row.guest ? say('guest') : '',
    row.exclusion ? (row.reason ?? row.exclusionDocument ?? '') : '',
    row.mark && row.reason && !(asked && row.reason === row.apologyReason) ? row.reason : '',
    row.mark === 'ELSEWHERE' ? (row.elsewhere ?? '') : '',
    asked ? say(asked as Word, row.apologyReason ?? '') : '',
    session.unsent.has(row.member) ? say('waiting') : row.offline ? say('recordedOffline') : '',
    !session.unsent.has(row.member) && (row.source === 'SCAN' || row.source === 'SHORT_CODE') ? say('scanned') : '',
  ].filter(Boolean);
}

function panelOf(row: Row, session: RollSession, actions: ListActions): TemplateResult {
  const { state } = session;
  const marks = MARKS.filter((mark) => mark !== 'ONLINE' || state?.mode !== 'IN_PERSON' || row.mark === 'ONLINE');
  const change = (part: Partial<Said>) => actions.say(row, { ...saidOf(row), ...part });
  return html`<div class="roll-panel" id="roll-${row.member}-panel" role="group" aria-label=${row.name}>
    ${actions.editable
      ? html`<div class="roll-marks">
            ${marks.map(
              (mark) =>
                html`<button type="button" data-set=${mark} aria-pressed=${row.mark === mark ? 'true' : 'false'} @click=${() => choose(row, mark, change)}>
                  ${say(mark)}
                </button>`,
            )}
          </div>
          ${row.mark === 'EXCUSED' ? reasons(row, change) : nothing}
          <form class="roll-text" @submit=${(event: Event) => nameElsewhere(event, change)} ?hidden=${row.mark !== 'ELSEWHERE' && !row.elsewhere}>
            <label>${say('elsewhereName')}<input name="elsewhere" maxlength="300" .value=${row.elsewhere ?? ''} /></label>
            <button class="qt-button">${say('keep')}</button>
          </form>
          <div class="roll-more">
            <button type="button" class="roll-toggle" aria-pressed=${row.spoke ? 'true' : 'false'} @click=${() => change({ spoke: !row.spoke })}>
              ${say('spoke')}
            </button>
            ${pointsOf(row, session, change)}
            ${row.mark && !state?.closed
              ? html`<button type="button" class="roll-toggle" @click=${() => change({ mark: null, reason: null, elsewhere: null, spoke: false })}>${say('clear')}</button>`
              : nothing}
            ${state?.closed
              ? html`<button type="button" class="roll-toggle" data-amend="off" @click=${() => actions.amend(row, 'off')}>${say('off')}</button>`
              : nothing}
            <button type="button" class="roll-toggle" @click=${() => actions.history(row)}>${say('history')}</button>
          </div>`
      : html`<div class="roll-more"><button type="button" class="roll-toggle" @click=${() => actions.history(row)}>${say('history')}</button></div>`}
  </div>`;
}

/** Who attended elsewhere is only recorded once it is said where. */
function choose(row: Row, mark: Mark, change: (part: Partial<Said>) => void): void {
  if (mark === 'ELSEWHERE' && !row.elsewhere) {
    const form = document.querySelector<HTMLFormElement>(`#roll-${row.member}-panel form`);
    form?.removeAttribute('hidden');
    form?.querySelector('input')?.focus();
    return;
  }
  change({ mark, reason: mark === 'EXCUSED' ? (row.reason ?? row.apologyReason) : null, elsewhere: mark === 'ELSEWHERE' ? row.elsewhere : null });
}

function nameElsewhere(event: Event, change: (part: Partial<Said>) => void): void {
  event.preventDefault();
  const name = String(new FormData(event.target as HTMLFormElement).get('elsewhere') ?? '').trim();
  if (name) {
    change({ mark: 'ELSEWHERE', elsewhere: name, reason: null });
  }
}

function reasons(row: Row, change: (part: Partial<Said>) => void): TemplateResult {
  const keep = (event: Event) => {
    event.preventDefault();
    change({ reason: String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim() || null });
  };
  return html`<div class="roll-reasons">
    ${REASONS.map(
      (reason) =>
        html`<button type="button" class="roll-toggle" aria-pressed=${row.reason === say(reason) ? 'true' : 'false'} @click=${() => change({ reason: say(reason) })}>
          ${say(reason)}
        </button>`,
    )}
    <form class="roll-text" @submit=${keep}>
      <label>${say('reason')}<input name="reason" maxlength="500" .value=${row.reason ?? ''} /></label>
      <button class="qt-button">${say('keep')}</button>
    </form>
  </div>`;
}

function pointsOf(row: Row, session: RollSession, change: (part: Partial<Said>) => void): TemplateResult | typeof nothing {
  const points = session.state?.points ?? [];
  return points.length === 0
    ? nothing
    : html`<label class="roll-point"
        >${say('point')}
        <select @change=${(event: Event) => change({ point: Number((event.target as HTMLSelectElement).value) || null })}>
          <option value="">–</option>
          ${points.map((point) => html`<option value=${point.id} ?selected=${row.point === point.id}>${point.name}</option>`)}
        </select></label
      >`;
}

function differenceOf(row: Row, difference: Difference, actions: ListActions): TemplateResult {
  const offered = say(difference.mark ?? 'NONE');
  const now = say(row.mark ?? 'NONE');
  return html`<div class="roll-difference" role="group" aria-label="${say('different')}: ${row.name}">
    <b>${say('different')}</b>
    <span>${say('differentNow', now, row.recordedBy ?? '')}</span>
    <span>${say('differentOffered', difference.by, offered, moment(new Date(difference.at)))}${difference.offline ? ` · ${say('recordedOffline')}` : ''}</span>
    <span class="roll-more">
      <button type="button" class="qt-button" @click=${() => actions.decide(difference, false)}>${say('takeMine', now)}</button>
      <button type="button" class="qt-button" @click=${() => actions.decide(difference, true)}>${say('takeTheirs', offered)}</button>
    </span>
  </div>`;
}
