import { fresh, lasting, Refused } from './answers';
import { device } from './device';
import { dropOldest, fetchAll, keptModules, keyOf, sectionPath } from './kept';
import { askForLaterSending } from './later';
import * as outbox from './outbox';
import type { Edition, EditionState, Entry, Kept, Place, ReadingState, SectionText } from './types';

/** As the portal reckons reading times. */
const WORDS_PER_MINUTE = 180;

const UNKNOWN: Omit<ReadingState, 'member'> = { name: '', read: [], place: null, secondsPer100Words: 15, endRequired: true };
const SENDS_AFTER_MS = 1500;

export type Standing = 'saved' | 'waiting' | 'offline' | 'signed-out' | 'no-member';

/** Nothing to show: neither from the portal nor from this device. */
export class NotOpened extends Error {}

/** One module open on this device: what is known of it, what waits to be sent. Knows nothing of the screen. */
export class Session {
  edition!: Edition;
  state: EditionState | null = null;
  reading: ReadingState = { member: 0, ...UNKNOWN };
  /** Every section and picture is on this device. */
  complete = false;
  marksWaiting = 0;
  changes: string | null = null;
  spent: Record<string, number> = {};
  private sending: outbox.Sending = 'sent';
  private timer = 0;
  private stateKnown = false;
  private place: Place | null = null;

  constructor(private readonly changed: () => void) {}

  /**
   * @param hash null without network: the edition opened last here
   * @throws NotOpened
   */
  async open(module: string, hash: string | null, changes: string | null): Promise<void> {
    const kept = hash ? await this.find(hash) : (await keptModules()).find((known) => known.module === module);
    const edition = hash ?? kept?.hash;
    if (!edition) {
      throw new NotOpened();
    }
    await this.askPortal(edition, kept);
    this.edition = await this.text(edition, kept);
    this.changes = changes ?? kept?.changes ?? null;
    await this.addWaiting();
    await this.keep();
    void this.flush();
    void this.complain(this.fetchRest());
  }

  private async find(hash: string): Promise<Kept | undefined> {
    const member = await device.member();
    return member === null ? undefined : device.kept(keyOf(member, hash));
  }

  private async text(hash: string, kept: Kept | undefined): Promise<Edition> {
    try {
      return await lasting<Edition>(`/api/editions/${hash}`);
    } catch (failure) {
      if (kept && kept.member === this.member) {
        return kept.edition;
      }
      throw failure instanceof Refused ? failure : new NotOpened();
    }
  }

  private async askPortal(hash: string, kept: Kept | undefined) {
    const [reading, state] = await Promise.allSettled([
      fresh<ReadingState>(`/api/reading/${hash}`),
      fresh<EditionState>(`/api/editions/${hash}/state`),
    ]);
    if (reading.status === 'fulfilled') {
      const before = await device.member();
      const member = reading.value.member ?? 0;
      const mine = before === member;
      if (!mine && before !== null) {
        await device.forget();
      }
      await device.setMember(member);
      this.reading = { ...reading.value, member };
      this.sending = 'sent';
      this.spent = mine ? (kept?.spent ?? {}) : {};
    } else {
      this.sending = reading.reason instanceof Refused && reading.reason.status === 401 ? 'signed-out' : 'offline';
      this.reading = kept?.reading ?? { member: (await device.member()) ?? 0, ...UNKNOWN };
      this.spent = kept?.spent ?? {};
    }
    this.stateKnown = state.status === 'fulfilled';
    this.state = state.status === 'fulfilled' ? state.value : (kept?.state ?? null);
    this.complete = kept?.complete ?? false;
  }

