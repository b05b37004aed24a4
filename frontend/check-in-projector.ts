import { html, nothing, render } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { say } from './checkin/words';

interface Told {
  svg: string;
  address: string;
  shortCode: string;
  present: number;
  expected: number;
  names: string[];
  nextInMs: number;
}

const AGAIN_MS = 2000;

/**
 * The code of the moment, for the whole room. The portal pushes each new one; the clock of this computer decides nothing.
 *
 * Attributes: `session`, `cell`, `point` (of a conference), `heading`, `subheading`.
 */
class CheckInProjector extends HTMLElement {
  private told: Told | null = null;
  private lost = false;
  private left = new AbortController();

  connectedCallback() {
    this.left = new AbortController();
    this.draw();
    void this.listen();
    void this.stayAwake();
    document.addEventListener('visibilitychange', this.onVisible);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.onVisible);
    this.left.abort();
  }

  private onVisible = () => void this.stayAwake();

  private async stayAwake() {
    await (navigator as { wakeLock?: { request(kind: string): Promise<unknown> } }).wakeLock?.request('screen').catch(() => undefined);
  }

  /** Listens until the page is left; asks anew whenever the portal ends the stream. */
  private async listen() {
    while (!this.left.signal.aborted) {
      try {
        await this.stream();
      } catch {
        this.lost = true;
        this.draw();
      }
      await new Promise((resolve) => setTimeout(resolve, this.lost ? AGAIN_MS : 100));
    }
  }

  private get query(): string {
    const point = this.getAttribute('point');
    return point ? `?point=${point}` : '';
  }

  private async stream() {
    const answer = await fetch(`/api/check-in/${this.getAttribute('session')}/${this.getAttribute('cell')}/stream${this.query}`, {
      headers: { 'X-Quan-Triet': '1', Accept: 'text/event-stream' },
      signal: this.left.signal,
    });
    if (answer.status === 401 || answer.status === 403) {
      location.reload();
    }
    if (!answer.ok || !answer.body) {
      throw new Error(String(answer.status));
    }
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      rest += part.value;
      const events = rest.split('\n\n');
      rest = events.pop() ?? '';
      events.forEach((event) => this.take(event));
    }
  }

  private take(event: string) {
    const data = event
      .split('\n')
      .filter((line) => line.startsWith('data:'))
      .map((line) => line.slice('data:'.length))
      .join('');
    if (data) {
      this.told = JSON.parse(data);
      this.lost = false;
      this.draw();
    }
  }

  private draw() {
    const { told } = this;
    render(
      html`<main class="projector" id="noi-dung">
        <header>
          <p>${this.getAttribute('subheading')}</p>
          <h1>${this.getAttribute('heading')}</h1>
        </header>
        ${told && !this.lost
          ? html`<section class="projector-code">
                <div class="projector-qr" role="img" aria-label=${say('scanHere')} data-address=${told.address}>${unsafeSVG(told.svg)}</div>
                <div class="projector-words">
                  <h2>${say('scanHere')}</h2>
                  <p>${say('orType')}</p>
                  <p class="projector-short">${told.shortCode.slice(0, 3)} ${told.shortCode.slice(3)}</p>
                  <p class="projector-count" role="status">${told.expected > 0 ? say('count', told.present, told.expected) : say('countOnly', told.present)}</p>
                </div>
              </section>
              <ul class="projector-names">
                ${told.names.map((name) => html`<li>${name}</li>`)}
              </ul>`
          : html`<p role="status">${this.lost ? say('lost') : nothing}</p>`}
      </main>`,
      this,
    );
  }
}

customElements.define('check-in-projector', CheckInProjector);
