import { html, nothing, render } from 'lit';
import { say } from './checkin/words';
import { Refused, send } from './reader/answers';

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

const LOOKS_EVERY_MS = 300;
const SAME_AGAIN_MS = 4000;
const PHOTO_EDGE = 1280;

/**
 * Scans the codes on members' phones: with the camera where the browser reads codes itself, by photograph elsewhere.
 *
 * Attributes: `session`, `cell`.
 */
class MemberScanner extends HTMLElement {
  private stream: MediaStream | null = null;
  private timer = 0;
  private said = '';
  private wrong = '';
  private last = { code: '', at: 0 };

  connectedCallback() {
    this.draw();
  }

  disconnectedCallback() {
    this.stop();
  }

  private get path(): string {
    return `/api/check-in/${this.getAttribute('session')}/${this.getAttribute('cell')}`;
  }

  private get detects(): boolean {
    return 'BarcodeDetector' in window && Boolean(navigator.mediaDevices);
  }

  private async start() {
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch {
      this.wrong = say('noCamera');
      this.draw();
      return;
    }
    this.draw();
    const video = this.querySelector('video');
    if (video) {
      video.srcObject = this.stream;
      await video.play();
      const detector: Detector = new (window as unknown as { BarcodeDetector: new (of: object) => Detector }).BarcodeDetector({
        formats: ['qr_code'],
      });
      this.timer = window.setInterval(() => void this.look(detector, video), LOOKS_EVERY_MS);
    }
  }

  private stop() {
    window.clearInterval(this.timer);
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
    this.draw();
  }

  private async look(detector: Detector, video: HTMLVideoElement) {
    const [found] = await detector.detect(video).catch(() => []);
    const now = Date.now();
    if (found && (found.rawValue !== this.last.code || now - this.last.at > SAME_AGAIN_MS)) {
      this.last = { code: found.rawValue, at: now };
      await this.tell(() => send<{ name: string }>(`${this.path}/members`, { code: found.rawValue }));
    }
  }

  private async photo(event: Event) {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file) {
      const small = await smaller(file);
      await this.tell(async () => {
        const answer = await fetch(`${this.path}/photo`, {
          method: 'POST',
          headers: { 'X-Quan-Triet': '1', 'Content-Type': 'image/jpeg', 'Accept-Language': document.documentElement.lang || 'vi' },
          body: small,
        });
        if (!answer.ok) {
          throw new Refused(answer.status, await answer.json().catch(() => ({})));
        }
        return answer.json();
      });
    }
  }

  private async tell(ask: () => Promise<{ name: string }>) {
    this.wrong = '';
    try {
      const { name } = await ask();
      this.said = say('welcomed', name);
    } catch (failure) {
      this.said = '';
      this.wrong = failure instanceof Refused && failure.problem.detail ? failure.problem.detail : say('noNetwork');
    }
    this.draw();
  }

  private draw() {
    render(
      html`<div class="member-scanner">
        ${this.stream ? html`<video playsinline muted></video>` : nothing}
        ${this.detects
          ? html`<button type="button" class="qt-button" @click=${() => (this.stream ? this.stop() : void this.start())}>
              ${say(this.stream ? 'stop' : 'scanMember')}
            </button>`
          : html`<label class="qt-button"
              >${say('photo')}<input class="qt-sr" type="file" accept="image/*" capture="environment" @change=${(event: Event) => void this.photo(event)}
            /></label>`}
        <p role="status">${this.said}</p>
        ${this.wrong ? html`<p class="qt-error" role="alert">${this.wrong}</p>` : nothing}
      </div>`,
      this,
    );
  }
}

/** Small enough to be sent over a weak line. */
async function smaller(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, PHOTO_EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', 0.85));
}

customElements.define('member-scanner', MemberScanner);
