/** Which paragraph stands at the top of the window, and bringing one there. */
const paragraphs = (text: Element) => [...text.querySelectorAll<HTMLElement>('[data-paragraph]')];

const numberOf = (element: HTMLElement) => Number(element.dataset.paragraph) || 1;

/** @param top where the text begins to be visible, in pixels from the top of the window */
export function paragraphAt(text: Element, top: number): number {
  let found = 1;
  for (const element of paragraphs(text)) {
    if (element.getBoundingClientRect().top > top + 24) {
      break;
    }
    found = numberOf(element);
  }
  return found;
}

export function bringUp(text: Element, number: number): HTMLElement | null {
  const element = paragraphs(text).find((paragraph) => numberOf(paragraph) >= number) ?? null;
  element?.scrollIntoView({ block: 'start', behavior: 'instant' });
  return element;
}

export function spokenParagraphs(text: Element): HTMLElement[] {
  // the innermost ones: a list is read item by item
  return paragraphs(text).filter((element) => !element.querySelector('[data-paragraph]'));
}
