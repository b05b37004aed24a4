/** Makes what the text holds usable: terms and citations by keyboard, wide tables by scrolling in their own box. */
export function prepare(article: HTMLElement, title: string) {
  article.querySelectorAll<HTMLElement>('.qt-cite, .qt-term').forEach((element) => {
    element.setAttribute('role', 'button');
    element.setAttribute('aria-haspopup', 'dialog');
    element.tabIndex = 0;
  });
  article.querySelectorAll('table').forEach((table) => {
    const box = document.createElement('div');
    box.className = 'reader-wide';
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', table.caption?.textContent ?? title);
    table.replaceWith(box);
    box.append(table);
  });
}
