import { fresh, Refused, send } from '../reader/answers';
import { device } from '../reader/device';
import { NotOpened } from '../reader/session';
import { flush, newKey, post, waiting } from './outbox';
import type { Difference, Row, RollState, Said, Step } from './types';

export type Standing = 'online' | 'offline' | 'signed-out';

const LOOKS_AGAIN_MS = 4000;
const COLLECTS_MS = 350;

export const saidOf = (row: Row): Said => ({
  mark: row.mark,
  reason: row.reason,
  spoke: row.spoke,
  elsewhere: row.elsewhere,
  point: row.point,
});

/** One roll on this device: what the portal said last, what was marked since, and what of it the portal has. */
export class RollSession {
  state: RollState | null = null;
  standing: Standing = 'online';
  keeps = true;
  /** People whose mark only this device has. */
  unsent = new Set<number>();
  queued = 0;
  received = 0;
  refusal = '';
  /** Whether a signed sheet is typed in. */
  paper = false;
  private undos: { target: number; before: Said }[][] = [];
  private member = 0;
  private timer = 0;
  private collecting = 0;
  private sending: Promise<void> | null = null;

  constructor(private readonly changed: () => void) {}

  get rows(): Row[] {
    return this.state?.rows ?? [];
  }

  get differences(): Difference[] {
    return this.state?.differences ?? [];
  }

  get canUndo(): boolean {
    return this.undos.length > 0;
  }

  private get path(): string {
    return `/api/rolls/${this.state?.session}/${this.state?.cell}`;
  }

  async open(session: number, cell: number): Promise<void> {
    const path = `/api/rolls/${session}/${cell}`;
    try {
      await this.take(await fresh<RollState>(path));
    } catch (failure) {
      await this.openKept(session, cell, failure);
    }
    await this.overlay();
    this.changed();
    this.timer = window.setInterval(() => void this.look(), LOOKS_AGAIN_MS);
    void this.flush();
  }

  private async openKept(session: number, cell: number, failure: unknown): Promise<void> {
    const member = await device.member();
    const kept = member === null ? undefined : await device.roll(`${member}/${session}/${cell}`);
    if (!kept) {
      throw failure instanceof Refused ? failure : new NotOpened();
    }
    this.member = kept.member;
    this.state = kept.state;
    this.standing = failure instanceof Refused && failure.status < 500 ? 'signed-out' : 'offline';
  }

  leave(): void {
    window.clearInterval(this.timer);
    void this.flush(true);
  }

  private async take(state: RollState): Promise<void> {
    this.state = state;
    this.member = state.me;
    this.standing = 'online';
    await device.setMember(state.me);
    await this.keep();
  }

  private async keep(): Promise<void> {
    const { state } = this;
    if (state) {
      const key = `${this.member}/${state.session}/${state.cell}`;
      this.keeps = await device.keepRoll({ key, member: this.member, session: state.session, cell: state.cell, openedAt: Date.now(), state });
    }
  }

  /** What waits here is shown as if the portal had it, and marked as waiting. */
  private async overlay(): Promise<void> {
    const { state } = this;
    if (!state) {
      return;
    }
    const marks = await waiting(this.member, state.session, state.cell);
    this.unsent = new Set(marks.map((mark) => mark.target));
    this.queued = marks.length;
    for (const mark of marks) {
      const row = state.rows.find((one) => one.member === mark.target);
      if (row) {
        Object.assign(row, saidOf({ ...row, ...mark }));
      }
    }
  }

  /** Looks whether somebody else has marked meanwhile. */
  async look(): Promise<void> {
    if (document.hidden || !this.state) {
      return;
    }
    if (this.queued > 0 || this.standing !== 'online') {
      await this.flush();
    }
    if (this.queued > 0) {
      return;
    }
    try {
      const answer = await fetch(this.path, {
        headers: { 'X-Quan-Triet': '1', Accept: 'application/json', 'If-None-Match': `"${this.state.version}"` },
        cache: 'no-store',
      });
      if (answer.status === 401 || answer.status === 403) {
        this.standing = 'signed-out';
      } else if (answer.ok) {
        await this.take(await answer.json());
        await this.overlay();
      } else if (answer.status === 304) {
        this.standing = 'online';
      }
    } catch {
      this.standing = 'offline';
    }
    this.changed();
  }

  // --- marking

