const EVERY_MS = 1000;
const WITHOUT_NETWORK_MS = 5000;
/** Shorter than any session: after this long without a touch the page rests, and the session may end. */
const REST_AFTER_MS = 10 * 60 * 1000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'scroll', 'pointermove'];

/** Asks whether something was counted in a campaign, and says `counted` when it was. Holds no session and shows nothing. */
class FiguresPulse extends HTMLElement {
  private timer = 0;
  private known: string | null = null;
  private touched = Date.now();
  private readonly onLife = () => this.wake();
  private readonly onSight = () => this.wake();

  connectedCallback(): void {
    SIGNS_OF_LIFE.forEach((sign) => window.addEventListener(sign, this.onLife, { passive: true }));
    document.addEventListener('visibilitychange', this.onSight);
    this.wake();
  }

  disconnectedCallback(): void {
    SIGNS_OF_LIFE.forEach((sign) => window.removeEventListener(sign, this.onLife));
    document.removeEventListener('visibilitychange', this.onSight);
    window.clearTimeout(this.timer);
    this.timer = 0;
  }

  private wake(): void {
    this.touched = Date.now();
    if (this.timer === 0 && this.isConnected) {
      // at once when the page was just counted, so that nothing slips through in between
      this.wait(this.known === null ? 0 : EVERY_MS);
    }
  }

  private wait(ms: number): void {
    this.timer = window.setTimeout(() => void this.ask(), ms);
  }

  private async ask(): Promise<void> {
    if (document.hidden || Date.now() - this.touched > REST_AFTER_MS) {
      this.timer = 0;
      return;
    }
    let next = EVERY_MS;
    try {
      const answer = await fetch(`api/campaigns/${this.getAttribute('campaign')}/pulse`, {
        headers: { 'X-Quan-Triet': '1' },
        cache: 'no-store'
      });
      if (answer.status === 401 || answer.status === 403) {
        // signed out, here or elsewhere: the figures stay as they are until the page is opened again
        this.timer = -1;
        return;
      }
      if (answer.ok) {
        this.take(((await answer.json()) as { pulse: string }).pulse);
      } else {
        next = WITHOUT_NETWORK_MS;
      }
    } catch {
      next = WITHOUT_NETWORK_MS;
    }
    if (this.isConnected) {
      this.wait(next);
    }
  }

  private take(pulse: string): void {
    const changed = this.known !== null && this.known !== pulse;
    this.known = pulse;
    if (changed) {
      this.dispatchEvent(new CustomEvent('counted'));
    }
  }
}

customElements.define('figures-pulse', FiguresPulse);
