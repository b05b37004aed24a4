import { html, render, type TemplateResult } from 'lit';
import { say } from './checkin/words';
import { fresh, Refused, send } from './reader/answers';
import { moment } from './reader/language';
import { signInAddress } from './reader/sign-in';

interface Ready {
  name: string;
  kind: string;
  topic: string;
  unit: string;
  startsAt: string;
  place: string | null;
}

interface Done {
  topic: string;
  mark: string;
  markText: string;
  at: string;
  again: boolean;
}

/**
 * The tap after a scan, on a plain page and on a Flow page alike; with `typed`, the field for the short code.
 * Looking marks nobody: only the tap does.
 */
class CheckIn extends HTMLElement {
  private ready: Ready | null = null;
  private done: Done | null = null;
  private refusal = '';
  private signedOut = false;
  private busy = false;

  connectedCallback() {
    document.documentElement.lang = document.cookie.includes('qt_language=en') ? 'en' : 'vi';
    this.draw();
    if (!this.typed) {
      void this.look();
    }
  }

  private get typed(): boolean {
    return this.hasAttribute('typed');
  }

  private look() {
    return this.attempt(async () => {
      this.ready = await fresh<Ready>('/api/check-in');
    });
  }

  private tap() {
    return this.attempt(async () => {
      this.done = await send<Done>('/api/check-in', {});
    });
  }

  private type(event: Event) {
    event.preventDefault();
    const code = String(new FormData(event.target as HTMLFormElement).get('code') ?? '').replace(/\D/g, '');
    void this.attempt(async () => {
      this.done = await send<Done>('/api/check-in/typed', { code });
    });
  }

  private async attempt(work: () => Promise<void>) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.refusal = '';
    this.signedOut = false;
    this.draw();
    try {
      await work();
    } catch (failure) {
      this.signedOut = failure instanceof Refused && failure.status === 401;
      this.refusal = failure instanceof Refused ? (failure.problem.detail ?? say('failed')) : say('noNetwork');
    }
    this.busy = false;
    this.draw();
  }

  private draw() {
    const content = this.content();
    render(this.typed ? content : html`<main class="check-in" id="noi-dung">${content}</main>`, this);
  }

  private content(): TemplateResult {
    if (this.done) {
      return this.finished(this.done);
    }
    if (this.signedOut) {
      return html`<h1>${say('title')}</h1>
        <p>${say('signInFirst')}</p>
        <a class="qt-button qt-button-primary" href=${signInAddress(this.typed ? undefined : 'toi-co-mat')} router-ignore>${say('signIn')}</a>`;
    }
    if (this.typed) {
      return this.field();
    }
    if (this.ready && !this.refusal) {
      return this.question(this.ready);
    }
    return this.refusal
      ? html`<h1>${say('failed')}</h1>
          <p role="alert">${this.refusal}</p>
          <button class="qt-button" type="button" @click=${() => void (this.ready ? this.tap() : this.look())}>${say('retry')}</button>`
      : html`<p aria-busy="true">${say('opening')}</p>`;
  }

  private question(ready: Ready): TemplateResult {
    return html`<p>${ready.kind} · ${ready.unit}</p>
      <h1>${ready.topic}</h1>
      <p>${moment(new Date(ready.startsAt))}${ready.place ? ` · ${ready.place}` : ''}</p>
      <p><b>${say('ask', ready.name)}</b></p>
      <button class="qt-button qt-button-primary check-in-tap" type="button" ?disabled=${this.busy} @click=${() => void this.tap()}>
        ${say('present')}
      </button>`;
  }

  private field(): TemplateResult {
    return html`<form class="check-in-typed" @submit=${(event: Event) => this.type(event)}>
      <label
        >${say('typeCode')}
        <input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="9" required pattern="[0-9 ]{6,9}" />
      </label>
      <p class="qt-error" role="alert">${this.refusal}</p>
      <button class="qt-button qt-button-primary" ?disabled=${this.busy}>${say('send')}</button>
    </form>`;
  }

  private finished(done: Done): TemplateResult {
    return html`<div role="status">
        <p class="check-in-sign" aria-hidden="true">✓</p>
        <h1>${say('done')}</h1>
        <p>${done.topic}</p>
        <p>${done.again ? say('again', done.markText) : say('doneText', done.markText, moment(new Date(done.at)))}</p>
      </div>
      <a class="qt-button" href="/" router-ignore>${say('home')}</a>`;
  }
}

customElements.define('check-in', CheckIn);