  /** Says something about people, as one step that can be taken back. */
  async mark(changes: { row: Row; said: Said }[], undoable = true): Promise<void> {
    const { state } = this;
    if (!state || changes.length === 0) {
      return;
    }
    this.refusal = '';
    if (undoable) {
      this.undos.push(changes.map(({ row }) => ({ target: row.member, before: saidOf(row) })));
    }
    for (const { row, said } of changes) {
      Object.assign(row, said);
      this.unsent.add(row.member);
    }
    this.changed();
    for (const { row, said } of changes) {
      const { kept } = await post(this.member, state.session, state.cell, row.member, said, {
        base: row.revision,
        offline: this.standing !== 'online',
        paper: this.paper,
      });
      this.keeps &&= kept;
    }
    await this.keep();
    await this.overlay();
    this.changed();
    window.clearTimeout(this.collecting);
    this.collecting = window.setTimeout(() => void this.flush(), COLLECTS_MS);
  }

  async undo(): Promise<void> {
    const step = this.undos.pop();
    const changes = (step ?? []).flatMap(({ target, before }) => {
      const row = this.rows.find((one) => one.member === target);
      return row ? [{ row, said: before }] : [];
    });
    await this.mark(changes, false);
  }

  /** One at a time, so that nothing is sent twice at once. */
  async flush(leaving = false): Promise<void> {
    this.sending ??= this.sendAll(leaving).finally(() => {
      this.sending = null;
    });
    await this.sending;
    if (this.standing === 'online' && !leaving && (await waiting(this.member, this.state?.session, this.state?.cell)).length > 0) {
      window.clearTimeout(this.collecting);
      this.collecting = window.setTimeout(() => void this.flush(), COLLECTS_MS);
    }
  }

  private async sendAll(leaving: boolean): Promise<void> {
    let different = false;
    const before = (await waiting(this.member)).length;
    const outcome = await flush(
      this.member,
      {
        received: (count, rows, version) => this.receive(count, rows, version),
        different: () => {
          different = true;
        },
        refused: (sentence) => {
          this.refusal = sentence;
          different = true;
        },
      },
      leaving,
    );
    if (before > 0 || this.standing !== 'online') {
      this.standing = outcome === 'offline' ? 'offline' : outcome === 'signed-out' ? 'signed-out' : 'online';
    }
    if (different && outcome !== 'offline') {
      await this.reload();
    }
    await this.overlay();
    await this.keep();
    this.changed();
  }

  private receive(count: number, rows: Row[], version: number): void {
    const { state } = this;
    if (!state) {
      return;
    }
    this.received += count;
    state.version = version;
    state.rows = state.rows.map((row) => rows.find((one) => one.member === row.member) ?? row);
  }

  async reload(): Promise<void> {
    try {
      await this.take(await fresh<RollState>(this.path));
      await this.overlay();
    } catch {
      this.standing = 'offline';
    }
    this.changed();
  }

  // --- what needs the portal at once; the sentence of a refusal is thrown

  async close(began: string, ended: string, guestCount: number, guestNames: string): Promise<void> {
    await this.flush();
    await this.take(await asked(send<RollState>(`${this.path}/close`, { began, ended, guestCount, guestNames })));
    this.undos = [];
    this.changed();
  }

  async correct(row: Row, said: Said, reason: string): Promise<void> {
    const entry = { key: newKey(), member: row.member, base: row.revision, offline: false, at: new Date(), ...said };
    const corrected = await asked(
      send<Row>(`${this.path}/correct`, { member: this.member, device: await device.named(), entries: [entry], reason }),
    );
    Object.assign(row, corrected);
    await this.keep();
    this.changed();
  }

  /** Adds who is missing on a closed roll, or expects who was not. */
  async expect(row: Row, said: Said, reason: string): Promise<void> {
    const entry = { key: newKey(), member: row.member, base: row.revision, offline: false, at: new Date(), ...said };
    await this.take(
      await asked(send<RollState>(`${this.path}/expect`, { member: this.member, device: await device.named(), entries: [entry], reason })),
    );
    this.changed();
  }

  async takeOff(row: Row, reason: string): Promise<void> {
    await this.take(await asked(send<RollState>(`${this.path}/take-off`, { member: row.member, reason })));
    this.changed();
  }

  async decide(difference: Difference, offered: boolean): Promise<void> {
    await this.take(await asked(send<RollState>(`${this.path}/decide`, { event: difference.event, offered })));
    this.changed();
  }

  history(member: number): Promise<Step[]> {
    return fresh<Step[]>(`${this.path}/history?member=${member}`);
  }
}

/** What the portal refuses comes out as its sentence. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (failure) {
    throw new Error(failure instanceof Refused ? (failure.problem.detail ?? '') : '', { cause: failure });
  }
}
