/**
 * Builds what is shown of a section's HTML from known elements and attributes only. The portal has sanitised it before;
 * this holds even if it had not.
 */
const ELEMENTS = new Set(
  ('A ABBR ASIDE B BLOCKQUOTE BR CAPTION CITE CODE DD DFN DIV DL DT EM FIGCAPTION FIGURE H2 H3 H4 H5 HR I IMG LI OL P PRE Q S ' +
    'SECTION SMALL SPAN STRONG SUB SUP TABLE TBODY TD TFOOT TH THEAD TR U UL').split(' '),
);
const ATTRIBUTES = new Set(
  ('class id lang title alt width height colspan rowspan scope start data-paragraph data-document data-place data-term ' +
    'aria-label aria-hidden aria-labelledby role').split(' '),
);
const OWN_PICTURE = /^\/?api\/editions\/[0-9a-f]{64}\/images\/[^/?#]+$/;
const LINK = /^(https?:\/\/|\/|#)/;

export function safe(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  copy(parsed.body, fragment);
  return fragment;
}

function copy(from: Node, to: Node) {
  for (const child of from.childNodes) {
    if (child instanceof Text) {
      to.appendChild(document.createTextNode(child.data));
    } else if (child instanceof HTMLElement && ELEMENTS.has(child.tagName)) {
      const element = document.createElement(child.tagName);
      copyAttributes(child, element);
      copy(child, element);
      to.appendChild(element);
    }
  }
}

function copyAttributes(from: HTMLElement, to: HTMLElement) {
  for (const { name, value } of from.attributes) {
    if (ATTRIBUTES.has(name)) {
      to.setAttribute(name, value);
    } else if (name === 'src' && to instanceof HTMLImageElement && OWN_PICTURE.test(value)) {
      to.setAttribute('src', value.startsWith('/') ? value : `/${value}`);
    } else if (name === 'href' && to instanceof HTMLAnchorElement && LINK.test(value)) {
      to.setAttribute('href', value);
    }
  }
}
