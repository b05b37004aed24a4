import { html, render } from 'lit';
import './module-reader';
import './quiz-player';
import './roll-call';
import { keptQuizzes } from './quiz/kept';
import type { KeptQuiz } from './quiz/types';
import { say as sayOfQuiz } from './quiz/words';
import { keptModules } from './reader/kept';
import type { Kept } from './reader/types';
import { say } from './reader/words';
import { device } from './reader/device';
import type { KeptRoll } from './roll/types';
import { say as sayOfRoll } from './roll/words';

/** The plain page, shown by the service worker when the network does not answer: the reader, the quiz, or what can be done here. */
async function start() {
  document.documentElement.lang = document.cookie.includes('qt_language=en') ? 'en' : 'vi';
  const [, place, module, section] = location.pathname.split('/').map(decodeURIComponent);
  const kept = await keptModules();
  const quizzes = await keptQuizzes();
  const member = await device.member();
  const rolls = (await device.allRolls()).filter((roll) => roll.member === member);
  if (place === 'hoc' && module && kept.some((one) => one.module === module)) {
    read(module, section);
  } else if (place === 'kiem-tra' && module && quizzes.some((one) => one.module === module)) {
    ask(module);
  } else if (place === 'diem-danh' && rolls.some((one) => String(one.session) === module && String(one.cell) === section)) {
    call(Number(module), Number(section));
  } else {
    offer(kept, quizzes, rolls);
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

function ask(module: string) {
  const player = document.createElement('quiz-player');
  player.setAttribute('module', module);
  document.body.append(player);
}

function call(session: number, cell: number) {
  const roll = document.createElement('roll-call');
  roll.setAttribute('session', String(session));
  roll.setAttribute('cell', String(cell));
  document.body.append(roll);
}

function offer(kept: Kept[], quizzes: KeptQuiz[], rolls: KeptRoll[]) {
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
        ${rolls.filter((roll) => !roll.state.closed).map(rollCard)} ${quizzes.filter((quiz) => quiz.paper).map(quizCard)}
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

function quizCard(quiz: KeptQuiz) {
  return html`<section class="qt-card">
    <h2>${quiz.paper?.title}</h2>
    <a class="qt-button" href="/kiem-tra/${quiz.module}">${sayOfQuiz('goOnQuiz')}</a>
  </section>`;
}

function rollCard(roll: KeptRoll) {
  return html`<section class="qt-card">
    <h2>${sayOfRoll('title')}: ${roll.state.topic}</h2>
    <a class="qt-button" href="/diem-danh/${roll.session}/${roll.cell}">${sayOfRoll('title')}</a>
  </section>`;
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
