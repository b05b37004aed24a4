import { html, nothing, render, type TemplateResult } from 'lit';
import { signInAddress } from './reader/sign-in';
import { Refused } from './reader/answers';
import { NotOpened } from './reader/session';
import { MARKS, missingOf, rowOf, type ListActions } from './roll/list';
import { RollSession, saidOf } from './roll/session';
import { rate, totalsOf, type Totals } from './roll/totals';
import type { Mark, Row, Said, Step } from './roll/types';
import { amendmentOf, closingOf, correctionOf, historyOf, keysOf, whyOf, type Amendment, type Correction } from './roll/windows';
import { say } from './roll/words';
import { dayIn, timeIn } from './roll/zone';

type Filter = 'all' | 'unmarked' | 'absent' | 'apologies';
type Window = 'why' | 'close' | 'correct' | 'amend' | 'history' | 'keys' | null;

const fold = (text: string) =>
  text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');

/**
 * Takes the roll of one chi bộ at one session: the same on a Flow page and, without network, on the plain page.
 *
 * Attributes: `session`, `cell`; `paper` where a signed sheet is typed in, Enter then means there and on to the next.
 */
class RollCall extends HTMLElement {
  private session = new RollSession(() => this.draw());
  private opened = false;
  private problem: 'failed' | 'not-kept' | null = null;
  private openRow = 0;
  private filter: Filter = 'all';
  private wanted = '';
  private correcting = false;
  private window: Window = null;
  private correction: Correction | null = null;
  private amendment: Amendment | null = null;
  private history: { row: Row; steps: Step[] } | null = null;
  private refusal = '';
  private said = '';

  connectedCallback() {
    (window as { quanTriet?: { keepWorkingOffline?: () => void } }).quanTriet?.keepWorkingOffline?.();
    document.addEventListener('keydown', this.onKey);
    window.addEventListener('online', this.onOnline);
    window.addEventListener('pagehide', this.onHide);
    void this.open();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
    window.removeEventListener('online', this.onOnline);
    window.removeEventListener('pagehide', this.onHide);
    this.session.leave();
  }

  private onOnline = () => void this.session.look();
  private onHide = () => void this.session.flush(true);

  private async open() {
    this.problem = null;
    this.session.paper = this.hasAttribute('paper');
    this.draw();
    try {
      await this.session.open(Number(this.getAttribute('session')), Number(this.getAttribute('cell')));
      this.opened = true;
    } catch (failure) {
      this.problem = failure instanceof NotOpened ? 'not-kept' : 'failed';
      this.refusal = failure instanceof Refused ? (failure.problem.detail ?? '') : '';
    }
    this.draw();
    document.title = `${this.heading} · Quán Triệt`;
    if (this.session.paper) {
      this.querySelector<HTMLElement>('button.roll-tap')?.focus();
    }
  }

  private get heading(): string {
    return say(this.session.paper ? 'fromPaper' : 'title');
  }

  // --- what one does

  private get editable(): boolean {
    const { state } = this.session;
    return Boolean(state && !state.cancelled && (state.closed ? state.keeps && this.correcting : state.takes));
  }

  private actions: ListActions = {
    openRow: 0,
    editable: false,
    toggle: (row) => {
      this.openRow = this.openRow === row.member ? 0 : row.member;
      this.draw();
    },
    say: (row, said) => this.sayOf(row, said),
    decide: (difference, offered) => void this.attempt(() => this.session.decide(difference, offered)),
    history: (row) => void this.showHistory(row),
    amend: (row, how) => {
      this.amendment = { row, how };
      this.openWindow('amend');
    },
  };

  private sayOf(row: Row, said: Said) {
    const decided = said.mark !== row.mark && said.mark !== 'EXCUSED';
    if (this.session.state?.closed) {
      this.correction = { row, said };
      this.openWindow('correct');
      return;
    }
    if (decided) {
      this.openRow = 0;
    }
    void this.session.mark([{ row, said }]);
  }

  private rest() {
    const rows = this.session.rows.filter((row) => !row.exclusion && !row.mark);
    const excused = rows.filter((row) => row.apology === 'ACCEPTED');
    const changes =
      excused.length > 0
        ? excused.map((row) => ({ row, said: { ...saidOf(row), mark: 'EXCUSED' as const, reason: row.apologyReason } }))
        : rows.map((row) => ({ row, said: { ...saidOf(row), mark: 'PRESENT' as const } }));
    this.openRow = 0;
    void this.session.mark(changes);
  }

