import { html, nothing, render, type TemplateResult } from 'lit';
import { Refused, serverTime } from './reader/answers';
import { moment } from './reader/language';
import { signInAddress } from './reader/sign-in';
import { outcomeOf } from './reader/outbox';
import { NotOpened } from './reader/session';
import { settingsPanel } from './reader/settings';
import { sizes } from './reader/sizes';
import { given } from './quiz/given';
import { keysOf } from './quiz/keys';
import { bannersOf, countdown, savedLine } from './quiz/lines';
import { overviewOf, reviewOf } from './quiz/overview';
import { questionOf } from './quiz/question';
import { resultOf } from './quiz/result';
import { QuizSession } from './quiz/session';
import { startOf, whyNot } from './quiz/start';
import { say } from './quiz/words';

/** Some phones do not say when the network is back. */
const TRIES_AGAIN_EVERY_S = 15;
const TOLD_WHEN_LEFT_S = [300, 60];

type Screen = 'start' | 'question' | 'review' | 'queued' | 'result';

/**
 * Takes a quiz: the same on a Flow page and, without network, on the plain page.
 *
 * Attributes: `module`.
 */
class QuizPlayer extends HTMLElement {
  private session = new QuizSession(() => this.draw());
  private opened = false;
  private problem: 'failed' | 'not-kept' | null = null;
  private reviewing = false;
  private busy = false;
  private refusal = '';
  private said = '';
  private clock = 0;
  private ticks = 0;

  connectedCallback() {
    (window as { quanTriet?: { keepWorkingOffline?: () => void } }).quanTriet?.keepWorkingOffline?.();
    sizes.apply(this);
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('visibilitychange', this.onVisibility);
    window.addEventListener('pagehide', this.onHide);
    window.addEventListener('online', this.onOnline);
    this.clock = window.setInterval(() => this.tick(), 1000);
    void this.open();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('visibilitychange', this.onVisibility);
    window.removeEventListener('pagehide', this.onHide);
    window.removeEventListener('online', this.onOnline);
    window.clearInterval(this.clock);
    this.session.leave();
  }

  private async open() {
    this.problem = null;
    this.draw();
    try {
      await this.session.open(this.getAttribute('module') ?? '');
      this.opened = true;
    } catch (failure) {
      this.problem = failure instanceof NotOpened ? 'not-kept' : 'failed';
    }
    this.draw();
    document.title = `${say('quizOf')}: ${this.session.title} · Quán Triệt`;
  }

  private get screen(): Screen {
    if (this.session.result) {
      return 'result';
    }
    if (!this.session.paper) {
      return 'start';
    }
    return this.session.handInWaiting ? 'queued' : this.reviewing ? 'review' : 'question';
  }

  // --- what one does