  /** What this device knows and the portal does not yet. */
  private async addWaiting() {
    const waiting = (await outbox.waiting(this.member)).filter((entry) => entry.hash === this.edition.hash);
    for (const entry of waiting.filter((one) => one.kind === 'read')) {
      this.addRead(entry.section);
    }
    const place = waiting.find((entry) => entry.kind === 'place');
    const known = this.reading.place;
    this.place = place && (!known || Date.parse(place.at) > Date.parse(known.at)) ? placeOf(place) : known;
    this.reading.place = this.place;
  }

  get member(): number {
    return this.reading.member ?? 0;
  }

  get standing(): Standing {
    if (this.member === 0) {
      return this.sending === 'offline' ? 'offline' : 'no-member';
    }
    if (this.sending === 'signed-out') {
      return 'signed-out';
    }
    if (this.sending === 'offline') {
      return this.marksWaiting > 0 ? 'waiting' : 'offline';
    }
    return 'saved';
  }

  isRead(tag: string): boolean {
    return this.reading.read.includes(tag);
  }

  get readCount(): number {
    return this.edition.sections.filter((section) => this.isRead(section.tag)).length;
  }

  get minutesLeft(): number {
    const words = this.edition.sections.filter((section) => !this.isRead(section.tag)).reduce((sum, section) => sum + section.words, 0);
    return Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));
  }

  section(tag: string): Promise<SectionText> {
    return lasting<SectionText>(sectionPath(this.edition.hash, tag));
  }

  async mark(tag: string): Promise<void> {
    this.addRead(tag);
    await outbox.mark(this.member, this.edition.hash, tag);
    await this.keep();
    await this.flush();
  }

  private addRead(tag: string) {
    if (!this.isRead(tag)) {
      this.reading.read = [...this.reading.read, tag];
    }
  }

  /** Notes the place if it is another one; it goes to the portal a little later. */
  async stopAt(section: string, paragraph: number): Promise<void> {
    if (this.member === 0 || (this.place?.section === section && this.place.paragraph === paragraph)) {
      return;
    }
    this.place = { section, paragraph, at: new Date().toISOString() };
    this.reading.place = this.place;
    await outbox.place(this.member, this.edition.hash, section, paragraph);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.flush(), SENDS_AFTER_MS);
  }

  /** The page is being hidden or left: what can be sent goes now. */
  leave() {
    window.clearTimeout(this.timer);
    void this.keep();
    void outbox.flush(this.member, true);
  }

  async flush(): Promise<void> {
    if (this.member !== 0) {
      this.sending = await outbox.flush(this.member);
      this.marksWaiting = (await outbox.waiting(this.member)).filter((entry) => entry.kind === 'read').length;
      if (this.sending === 'offline') {
        await askForLaterSending();
      }
    }
    this.changed();
  }

  /** The network may be there again. */
  async tryAgain(): Promise<void> {
    if (this.edition) {
      if (!this.stateKnown || this.sending !== 'sent') {
        const before = this.member;
        await this.askPortal(this.edition.hash, await this.find(this.edition.hash));
        if (before !== 0 && before !== this.member) {
          location.reload(); // somebody else has signed in on this device meanwhile
          return;
        }
        await this.addWaiting();
      }
      await this.flush();
      await this.complain(this.fetchRest());
    }
  }

  private async fetchRest() {
    await fetchAll(this.edition);
    this.complete = typeof caches !== 'undefined';
    await this.keep();
    await dropOldest();
    this.changed();
  }

  /** What was not fetched now is fetched the next time. */
  private complain(work: Promise<void>): Promise<void> {
    return work.catch(() => undefined);
  }

  keep(): Promise<boolean> {
    return device.keep({
      key: keyOf(this.member, this.edition.hash),
      member: this.member,
      hash: this.edition.hash,
      module: this.edition.module,
      openedAt: Date.now(),
      complete: this.complete,
      changes: this.changes,
      edition: this.edition,
      state: this.state,
      reading: this.reading,
      spent: this.spent,
    });
  }
}

const placeOf = (entry: Entry): Place => ({ section: entry.section, paragraph: entry.paragraph, at: entry.at });