  private async undo() {
    await this.session.undo();
    this.said = say('undone');
    this.draw();
  }

  private close(form: FormData) {
    const said = (name: string) => String(form.get(name) ?? '');
    void this.attempt(async () => {
      await this.session.close(said('began'), said('ended'), Number(form.get('guests') || 0), said('names'));
      this.closeWindow();
    });
  }

  private correct(form: FormData) {
    const { correction } = this;
    if (correction) {
      const absence = form.has('absence') ? String(form.get('absence')).trim() || null : correction.said.reason;
      void this.attempt(async () => {
        await this.session.correct(correction.row, { ...correction.said, reason: absence }, String(form.get('reason') ?? ''));
        this.said = say('corrected');
        this.closeWindow();
      });
    }
  }

  private amend(form: FormData) {
    const { amendment } = this;
    if (!amendment) {
      return;
    }
    const reason = String(form.get('reason') ?? '');
    const mark = (form.get('mark') as Mark | null) ?? null;
    const elsewhere = mark === 'ELSEWHERE' ? String(form.get('elsewhere') ?? '').trim() || null : null;
    void this.attempt(async () => {
      await (amendment.how === 'off'
        ? this.session.takeOff(amendment.row, reason)
        : this.session.expect(amendment.row, { mark, reason: null, spoke: false, elsewhere, point: null }, reason));
      this.openRow = 0;
      this.said = say('amended');
      this.closeWindow();
    });
  }

  private async attempt(work: () => Promise<void>) {
    this.refusal = '';
    try {
      await work();
    } catch (failure) {
      this.refusal = failure instanceof Error && failure.message ? failure.message : say('failedText');
    }
    this.draw();
  }

  private async showHistory(row: Row) {
    await this.attempt(async () => {
      this.history = { row, steps: await this.session.history(row.member) };
      this.openWindow('history');
    });
  }

  private openWindow(which: Window) {
    this.refusal = '';
    this.window = which;
    this.draw();
    this.querySelector('dialog')?.showModal();
  }

  private closeWindow() {
    this.querySelector('dialog')?.close();
    this.window = null;
    this.draw();
  }

  private onKey = (event: KeyboardEvent) => {
    const typing = (event.target as HTMLElement).closest('input, textarea, select');
    if (this.window || !this.opened) {
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !typing) {
      event.preventDefault();
      void this.undo();
    } else if (event.key === 'Escape') {
      this.openRow = 0;
      this.draw();
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.onPlainKey(event);
    }
  };

