/** The reader's own text sizes, on top of the portal's large type. Kept on the device. */
const STEPS = [1, 1.15, 1.3, 1.5];
const NAME = 'qt-reader-size';

function kept(): number {
  try {
    return Math.min(STEPS.length - 1, Math.max(0, Number(localStorage.getItem(NAME)) || 0));
  } catch {
    return 0;
  }
}

export const sizes = {
  count: STEPS.length,
  now: kept(),
  apply(reader: HTMLElement) {
    reader.style.setProperty('--reader-size', String(STEPS[this.now]));
  },
  change(reader: HTMLElement, steps: number) {
    this.now = Math.min(STEPS.length - 1, Math.max(0, this.now + steps));
    this.apply(reader);
    try {
      localStorage.setItem(NAME, String(this.now));
    } catch {
      // holds until the page is left
    }
  },
};
