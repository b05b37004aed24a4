import { html, render } from 'lit';
import './module-reader';
import { keptModules } from './reader/kept';
import type { Kept } from './reader/types';
import { say } from './reader/words';

/** The plain page, shown by the service worker when the network does not answer: the reader, or what can be read here. */
async function start() {
  document.documentElement.lang = document.cookie.includes('qt_language=en') ? 'en' : 'vi';
  const [, place, module, section] = location.pathname.split('/').map(decodeURIComponent);
  const kept = await keptModules();
  if (place === 'hoc' && module && kept.some((one) => one.module === module)) {
    read(module, section);
  } else {
    offer(kept);
  }
}

function read(module: string, section: string | undefined) {
  const reader = document.createElement('module-reader');
  reader.setAttribute('module', module);
  if (section) {
    reader.setAttribute('section', section);
  }
  document.body.append(reader);
}

function offer(kept: Kept[]) {
  window.addEventListener('online', again);
  document.title = `${say('noNetwork')} · Quán Triệt`;
  const [latest] = kept;
  render(
    html`<div class="qt-plain">
      <header class="qt-top">
        <a class="qt-brand" href="/"><span class="qt-mark" aria-hidden="true">Q</span><span><b>Quán Triệt</b></span></a>
      </header>
      <main class="qt-plain-main" id="noi-dung">
        <header class="qt-plain-head">
          <h1>${say('noNetwork')}</h1>
          <p>${say(latest ? 'noNetworkText' : 'noNetworkNothing')}</p>
        </header>
        ${latest
          ? html`<section class="qt-card qt-card-next">
                <h2>${latest.edition.title}</h2>
                <a class="qt-button qt-button-primary" href="/hoc/${latest.module}">${say('goOnReading')}</a>
              </section>
              ${kept.length > 1
                ? html`<h2>${say('onDevice')}</h2>
                    <div class="qt-rows">${kept.slice(1).map(row)}</div>`
                : ''}`
          : ''}
        <button class="qt-button" type="button" @click=${again}>${say('retry')}</button>
      </main>
    </div>`,
    document.body,
  );
}

function row(module: Kept) {
  return html`<a class="qt-row" href="/hoc/${module.module}"
    ><span>${module.edition.title}${module.complete ? '' : html`<br /><span class="qt-s">${say('partly')}</span>`}</span></a
  >`;
}

function again() {
  location.reload();
}

void start();