  private onPlainKey(event: KeyboardEvent) {
    const buttons = [...this.querySelectorAll<HTMLElement>('button.roll-tap')];
    const here = buttons.findIndex((button) => button.parentElement?.contains(document.activeElement));
    const row = this.session.rows.find((one) => String(one.member) === buttons[here]?.dataset.member);
    const signed = event.key === 'Enter' && this.session.paper && document.activeElement === buttons[here];
    const mark = signed ? 'PRESENT' : MARKS[Number(event.key) - 1];
    if (signed) {
      event.preventDefault();
    }
    if (event.key === '/') {
      event.preventDefault();
      this.querySelector<HTMLElement>('.roll-search input')?.focus();
    } else if (event.key === '?') {
      this.openWindow('keys');
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      buttons[Math.max(0, Math.min(buttons.length - 1, here + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
    } else if (row && this.editable && mark === 'ELSEWHERE') {
      this.openRow = row.member;
      this.draw();
      this.querySelector<HTMLElement>(`#roll-${row.member}-panel [data-set=ELSEWHERE]`)?.click();
    } else if (row && this.editable && mark) {
      this.sayOf(row, { ...saidOf(row), mark, reason: mark === 'EXCUSED' ? row.apologyReason : null, elsewhere: null });
      buttons[here + 1]?.focus();
    } else if (row && this.editable && event.key === 'p') {
      this.sayOf(row, { ...saidOf(row), spoke: !row.spoke });
    }
  }

  // --- what one sees

  private draw() {
    this.actions.openRow = this.openRow;
    this.actions.editable = this.editable;
    render(this.opened ? this.roll() : this.beforeOpening(), this);
  }

  private beforeOpening(): TemplateResult {
    return this.problem
      ? html`<main class="roll-empty" id="noi-dung">
          <h1>${say('failedTitle')}</h1>
          <p role="alert">${this.refusal || say(this.problem === 'not-kept' ? 'notKeptText' : 'failedText')}</p>
          <p class="roll-more">
            <button class="qt-button" type="button" @click=${() => void this.open()}>${say('retry')}</button>
            <a class="qt-button" href=${signInAddress()} router-ignore>${say('signIn')}</a>
          </p>
        </main>`
      : html`<main class="roll-empty" id="noi-dung" aria-busy="true"><p>${say('opening')}</p></main>`;
  }

  private roll(): TemplateResult {
    const { state } = this.session;
    const totals = totalsOf(this.session.rows);
    const rows = this.shown();
    return html`<header class="roll-head">
        <div class="roll-bar">
          <a class="roll-back" href="/sinh-hoat/${state?.session}?chi-bo=${state?.cell}" router-ignore aria-label=${say('leave')}>‹</a>
          <span class="roll-where"><b>${this.heading}</b><small>${state?.kind} · ${state ? dayIn(state.zone, new Date(state.startsAt)) : ''} · ${state?.unit}</small></span>
          <button type="button" class="roll-help" aria-label=${say('keysTitle')} @click=${() => this.openWindow('keys')}>?</button>
        </div>
        ${this.banners()}
        <div class="roll-count">
          <h1 aria-live="polite">
            <b>${totals.present}</b> <span>${say('expected', totals.expected, rate(totals.present, totals.expected))}</span>
          </h1>
          <button type="button" class="roll-denominator" @click=${() => this.openWindow('why')}>
            ${totals.excludedAll > 0 ? say('short', totals.roster, totals.excludedAll) : say('shortAll', totals.roster)}
          </button>
        </div>
        ${this.finding(totals)}
      </header>
      <main id="noi-dung">
        ${rows.length === 0 ? html`<p class="roll-empty">${say('nobody')}</p>` : nothing}
        <ul class="roll-list">
          ${rows.map((row) => rowOf(row, this.session, this.actions))}
        </ul>
        ${this.editable && state?.closed && state.missing?.length ? missingOf(state.missing, this.session, this.actions) : nothing}
      </main>
      ${this.foot(totals)}
      <p class="qt-sr" role="status">${this.said}</p>
      <dialog class="roll-window" @close=${() => this.onWindowClosed()}>${this.windowContent(totals)}</dialog>`;
  }

  private onWindowClosed() {
    this.window = null;
    this.draw();
  }

  private banners(): TemplateResult {
    const { session } = this;
    const { standing, state, queued } = session;
    const line = (text: unknown) => html`<p class="quiz-banner"><span class="reader-i reader-i-alert" aria-hidden="true"></span><span>${text}</span></p>`;
    return html`<div role="status">
      ${standing === 'offline' ? line(say(session.keeps ? 'offline' : 'offlineUnkept')) : nothing}
      ${standing === 'signed-out' ? line(html`${say('signedOut', queued)} <a href=${signInAddress()} router-ignore>${say('signIn')}</a>`) : nothing}
      ${session.refusal || (this.refusal && !this.window) ? line(session.refusal || this.refusal) : nothing}
      ${session.differences.length > 0 ? line(say('differences', session.differences.length)) : nothing}
      ${state?.cancelled ? line(say('cancelled')) : state && !state.takes ? line(say('notTaker')) : nothing}
      ${queued > 0
        ? html`<p class="roll-receipt">${say('queued', queued)}</p>`
        : session.received > 0
          ? html`<p class="roll-receipt">${say('received', session.received)}</p>`
          : nothing}
    </div>`;
  }

  private finding(totals: Totals): TemplateResult {
    const { rows } = this.session;
    const absent = (totals.marks.get('EXCUSED') ?? 0) + (totals.marks.get('UNEXCUSED') ?? 0);
    const counts: [Filter, number][] = [
      ['all', totals.roster],
      ['unmarked', totals.unmarked],
      ['absent', absent],
      ['apologies', rows.filter((row) => row.apology).length],
    ];
    return html`<div class="roll-find">
      <label class="roll-search"
        ><span class="qt-sr">${say('search')}</span
        ><input
          type="search"
          placeholder=${say('search')}
          .value=${this.wanted}
          @input=${(event: Event) => {
            this.wanted = (event.target as HTMLInputElement).value;
            this.draw();
          }}
      /></label>
      <div class="roll-filters" role="group" aria-label=${say('search')}>
        ${counts
          .filter(([filter, count]) => count > 0 || filter === this.filter)
          .map(
            ([filter, count]) =>
              html`<button
                type="button"
                aria-pressed=${this.filter === filter ? 'true' : 'false'}
                @click=${() => {
                  this.filter = filter;
                  this.draw();
                }}
              >
                ${say(filter)} ${count}
              </button>`,
          )}
      </div>
    </div>`;
  }

  private shown(): Row[] {
    const wanted = fold(this.wanted.trim());
    const fits: Record<Filter, (row: Row) => boolean> = {
      all: () => true,
      unmarked: (row) => !row.exclusion && (!row.mark || row.member === this.openRow),
      absent: (row) => row.mark === 'EXCUSED' || row.mark === 'UNEXCUSED',
      apologies: (row) => Boolean(row.apology),
    };
    return this.session.rows.filter((row) => fits[this.filter](row) && fold(row.name).includes(wanted));
  }

  private foot(totals: Totals): TemplateResult | typeof nothing {
    const { state } = this.session;
    if (!state || state.cancelled) {
      return nothing;
    }
    if (state.closed) {
      return html`<footer class="roll-foot">
        <span class="roll-closed">${say('closedBy', state.closedAt ? timeIn(state.zone, new Date(state.closedAt)) : '', state.closedBy ?? '')}</span>
        ${state.keeps
          ? html`<button type="button" class="qt-button" aria-pressed=${this.correcting ? 'true' : 'false'} @click=${() => this.toggleCorrecting()}>
              ${say(this.correcting ? 'doneCorrecting' : 'correct')}
            </button>`
          : nothing}
      </footer>`;
    }
    if (!state.takes) {
      return nothing;
    }
    return html`<footer class="roll-foot">
      <button type="button" class="qt-button" ?disabled=${!this.session.canUndo} @click=${() => void this.undo()}>↶ ${say('undo')}</button>
      ${this.next(totals)}
    </footer>`;
  }

  private toggleCorrecting() {
    this.correcting = !this.correcting;
    this.said = this.correcting ? say('correcting') : '';
    this.draw();
  }

  /** The one thing to do next: those with accepted apologies, the rest, or closing. */
  private next(totals: Totals): TemplateResult | typeof nothing {
    const excused = this.session.rows.filter((row) => !row.exclusion && !row.mark && row.apology === 'ACCEPTED').length;
    if (totals.unmarked > 0) {
      return html`<button type="button" class="qt-button qt-button-primary" data-next="rest" @click=${() => this.rest()}>
        ${excused > 0 ? say('restApologies', excused) : say('rest', totals.unmarked)}
      </button>`;
    }
    return this.session.state?.keeps
      ? html`<button
          type="button"
          class="qt-button qt-button-primary"
          data-next="close"
          ?disabled=${this.session.queued > 0}
          @click=${() => this.openWindow('close')}
        >
          ${say('close')}
        </button>`
      : nothing;
  }

  private windowContent(totals: Totals): TemplateResult | typeof nothing {
    const { state } = this.session;
    const cancel = () => this.closeWindow();
    const shut = html`<button type="button" class="qt-button" @click=${cancel}>${say('cancel')}</button>`;
    switch (this.window) {
      case 'why':
        return html`${whyOf(totals)} ${shut}`;
      case 'close':
        return state ? closingOf(state, this.refusal, (form) => this.close(form), cancel) : nothing;
      case 'correct':
        return this.correction ? correctionOf(this.correction, this.refusal, (form) => this.correct(form), cancel) : nothing;
      case 'amend':
        return this.amendment ? amendmentOf(this.amendment, this.refusal, (form) => this.amend(form), cancel) : nothing;
      case 'history':
        return this.history ? html`${historyOf(this.history.row, this.history.steps)} ${shut}` : nothing;
      case 'keys':
        return html`${keysOf()} ${shut}`;
      default:
        return nothing;
    }
  }
}

customElements.define('roll-call', RollCall);