  private async start() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.refusal = '';
    this.draw();
    try {
      await this.session.start();
      this.reviewing = false;
      this.toTop();
    } catch (failure) {
      this.refusal = failure instanceof Refused && failure.problem.detail ? failure.problem.detail : say('failedText');
      if (outcomeOf(failure) !== 'offline') {
        await this.session.tryAgain();
      }
    } finally {
      this.busy = false;
      this.draw();
    }
  }

  private async goTo(position: number) {
    this.closeWindows();
    this.reviewing = false;
    this.said = '';
    await this.session.goTo(position);
    this.toTop();
  }

  private review() {
    this.closeWindows();
    this.reviewing = true;
    this.draw();
    this.toTop();
  }

  private toTop() {
    window.scrollTo({ top: 0, behavior: 'instant' });
    this.querySelector<HTMLElement>('main .quiz-asked > .quiz-text, main h1')?.focus({ preventScroll: true });
  }

  private async handIn() {
    this.closeWindows();
    await this.session.handIn();
    this.reviewing = false;
    this.draw();
    this.toTop();
  }

  private async flag() {
    const { position } = this.session;
    await this.session.flag(position);
    this.tell(say(this.session.flagged.includes(position) ? 'flagOn' : 'flagOff', position));
  }

  private async showResult(attempt: string) {
    try {
      await this.session.show(attempt);
      this.toTop();
    } catch {
      this.refusal = say('failedText');
      this.draw();
    }
  }

  private tell(text: string) {
    this.said = text;
    this.draw();
  }

  // --- time and network

  private tick() {
    this.ticks += 1;
    const waits = this.session.waiting.size > 0 || this.session.handInWaiting || this.session.standing === 'offline';
    if (this.opened && waits && this.ticks % TRIES_AGAIN_EVERY_S === 0) {
      void this.session.tryAgain();
    }
    const left = this.session.secondsLeft;
    if (left !== null && !this.session.handInWaiting) {
      if (left === 0) {
        void this.handIn();
      } else if (TOLD_WHEN_LEFT_S.includes(left)) {
        this.said = say('minutesLeft', left / 60);
      }
    }
    if (left !== null || this.screen === 'start') {
      this.draw();
    }
  }

  private readonly onVisibility = () => {
    if (document.visibilityState === 'hidden') {
      this.session.leave();
    } else {
      this.onOnline();
    }
  };

  private readonly onHide = () => this.session.leave();

  private readonly onOnline = () => {
    if (this.opened) {
      void this.session.tryAgain();
    } else if (navigator.onLine) {
      void this.open();
    }
  };

  // --- keys

  private readonly onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const writes = target.closest('select, textarea, [contenteditable], input:not([type=radio], [type=checkbox])');
    if (event.ctrlKey || event.metaKey || event.altKey || writes || this.querySelector('dialog[open]')) {
      return;
    }
    const action = this.keys[event.key] ?? this.choosing(event.key);
    if (action) {
      event.preventDefault();
      action();
    }
  };

  private get keys(): Record<string, () => void> {
    const { position, questions } = this.session;
    const asking = this.screen === 'question';
    const anywhere = asking || this.screen === 'review';
    return {
      ...(asking && position > 1 ? { ArrowLeft: () => void this.goTo(position - 1) } : {}),
      ...(asking ? { ArrowRight: () => (position < questions.length ? void this.goTo(position + 1) : this.review()), f: () => void this.flag() } : {}),
      ...(anywhere ? { r: () => this.review(), m: () => this.dialog('list')?.showModal() } : {}),
      '?': () => this.dialog('keys')?.showModal(),
    };
  }

  /** 1 to 9 or a to z: the option that bears it. */
  private choosing(key: string): (() => void) | undefined {
    const index = /^[1-9]$/.test(key) ? Number(key) - 1 : /^[a-z]$/.test(key) ? key.charCodeAt(0) - 97 : -1;
    const option = this.screen === 'question' ? this.querySelectorAll<HTMLInputElement>('.quiz-option input')[index] : undefined;
    return option && (() => (option.focus(), option.click()));
  }

  // --- windows

  private dialog(name: string): HTMLDialogElement | null {
    return this.querySelector<HTMLDialogElement>(`dialog.quiz-${name}`);
  }

  private closeWindows() {
    this.querySelectorAll<HTMLDialogElement>('dialog[open]').forEach((dialog) => dialog.close());
  }

  private window(name: string, title: string, body: TemplateResult): TemplateResult {
    const id = `quiz-${name}-title`;
    return html`<dialog class="quiz-${name}" aria-labelledby=${id} @click=${this.onBeside}>
      <div>
        <div class="reader-window-head">
          <h2 id=${id}>${title}</h2>
          <button class="reader-tool" type="button" aria-label=${say('close')} @click=${() => this.dialog(name)?.close()}>
            <span class="reader-i reader-i-close" aria-hidden="true"></span>
          </button>
        </div>
        ${body}
      </div>
    </dialog>`;
  }

  private readonly onBeside = (event: MouseEvent) => {
    if (event.target instanceof HTMLDialogElement) {
      event.target.close();
    }
  };

  // --- what is seen

  private draw() {
    if (this.isConnected) {
      render(this.opened && !this.session.noMember ? this.whole() : this.instead(), this);
    }
  }

  private instead(): TemplateResult {
    const module = this.getAttribute('module') ?? '';
    const link = html`<a class="qt-button" href="/thu-vien/${module}" router-ignore>${say('toModule')}</a>`;
    if (this.session.noMember) {
      return html`<main class="reader-empty" id="noi-dung"><h1>${say('quizOf')}</h1><p>${this.session.noMember}</p>${link}</main>`;
    }
    if (this.problem === null) {
      return html`<main class="reader-empty" id="noi-dung"><p role="status">${say('opening')}</p></main>`;
    }
    return html`<main class="reader-empty" id="noi-dung">
      <h1>${say('failedTitle')}</h1>
      <p>${say(this.problem === 'not-kept' ? 'notKeptText' : 'failedText')}</p>
      <button class="qt-button qt-button-primary" type="button" @click=${() => location.reload()}>${say('retry')}</button>
      ${link}
    </main>`;
  }

  private whole(): TemplateResult {
    const { screen } = this;
    return html`
      <a class="qt-skip" href="#noi-dung" router-ignore @click=${this.skip}>${say('skip')}</a>
      ${this.head(screen)}
      <main class="quiz-main" id="noi-dung" tabindex="-1">${this.main(screen)}</main>
      <footer class="reader-foot"><div>${this.foot(screen)}</div></footer>
      ${this.windows()}
      <p class="qt-sr" role="status">${this.said}</p>
    `;
  }

  private readonly skip = (event: Event) => {
    event.preventDefault();
    this.querySelector<HTMLElement>('main')?.focus();
  };

  private head(screen: Screen): TemplateResult {
    const { session } = this;
    const under = session.paper !== null && screen !== 'result';
    const left = session.secondsLeft;
    return html`<header class="reader-head">
      <div class="reader-top">
        <a class="reader-tool" href="/thu-vien/${this.getAttribute('module')}" router-ignore aria-label=${say('leave')}
          ><span class="reader-i reader-i-${under ? 'close' : 'back'}" aria-hidden="true"></span
        ></a>
        <p class="reader-where quiz-where">
          <b>${screen === 'question' ? say('where', session.position, session.questions.length) : under ? say('review') : say('quizOf')}</b>
          ${under ? nothing : html`<span>${session.title}</span>`}
        </p>
        <button class="reader-tool" type="button" popovertarget="reader-settings" aria-label=${say('size')}>
          <span class="reader-i reader-i-size" aria-hidden="true"></span>
        </button>
        ${screen === 'question'
          ? html`<button class="reader-tool" type="button" aria-label=${say('list')} @click=${() => this.dialog('list')?.showModal()}>
              <span class="reader-i reader-i-list" aria-hidden="true"></span>
            </button>`
          : nothing}
      </div>
      ${under ? html`<div class="quiz-saved qt-num"><span>${savedLine(session)}</span>${left === null ? nothing : clock(left)}</div>
            ${this.progress()}` : nothing} ${under ? bannersOf(session, () => void this.start()) : nothing}
      ${settingsPanel({ aloud: null, print: null, resize: (steps) => this.resize(steps), keys: () => this.dialog('keys')?.showModal() })}
    </header>`;
  }

  private resize(steps: number) {
    sizes.change(this, steps);
    this.draw();
  }

  private progress(): TemplateResult {
    const { questions, answers, position } = this.session;
    return html`<div class="reader-progress" aria-hidden="true">
      ${questions.map((question) => html`<i class=${answers[question.position] ? 'done' : question.position === position ? 'here' : ''}></i>`)}
    </div>`;
  }

  private main(screen: Screen): TemplateResult {
    const { session } = this;
    switch (screen) {
      case 'result':
        return session.result ? resultOf(session.result, session.state) : html``;
      case 'queued':
        return this.queued();
      case 'review':
        return reviewOf(session, (position) => void this.goTo(position));
      case 'question':
        return this.asked();
      case 'start':
        return session.state ? startOf(session.state, this.refusal || session.refusal, (attempt) => void this.showResult(attempt)) : html``;
    }
  }

  private asked(): TemplateResult {
    const { session } = this;
    const { question, position } = session;
    if (!question) {
      return html``;
    }
    const answer = session.answers[position];
    const flagged = session.flagged.includes(position);
    return html`
      <h1 class="qt-sr">${say('where', position, session.questions.length)}</h1>
      ${this.refusal ? html`<p class="reader-notice bad" role="alert"><span>${this.refusal}</span></p>` : nothing} ${this.conflict()}
      ${questionOf({
        question,
        answer,
        give: (value, typing) => void session.give(position, value, typing),
        tell: (text) => this.tell(text),
      })}
      <div class="quiz-tools">
        <button class="qt-button" type="button" aria-pressed=${flagged ? 'true' : 'false'} @click=${() => this.flag()}>
          ⚑ ${say(flagged ? 'flagged' : 'flag')}
        </button>
        ${answer ? html`<button class="qt-button" type="button" @click=${() => session.give(position, null)}>${say('clear')}</button>` : nothing}
      </div>
    `;
  }

  private conflict(): TemplateResult | typeof nothing {
    const { question, conflicts, position } = this.session;
    const conflict = conflicts[position];
    if (!question || !conflict) {
      return nothing;
    }
    return html`<section class="quiz-conflict" role="alert">
      <p>${say('conflict')}</p>
      <div>${say('conflictMine', '')} ${given(question, conflict.mine)}</div>
      <p class="qt-actions">
        <button class="qt-button" type="button" @click=${() => this.session.insist(position).catch(() => this.tell(say('failedText')))}>${say('insist')}</button>
        <button class="qt-button" type="button" @click=${() => this.session.accept(position)}>${say('accept')}</button>
      </p>
    </section>`;
  }

  private queued(): TemplateResult {
    const deadline = this.session.paper?.deadlineAt;
    const signedOut = this.session.standing === 'signed-out';
    return html`
      <h1 tabindex="-1">${say('queuedTitle')}</h1>
      <p>${say(signedOut ? 'queuedSignedOut' : 'queuedText')}</p>
      ${deadline ? html`<p>${say('queuedLate', moment(new Date(deadline)))}</p>` : nothing}
    `;
  }

  private foot(screen: Screen): TemplateResult {
    const { session } = this;
    const { position, questions } = session;
    switch (screen) {
      case 'question':
        return html`
          <button class="qt-button reader-step" type="button" ?disabled=${position === 1} @click=${() => this.goTo(position - 1)}>
            <span class="reader-i reader-i-back" aria-hidden="true"></span>${say('previous')}
          </button>
          ${position < questions.length ? go(say('next'), () => void this.goTo(position + 1)) : go(say('review'), () => this.review())}
        `;
      case 'review':
        return html`
          <button class="qt-button reader-step" type="button" @click=${() => this.goTo(position)}>
            <span class="reader-i reader-i-back" aria-hidden="true"></span>${say('back')}
          </button>
          ${go(say('handIn'), () => this.dialog('confirm')?.showModal())}
        `;
      case 'queued':
        return html`
          <button class="qt-button reader-step" type="button" @click=${() => session.takeBackHandIn()}>${say('takeBack')}</button>
          ${session.standing === 'signed-out'
            ? html`<a class="qt-button qt-button-primary reader-go" href=${signInAddress()} router-ignore>${say('signIn')}</a>`
            : go(say('sendNow'), () => void session.tryAgain())}
        `;
      case 'result':
        return this.footOfResult();
      case 'start':
        return this.footOfStart();
    }
  }

  private footOfResult(): TemplateResult {
    const { result, state } = this.session;
    const next = result?.next;
    return html`
      <button class="qt-button reader-step" type="button" @click=${() => this.toStart()}>${say('toStart')}</button>
      ${next && (result.passed || !state || whyNot(state, serverTime()) !== null || next.kind === 'read-again')
        ? html`<a class="qt-button qt-button-primary reader-go" href=${next.link} router-ignore
          >${next.kind === 'read-again' ? say('readAgain') : next.text}</a
        >`
        : go(say('beginAgain'), () => void this.start())}
    `;
  }

  private async toStart() {
    await this.session.backToStart();
    this.toTop();
    await this.session.tryAgain();
  }

  private footOfStart(): TemplateResult {
    const { state } = this.session;
    const module = this.getAttribute('module') ?? '';
    const why = state ? whyNot(state, serverTime()) : null;
    if (why !== null) {
      return html`<p class="quiz-why">${why}</p>
        <a class="qt-button qt-button-primary reader-go" href="/hoc/${module}" router-ignore>${say('read')}</a>`;
    }
    const word = state?.open ? 'goOn' : (state?.attempts.length ?? 0) > 0 ? 'beginAgain' : 'begin';
    return html`${state?.open ? html`<p class="quiz-why">${say('openText')}</p>` : nothing} ${go(say(word), () => void this.start(), this.busy)}`;
  }

  private windows(): TemplateResult {
    const { session } = this;
    const missing = session.unanswered.length;
    return html`
      ${this.window('list', say('list'), html`
        ${overviewOf(session, session.position, (position) => void this.goTo(position))}
        <button class="qt-button" type="button" @click=${() => this.review()}>${say('review')}</button>
      `)}
      ${this.window('confirm', say('handInTitle'), html`
        <p>${missing > 0 ? say('handInMissing', missing) : nothing} ${say('handInText')}</p>
        <div class="reader-window-actions">
          <button class="qt-button" type="button" @click=${() => this.closeWindows()}>${say('notYet')}</button>
          <button class="qt-button qt-button-primary" type="button" @click=${() => this.handIn()}>${say('handIn')}</button>
        </div>
      `)}
      ${this.window('keys', say('keys'), keysOf())}
    `;
  }
}

function clock(left: number): TemplateResult {
  return html`<span class="quiz-clock" role="timer" aria-label=${say('timeLeft', countdown(left))}
    ><span class="reader-i quiz-i-clock" aria-hidden="true"></span>${countdown(left)}</span
  >`;
}

function go(text: string, act: () => void, busy = false): TemplateResult {
  return html`<button class="qt-button qt-button-primary reader-go" type="button" ?disabled=${busy} @click=${act}>${text}</button>`;
}

customElements.define('quiz-player', QuizPlayer);
