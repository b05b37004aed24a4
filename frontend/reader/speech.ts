/** Reading aloud with the device's own Vietnamese voice, paragraph by paragraph. */
export class Speech {
  private stopped = true;

  constructor(private readonly changed: () => void) {
    if (Speech.possible()) {
      speechSynthesis.addEventListener('voiceschanged', this.changed);
    }
  }

  private static possible(): boolean {
    return typeof speechSynthesis !== 'undefined';
  }

  private static voice(): SpeechSynthesisVoice | undefined {
    return Speech.possible() ? speechSynthesis.getVoices().find((voice) => voice.lang.toLowerCase().startsWith('vi')) : undefined;
  }

  get available(): boolean {
    return Speech.voice() !== undefined;
  }

  get speaking(): boolean {
    return !this.stopped;
  }

  start(paragraphs: HTMLElement[], from: number) {
    this.stop();
    this.stopped = false;
    this.next(paragraphs, Math.max(0, from));
    this.changed();
  }

  stop() {
    this.stopped = true;
    if (Speech.possible()) {
      speechSynthesis.cancel();
    }
    document.querySelectorAll('.reader-spoken').forEach((element) => element.classList.remove('reader-spoken'));
    this.changed();
  }

  private next(paragraphs: HTMLElement[], at: number) {
    const paragraph = paragraphs[at];
    const voice = Speech.voice();
    if (!paragraph || !voice || this.stopped) {
      this.stop();
      return;
    }
    const words = new SpeechSynthesisUtterance(paragraph.innerText);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.95;
    words.onstart = () => {
      paragraph.classList.add('reader-spoken');
      paragraph.scrollIntoView({ block: 'center', behavior: 'smooth' });
    };
    words.onend = () => {
      paragraph.classList.remove('reader-spoken');
      if (!this.stopped) {
        this.next(paragraphs, at + 1);
      }
    };
    words.onerror = () => this.stop();
    speechSynthesis.speak(words);
  }
}
