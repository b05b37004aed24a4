import { html, nothing, render, type TemplateResult } from 'lit';
import { contentsOf } from './reader/contents';
import { inWords, missing, type Missing } from './reader/honest';
import { noticesOf } from './reader/notices';
import { bringUp, paragraphAt, spokenParagraphs } from './reader/paragraphs';
import { printNote, wholeModule } from './reader/printing';
import { NotOpened, Session } from './reader/session';
import { settingsPanel } from './reader/settings';
import { Speech } from './reader/speech';
import { prepare } from './reader/text';
import { sizes } from './reader/sizes';
import { standingLine } from './reader/standing';
import type { SectionHead } from './reader/types';
import { safe } from './reader/whitelist';
import { documentWindow, keysWindow, termWindow, type Window } from './reader/windows';
import { say } from './reader/words';

const SCROLL_SETTLES_MS = 400;
const KEEPS_TIME_EVERY_S = 5;
/** Some phones do not say when the network is back. */
const TRIES_AGAIN_EVERY_S = 20;
const GREETS_MS = 4000;

/**
 * Reads a module: the same on a Flow page and, without network, on the plain page.
 *
 * Attributes: `module`, `edition` (hash; missing on the plain page), `section` (missing: where one stopped), `changes`
 * (address of what changed).
 */
class ModuleReader extends HTMLElement {
  private session = new Session(() => this.draw());
  private speech = new Speech(() => this.draw());
  private page = -1;
  private text: DocumentFragment | null = null;
  private shown: string | null = null;
  private problem: 'failed' | 'not-kept' | null = null;
  private window: Window | null = null;
  private said = '';
  private ended = new Set<string>();
  private ticks = 0;
  private clock = 0;
  private scrolling = 0;
  private paper: TemplateResult | null = null;
  private opener: HTMLElement | null = null;
  private opening = 0;
  /** The section whose button was tapped too early: the reason then stands above it. */
  private asked: string | null = null;
  private headHeight = 0;
  private cited: string[] = [];

  static get observedAttributes() {
    return ['module', 'edition', 'section'];
  }

  connectedCallback() {
    (window as { quanTriet?: { keepWorkingOffline?: () => void } }).quanTriet?.keepWorkingOffline?.();
    history.scrollRestoration = 'manual';
    sizes.apply(this);
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('visibilitychange', this.onVisibility);
    window.addEventListener('pagehide', this.onHide);
    window.addEventListener('online', this.onOnline);
    window.addEventListener('offline', this.onOnline);
    window.addEventListener('scroll', this.onScroll, { passive: true });
    window.addEventListener('afterprint', this.onPrinted);
    this.clock = window.setInterval(() => this.tick(), 1000);
    this.open();
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('visibilitychange', this.onVisibility);
    window.removeEventListener('pagehide', this.onHide);
    window.removeEventListener('online', this.onOnline);
    window.removeEventListener('offline', this.onOnline);
    window.removeEventListener('scroll', this.onScroll);
    window.removeEventListener('afterprint', this.onPrinted);
    window.clearInterval(this.clock);
    this.speech.stop();
    if (this.session.edition) {
      this.session.leave();
    }
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null) {
    if (this.isConnected && before !== after) {
      this.open();
    }
  }

  /** Attributes may come one after the other: the last call counts. */
  private open() {
    window.clearTimeout(this.opening);
    this.opening = window.setTimeout(() => void this.openNow());
  }

  private async openNow() {
    this.problem = null;
    this.draw();
    const module = this.getAttribute('module') ?? '';
    const hash = this.getAttribute('edition');
    try {
      if (!this.session.edition || this.session.edition.module !== module || (hash && hash !== this.session.edition.hash)) {
        this.session = new Session(() => this.draw());
        this.page = -1;
        await this.session.open(module, hash, this.getAttribute('changes'));
      }
      await this.goToFirst();
    } catch (failure) {
      this.problem = failure instanceof NotOpened && !hash ? 'not-kept' : 'failed';
      this.draw();
    }
  }

  private get sections(): SectionHead[] {
    return this.session.edition.sections;
  }

  /** 0 is the introduction, then the sections. */
  private get section(): SectionHead | undefined {
    return this.sections[this.page - 1];
  }

  private pageOf(tag: string | null | undefined): number {
    const index = this.sections.findIndex((section) => section.tag === tag);
    return index < 0 ? 0 : index + 1;
  }

  private async goToFirst() {
    const place = this.session.reading.place;
    const asked = this.pageOf(this.getAttribute('section'));
    const stopped = this.pageOf(place?.section);
    const page = asked || stopped;
    const resumes = page > 0 && page === stopped && (place?.paragraph ?? 1) > 1;
    const named = asked ? Number(/^#doan-(\d{1,4})$/.exec(window.location.hash)?.[1] ?? 0) : 0;
    await this.goTo(page, named || (resumes ? (place?.paragraph ?? 1) : 1), false);
  }

  /** @param moves whether the reader asked for it, so that the focus goes along */
  private async goTo(page: number, paragraph = 1, moves = true) {
    this.speech.stop();
    const tag = this.sections[page - 1]?.tag;
    try {
      this.text = tag ? safe((await this.session.section(tag)).html) : this.firstPage();
    } catch {
      this.problem = 'failed';
      this.closeWindows();
      this.draw();
      return;
    }
    const cited = [...this.text.querySelectorAll<HTMLElement>('[data-document]')].map((one) => one.dataset.document ?? '');
    this.cited = [...new Set(cited)];
    this.problem = null;
    this.page = page;
    this.said = '';
    this.closeWindows();
    this.draw();
    this.fill();
    this.showAddress(tag);
    this.bring(paragraph, moves);
    this.bringUpEntry();
  }

  private firstPage(): DocumentFragment {
    const { introduction, summary } = this.session.edition;
    const page = safe(introduction);
    const heading = document.createElement('h2');
    heading.textContent = say('summary');
    page.append(heading, safe(summary));
    return page;
  }

  /** The text is put in by hand: it is large, and marks of reading aloud stand in it. */
  private fill() {
    const article = this.article;
    if (!article || !this.text) {
      return;
    }
    article.replaceChildren(this.text);
    this.text = null;
    this.shown = this.section?.tag ?? '';
    prepare(article, this.section?.title ?? '');
  }

  private bring(paragraph: number, moves: boolean) {
    const article = this.article;
    if (paragraph > 1 && article) {
      const at = bringUp(article, paragraph);
      at?.classList.add('reader-resumed');
      window.setTimeout(() => at?.classList.remove('reader-resumed'), GREETS_MS);
      this.announce(say('resumed'));
    } else {
      window.scrollTo({ top: 0, behavior: 'instant' });
    }
    if (moves) {
      this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
    window.setTimeout(() => this.lookWhere(), SCROLL_SETTLES_MS);
  }

  /** In a long list of contents the section that is read stays in sight. */
  private bringUpEntry() {
    const contents = this.querySelector<HTMLElement>('.reader-contents');
    const current = contents?.querySelector<HTMLElement>('[aria-current]');
    if (contents && current) {
      contents.scrollTop = current.offsetTop - contents.clientHeight / 2;
    }
  }

  private showAddress(tag: string | undefined) {
    const { module, shortTitle } = this.session.edition;
    const address = new URL(`/hoc/${module}${tag ? `/${tag}` : ''}`, location.origin);
    history.replaceState(history.state, '', address);
    document.title = `${this.section?.title ?? shortTitle} · Quán Triệt`;
  }

  private get article(): HTMLElement | null {
    return this.querySelector<HTMLElement>('article.reader-text');
  }

  private get top(): number {
    return this.querySelector('.reader-head')?.getBoundingClientRect().bottom ?? 0;
  }

  // --- what the reader does

  private readonly onScroll = () => {
    window.clearTimeout(this.scrolling);
    this.scrolling = window.setTimeout(() => this.lookWhere(), SCROLL_SETTLES_MS);
  };

  /** Where the reader is, and whether the end of the section has come into sight. */
  private lookWhere() {
    const article = this.article;
    const tag = this.section?.tag;
    if (!article || !tag || this.shown !== tag || document.visibilityState !== 'visible') {
      return;
    }
    const foot = this.querySelector('.reader-foot')?.getBoundingClientRect().top ?? window.innerHeight;
    if (article.getBoundingClientRect().bottom <= foot + 8 && !this.ended.has(tag)) {
      this.ended.add(tag);
      this.draw();
    }
    const paragraph = window.scrollY < 40 ? 1 : paragraphAt(article, this.top);
    void this.session.stopAt(tag, paragraph);
  }

  /** Once a second. Time counts while the text is in front of the eyes. */
  private tick() {
    const tag = this.section?.tag;
    if (!tag || document.visibilityState !== 'visible') {
      return;
    }
    this.ticks += 1;
    if (this.ticks % TRIES_AGAIN_EVERY_S === 0 && ['waiting', 'offline'].includes(this.session.standing)) {
      void this.session.tryAgain();
    }
    if (this.session.isRead(tag)) {
      return;
    }
    this.session.spent[tag] = (this.session.spent[tag] ?? 0) + 1;
    if (this.ticks % KEEPS_TIME_EVERY_S === 0) {
      void this.session.keep();
    }
    this.draw();
  }

  private get missing(): Missing {
    const section = this.section;
    return section ? missing(section.words, this.session.spent[section.tag] ?? 0, this.ended.has(section.tag), this.session.reading) : null;
  }

  private readonly onVisibility = () => {
    if (document.visibilityState === 'hidden') {
      this.onHide();
    } else if (this.session.edition) {
      void this.session.tryAgain();
    }
  };

  private readonly onHide = () => {
    if (this.session.edition) {
      this.session.leave();
    }
  };

  private readonly onOnline = () => {
    if (this.session.edition) {
      void this.session.tryAgain();
    } else if (navigator.onLine) {
      this.open();
    }
  };

  private async mark() {
    const section = this.section;
    if (!section || this.missing) {
      this.asked = section?.tag ?? null;
      this.announce(inWords(this.missing));
      return;
    }
    const all = this.session.readCount + 1 === this.sections.length;
    const saved = this.session.mark(section.tag);
    this.announce(all ? say('moduleDone') : say('marked', section.number));
    await saved;
  }

  private announce(text: string) {
    this.said = text;
    this.draw();
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || !this.session.edition || this.querySelector('dialog[open]')) {
      return;
    }
    if (target.closest('input, textarea, select, [contenteditable]') || this.page < 0) {
      return;
    }
    const action = this.keys[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  };

  private readonly keys: Record<string, () => void> = {
    ArrowLeft: () => this.page > 0 && void this.goTo(this.page - 1),
    ArrowRight: () => this.page < this.sections.length && void this.goTo(this.page + 1),
    m: () => this.showContents(),
    '+': () => this.resize(1),
    '=': () => this.resize(1),
    '-': () => this.resize(-1),
    d: () => this.aloud(),
    '?': () => this.show(keysWindow()),
  };

  private resize(steps: number) {
    const article = this.article;
    const at = article ? paragraphAt(article, this.top) : 1;
    sizes.change(this, steps);
    if (article && at > 1) {
      bringUp(article, at);
    }
    this.draw();
  }

  private aloud() {
    const article = this.article;
    if (!this.speech.available || !article) {
      return;
    }
    if (this.speech.speaking) {
      this.speech.stop();
    } else {
      const paragraphs = spokenParagraphs(article);
      this.speech.start(paragraphs, paragraphs.findIndex((one) => one.getBoundingClientRect().bottom > this.top + 24));
    }
  }

  private async print(whole: boolean) {
    this.closeSettings();
    if (whole) {
      try {
        this.paper = await wholeModule(this.session.edition);
        this.draw();
      } catch {
        return;
      }
    }
    window.print();
  }

  private readonly onPrinted = () => {
    this.paper = null;
    this.draw();
  };

  private readonly onTap = (event: Event) => {
    const target = (event.target as HTMLElement).closest<HTMLElement>('.qt-cite, .qt-term');
    if (!target || (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ')) {
      return;
    }
    event.preventDefault();
    const { term, document: key, place } = target.dataset;
    const found = term ? termWindow(this.session.edition, term) : documentWindow(this.session.state, key ?? '', place ?? '');
    if (found) {
      this.opener = target;
      this.show(found);
    }
  };

  // --- windows

  private dialog(name: string): HTMLDialogElement | null {
    return this.querySelector<HTMLDialogElement>(`dialog.reader-${name}`);
  }

  private show(window: Window) {
    this.closeSettings();
    this.window = window;
    this.draw();
    this.dialog('window')?.showModal();
  }

  private showContents() {
    this.dialog('drawer')?.showModal();
    this.querySelector<HTMLElement>('.reader-drawer [aria-current]')?.focus();
  }

  private closeWindows() {
    this.querySelectorAll<HTMLDialogElement>('dialog[open]').forEach((dialog) => dialog.close());
    this.closeSettings();
  }

  private closeSettings() {
    const settings = this.querySelector<HTMLElement>('#reader-settings:popover-open');
    settings?.hidePopover();
  }

  /** A tap beside the window closes it. */
  private readonly onBeside = (event: MouseEvent) => {
    if (event.target instanceof HTMLDialogElement) {
      event.target.close();
    }
  };

  private readonly onClosed = () => {
    this.opener?.focus({ preventScroll: true });
    this.opener = null;
  };

  // --- what is seen

  private draw() {
    if (this.isConnected) {
      render(this.page >= 0 && this.session.edition ? this.whole() : this.instead(), this);
      this.fill();
      this.measure();
    }
  }

  /** How much of the window the head takes, for what has to stand below it. */
  private measure() {
    const height = this.querySelector<HTMLElement>('.reader-head')?.offsetHeight ?? 0;
    if (height !== this.headHeight) {
      this.headHeight = height;
      this.style.setProperty('--reader-head', `${height}px`);
    }
  }

  private instead(): TemplateResult {
    if (this.problem === null) {
      return html`<main class="reader-empty" id="noi-dung"><p role="status">${say('opening')}</p></main>`;
    }
    const notKept = this.problem === 'not-kept';
    return html`<main class="reader-empty" id="noi-dung">
      <h1>${say(notKept ? 'notKeptTitle' : 'failedTitle')}</h1>
      <p>${say(notKept ? 'notKeptText' : 'failedText')}</p>
      <button class="qt-button qt-button-primary" type="button" @click=${() => location.reload()}>${say('retry')}</button>
      <a class="qt-button" href="/" router-ignore>${say('onDevice')}</a>
    </main>`;
  }

  private whole(): TemplateResult {
    const section = this.section;
    return html`
      <a class="qt-skip" href="#noi-dung" router-ignore @click=${this.skip}>${say('skip')}</a>
      ${this.head()}
      <div class="reader-body">
        <nav class="reader-contents" aria-label=${say('contents')}>
          <p class="reader-module">${this.session.edition.title}</p>
          ${contentsOf(this.session, this.page, (page) => void this.goTo(page))}
        </nav>
        <main class="reader-main" id="noi-dung" tabindex="-1">
          ${this.problem ? html`<p class="reader-notice bad" role="alert"><span>${say('failedTitle')}. ${say('failedText')}</span></p>` : nothing}
          ${noticesOf(this.session)}
          <h1 tabindex="-1">${section?.title ?? this.session.edition.title}</h1>
          <article class="reader-text" @click=${this.onTap} @keydown=${this.onTap}></article>
          ${this.paper ? nothing : printNote(this.session.edition, this.session.state, this.cited)}
          ${section ? this.verdict(section) : nothing}
        </main>
      </div>
      ${this.foot()} ${this.windows()}
      ${this.paper
        ? html`<div class="reader-paper">
            ${noticesOf(this.session)} ${this.paper}
            ${printNote(this.session.edition, this.session.state, Object.keys(this.session.state?.documents ?? {}))}
          </div>`
        : nothing}
    `;
  }

  private readonly skip = (event: Event) => {
    event.preventDefault();
    this.querySelector<HTMLElement>('main')?.focus();
  };

  private head(): TemplateResult {
    const { edition, minutesLeft, readCount } = this.session;
    const total = this.sections.length;
    const left = readCount === total ? say('allRead') : say('minutesLeft', minutesLeft);
    return html`
      <header class="reader-head">
        <div class="reader-top">
          <a class="reader-tool" href="/thu-vien/${edition.module}" router-ignore aria-label=${say('leave')}
            ><span class="reader-i reader-i-back" aria-hidden="true"></span
          ></a>
          <p class="reader-where">
            <span>${edition.shortTitle}</span>
            <b>${this.section ? `${say('where', this.section.number, total)} · ` : ''}${left}</b>
          </p>
          <button class="reader-tool" type="button" popovertarget="reader-settings" aria-label=${say('settings')}>
            <span class="reader-i reader-i-size" aria-hidden="true"></span>
          </button>
          <button class="reader-tool reader-phone" type="button" aria-label=${say('contents')} @click=${() => this.showContents()}>
            <span class="reader-i reader-i-list" aria-hidden="true"></span>
          </button>
        </div>
        <div
          class="reader-progress"
          role="progressbar"
          aria-label=${say('progress', readCount, total)}
          aria-valuemin="0"
          aria-valuemax=${total}
          aria-valuenow=${readCount}
        >
          ${this.sections.map(
            (section) => html`<i class=${this.session.isRead(section.tag) ? 'done' : section === this.section ? 'here' : ''}></i>`,
          )}
        </div>
        ${standingLine(this.session, this.said)} ${this.settings()}
      </header>
    `;
  }

  private verdict(section: SectionHead): TemplateResult {
    if (this.session.member === 0) {
      return html``;
    }
    const read = this.session.isRead(section.tag);
    const all = this.session.readCount === this.sections.length;
    const text = read ? say(all ? 'moduleDone' : 'markedShort') : inWords(this.missing);
    return html`<p class="reader-verdict ${read ? 'done' : ''}" id="reader-verdict">
      ${read ? html`<span class="reader-i reader-i-check" aria-hidden="true"></span>` : nothing}<span>${text}</span>
    </p>`;
  }

  private foot(): TemplateResult {
    const last = this.sections.length;
    const why = this.asked !== null && this.asked === this.section?.tag && !this.onwardIsMain ? inWords(this.missing) : '';
    return html`<footer class="reader-foot">
      ${why ? html`<p class="reader-why">${why}</p>` : nothing}
      <div>
        ${this.page > 0
          ? html`<button class="qt-button reader-step" type="button" aria-label=${say('previous')} @click=${() => this.goTo(this.page - 1)}>
              <span class="reader-i reader-i-back" aria-hidden="true"></span><span class="reader-desk">${say('previous')}</span>
            </button>`
          : nothing}
        ${this.mainButton()}
        ${this.page > 0 && this.page < last && !this.onwardIsMain
          ? html`<button class="qt-button reader-step" type="button" aria-label=${say('next')} @click=${() => this.goTo(this.page + 1)}>
              <span class="reader-desk">${say('next')}</span><span class="reader-i reader-i-onward" aria-hidden="true"></span>
            </button>`
          : nothing}
      </div>
    </footer>`;
  }

  private get onwardIsMain(): boolean {
    const section = this.section;
    return !section || this.session.member === 0 || this.session.isRead(section.tag);
  }

  /** The one thing to do next. */
  private mainButton(): TemplateResult {
    if (!this.onwardIsMain) {
      const off = this.missing !== null;
      return html`<button
        class="qt-button qt-button-primary reader-go"
        type="button"
        aria-disabled=${off ? 'true' : nothing}
        aria-describedby="reader-verdict"
        @click=${() => this.mark()}
      >
        ${say('mark')}
      </button>`;
    }
    if (this.page < this.sections.length) {
      const word = this.page > 0 ? 'onward' : this.session.readCount > 0 ? 'goOn' : 'begin';
      return this.go(this.page + 1, say(word));
    }
    const unread = this.sections.find((section) => !this.session.isRead(section.tag));
    return unread && this.session.member !== 0
      ? this.go(unread.number, say('toUnread'))
      : this.finish();
  }

  /** After the last section the quiz comes, for those it counts for. */
  private finish(): TemplateResult {
    const quiz = this.session.member !== 0;
    return html`<a class="qt-button qt-button-primary reader-go" href=${quiz ? `/kiem-tra/${this.session.edition.module}` : '/thu-vien'} router-ignore
      >${say(quiz ? 'quiz' : 'finish')}</a
    >`;
  }

  private go(page: number, text: string): TemplateResult {
    return html`<button class="qt-button qt-button-primary reader-go" type="button" @click=${() => this.goTo(page)}>${text}</button>`;
  }

  private settings(): TemplateResult {
    return settingsPanel({
      aloud: this.speech.available ? { speaking: this.speech.speaking, change: () => this.aloud() } : null,
      resize: (steps) => this.resize(steps),
      print: (whole) => void this.print(whole),
      keys: () => this.show(keysWindow()),
    });
  }

  private windows(): TemplateResult {
    const close = (name: string) => html`<button
      class="reader-tool"
      type="button"
      aria-label=${say('close')}
      @click=${() => this.dialog(name)?.close()}
    >
      <span class="reader-i reader-i-close" aria-hidden="true"></span>
    </button>`;
    return html`
      <dialog class="reader-drawer" aria-label=${say('contents')} @click=${this.onBeside}>
        <div>
          <div class="reader-window-head"><h2>${say('contents')}</h2>${close('drawer')}</div>
          ${contentsOf(this.session, this.page, (page) => void this.goTo(page))}
        </div>
      </dialog>
      <dialog class="reader-window" aria-labelledby="reader-window-title" @click=${this.onBeside} @close=${this.onClosed}>
        <div>
          <div class="reader-window-head">
            <div>
              ${this.window?.kind ? html`<p class="qt-s">${this.window.kind}</p>` : nothing}
              <h2 id="reader-window-title">${this.window?.title ?? ''}</h2>
            </div>
            ${close('window')}
          </div>
          ${this.window?.body ?? nothing}
        </div>
      </dialog>
    `;
  }
}

customElements.define('module-reader', ModuleReader);
