import { fresh, Refused, send, serverTime } from '../reader/answers';
import { device } from '../reader/device';
import { askForLaterSending } from '../reader/later';
import { outcomeOf, type Sending } from '../reader/outbox';
import { NotOpened } from '../reader/session';
import { dropOldest, keptQuizzes, keyOf } from './kept';
import * as outbox from './outbox';
import type { Answer, Conflict, KeptQuiz, Paper, Question, QuizState, Result } from './types';

const TYPING_SETTLES_MS = 700;

export type Standing = 'saved' | 'offline' | 'signed-out';

/** The quiz of one module on this device: what is known of it, what waits to be sent. Knows nothing of the screen. */
export class QuizSession {
  state: QuizState | null = null;
  paper: Paper | null = null;
  result: Result | null = null;
  answers: Record<string, Answer> = {};
  flagged: number[] = [];
  conflicts: Record<string, Conflict> = {};
  position = 1;
  /** Positions whose answer the portal has not confirmed. */
  waiting = new Set<number>();
  late = new Set<number>();
  /** Whether this browser keeps what is not sent yet. */
  keeps = true;
  handInWaiting = false;
  /** Why something was not taken, as the portal says it. */
  refusal = '';
  /** This browser has no member signed in. */
  noMember = '';
  /** Neither on the portal nor on the disk of this device yet. */
  private giving = new Set<number>();
  private module = '';
  private me = '';
  private member = 0;
  private sending: Sending = 'sent';
  private flushing: Promise<void> | null = null;
  private again = false;
  private timer = 0;

  constructor(private readonly changed: () => void) {}

  /** @throws NotOpened when neither the portal nor this device has it */
  async open(module: string): Promise<void> {
    this.module = module;
    this.me = await device.named();
    try {
      await this.ask();
    } catch (failure) {
      if (failure instanceof Refused && failure.problem.code === 'no-member') {
        this.noMember = failure.problem.detail ?? '';
        return;
      }
      await this.openKept(failure);
    }
  }

  private async ask() {
    this.state = await this.askState();
    this.take(await device.quiz(keyOf(this.member, this.module)));
    const waited = this.paper !== null;
    this.sending = await outbox.flush(this.member, this.told);
    if (waited && this.result) {
      this.state = await this.askState();
    }
    await this.askAttempt();
    await this.lookWhatWaits();
    await this.keep();
    await dropOldest();
  }

  private async askState(): Promise<QuizState> {
    const state = await fresh<QuizState>(`/api/quizzes/${encodeURIComponent(this.module)}`);
    const before = await device.member();
    if (before !== null && before !== state.member) {
      await device.forget();
    }
    await device.setMember(state.member);
    this.member = state.member;
    return state;
  }

  /** Goes on with what is open, if it was opened on this device; shows the end of what another one handed in. */
  private async askAttempt() {
    const attempt = this.paper?.attempt;
    if (!attempt || this.result) {
      return;
    }
    const found = await fresh<Paper | Result>(`/api/attempts/${attempt}`).catch((failure) => this.gone(failure));
    if (found === null) {
      this.forgetPaper();
    } else if (isPaper(found)) {
      await this.read(found);
    } else if (found.state === 'provisional') {
      await outbox.handIn(this.member, this.module, attempt, this.me);
      this.sending = await outbox.flush(this.member, this.told);
    } else {
      await this.end(found);
    }
  }

  private gone(failure: unknown): null {
    if (failure instanceof Refused && failure.status === 404) {
      return null;
    }
    throw failure;
  }

  private async openKept(failure: unknown) {
    this.sending = failure instanceof Refused && failure.status === 401 ? 'signed-out' : 'offline';
    const unreachable = !(failure instanceof Refused) || failure.status >= 500 || [401, 429].includes(failure.status);
    const kept = (await keptQuizzes()).find((quiz) => quiz.module === this.module);
    if (!kept || !unreachable) {
      throw unreachable ? new NotOpened() : failure;
    }
    this.member = kept.member;
    this.state = kept.state;
    this.take(kept);
    await this.lookWhatWaits();
  }

  private take(kept: KeptQuiz | undefined) {
    this.paper = kept?.paper ?? null;
    this.result = kept?.result ?? null;
    this.answers = kept?.answers ?? {};
    this.flagged = kept?.flagged ?? [];
    this.conflicts = kept?.conflicts ?? {};
    this.position = kept?.position ?? 1;
  }

  /** What the portal has, and above it what waits here. */
  private async read(paper: Paper) {
    this.paper = paper;
    await device.countFrom(paper.attempt, paper.nextSequence);
    const kept: Record<string, Answer> = {};
    for (const { position, answer, late } of paper.answers) {
      if (answer) {
        kept[position] = answer;
      }
      if (late) {
        this.late.add(position);
      }
    }
    for (const entry of (await outbox.answers(this.member)).filter((one) => one.attempt === paper.attempt)) {
      if (entry.answer) {
        kept[entry.position] = entry.answer;
      } else {
        delete kept[entry.position];
      }
    }
    this.answers = kept;
  }

  // --- what is known

  get title(): string {
    return this.paper?.title ?? this.result?.title ?? this.state?.title ?? '';
  }

  get questions(): Question[] {
    return this.paper?.questions ?? [];
  }

  get question(): Question | undefined {
    return this.questions.find((question) => question.position === this.position);
  }

  /** Questions that nothing is to be answered to do not count. */
  get toAnswer(): Question[] {
    return this.questions.filter((question) => question.type !== 'description' && question.type !== 'essay');
  }

  get unanswered(): Question[] {
    return this.toAnswer.filter((question) => !this.answers[question.position]);
  }

  get standing(): Standing {
    return this.sending === 'offline' ? 'offline' : this.sending === 'signed-out' ? 'signed-out' : 'saved';
  }

  /** Another device went on with this attempt. */
  get lostPen(): boolean {
    return this.paper !== null && this.paper.pen !== this.me;
  }

  /** The last question up to which everything given is on the portal; 0 for none. */
  get savedUpTo(): number {
    const first = Math.min(...this.waiting, ...this.giving, Infinity);
    return Math.max(0, ...Object.keys(this.answers).map(Number).filter((position) => position < first));
  }

  /** Seconds by the portal's clock, null without a time limit. */
  get secondsLeft(): number | null {
    const deadline = this.paper?.deadlineAt;
    return deadline ? Math.max(0, Math.ceil((Date.parse(deadline) - serverTime()) / 1000)) : null;
  }

  // --- what is done

  /** Starts, or goes on here with what is open; from then on this device holds the pen. What waits goes first. */
  async start(): Promise<void> {
    await this.flush();
    const paper = await send<Paper>(`/api/quizzes/${encodeURIComponent(this.module)}/attempts`, { member: this.member, device: this.me });
    const resumed = this.paper?.attempt === paper.attempt;
    if (!resumed) {
      this.take(undefined);
      this.late.clear();
      this.refusal = '';
    }
    this.sending = 'sent';
    await this.read(paper);
    this.position = resumed ? this.position : (this.unanswered[0]?.position ?? 1);
    await this.lookWhatWaits();
    await this.keep();
    this.changed();
  }

  /** @param typing whether more of it may follow at once: then it is sent a little later */
  async give(position: number, answer: Answer | null, typing = false): Promise<void> {
    const paper = this.paper;
    if (!paper) {
      return;
    }
    if (answer) {
      this.answers[position] = answer;
    } else {
      delete this.answers[position];
    }
    delete this.conflicts[position];
    this.giving.add(position);
    this.changed();
    this.keeps = await outbox.give(this.member, this.module, paper.attempt, this.me, position, answer);
    await this.keep();
    this.giving.delete(position);
    this.waiting.add(position);
    this.changed();
    window.clearTimeout(this.timer);
    if (typing) {
      this.timer = window.setTimeout(() => void this.flush(), TYPING_SETTLES_MS);
    } else {
      await this.flush();
    }
  }

  /** Puts the answer of this device in place of the other's. */
  async insist(position: number): Promise<void> {
    const mine = this.conflicts[position]?.mine ?? null;
    await this.start();
    await this.give(position, mine);
  }

  async accept(position: number): Promise<void> {
    delete this.conflicts[position];
    this.changed();
    await this.keep();
  }

  async flag(position: number): Promise<void> {
    const flagged = this.flagged.includes(position);
    this.flagged = flagged ? this.flagged.filter((one) => one !== position) : [...this.flagged, position];
    this.changed();
    await this.keep();
  }

  async goTo(position: number): Promise<void> {
    this.position = position;
    this.changed();
    await this.keep();
  }

  async handIn(): Promise<void> {
    if (this.paper) {
      this.handInWaiting = true;
      await outbox.handIn(this.member, this.module, this.paper.attempt, this.me);
      await this.flush();
    }
  }

  async takeBackHandIn(): Promise<void> {
    if (this.paper) {
      await outbox.takeBackHandIn(this.member, this.paper.attempt);
      await this.lookWhatWaits();
      this.changed();
    }
  }

  /** The result of an attempt of one's own. */
  async show(attempt: string): Promise<boolean> {
    const found = await fresh<Paper | Result>(`/api/attempts/${attempt}`);
    if (!isPaper(found)) {
      this.result = found;
      this.changed();
    }
    return !isPaper(found);
  }

  /** Back from a result to how the quiz is held. */
  async backToStart(): Promise<void> {
    this.result = null;
    this.forgetPaper();
    await this.keep();
    this.changed();
  }

  private forgetPaper() {
    this.paper = null;
    this.answers = {};
    this.flagged = [];
    this.conflicts = {};
    this.position = 1;
  }

  private async end(result: Result) {
    this.forgetPaper();
    this.result = result;
    this.handInWaiting = false;
    this.state = await this.askState().catch(() => this.state);
  }

  // --- sending

  /** One at a time; what is given meanwhile goes in the next round. */
  async flush(): Promise<void> {
    if (this.flushing) {
      this.again = true;
      return this.flushing;
    }
    this.flushing = this.flushNow().finally(() => {
      this.flushing = null;
    });
    return this.flushing;
  }

  private async flushNow() {
    if (this.member === 0) {
      return;
    }
    do {
      this.again = false;
      this.sending = await outbox.flush(this.member, this.told);
    } while (this.again && this.sending === 'sent');
    await this.lookWhatWaits();
    if (this.sending === 'offline') {
      await askForLaterSending();
    }
    await this.keep();
    this.changed();
  }

  private readonly told: outbox.Told = {
    conflict: (entry, theirs) => {
      if (entry.attempt === this.paper?.attempt) {
        this.conflicts[entry.position] = { mine: entry.answer, theirs };
        if (theirs) {
          this.answers[entry.position] = theirs;
        } else {
          delete this.answers[entry.position];
        }
        this.paper.pen = '';
      }
    },
    late: (entry) => this.late.add(entry.position),
    over: (attempt, result) => void this.over(attempt, result),
    refused: (sentence) => {
      this.refusal = sentence;
    },
  };

  private async over(attempt: string, result: Result | null) {
    if (attempt !== this.paper?.attempt) {
      return;
    }
    if (result) {
      await this.end(result);
    } else {
      await this.askAttempt().catch(() => undefined);
    }
    await this.keep();
    this.changed();
  }

  private async lookWhatWaits() {
    const attempt = this.paper?.attempt;
    const mine = (await outbox.answers(this.member)).filter((entry) => entry.attempt === attempt);
    this.waiting = new Set(mine.map((entry) => entry.position));
    this.handInWaiting = (await outbox.handingsIn(this.member)).some((entry) => entry.attempt === attempt);
  }

  /** The network may be there again, or another device may have gone on meanwhile. */
  async tryAgain(): Promise<void> {
    const before = this.member;
    try {
      const state = await this.askState();
      if (before !== 0 && before !== state.member) {
        location.reload(); // somebody else has signed in on this device meanwhile
        return;
      }
      this.state = state;
      await this.flush();
      if (this.sending === 'sent') {
        await this.askAttempt();
        await this.lookWhatWaits();
        await this.keep();
      }
    } catch (failure) {
      this.sending = outcomeOf(failure);
    }
    this.changed();
  }

  leave() {
    if (this.member !== 0) {
      void outbox.flush(this.member, this.told, true);
    }
  }

  private async keep(): Promise<void> {
    if (this.member !== 0) {
      await device.keepQuiz({
        key: keyOf(this.member, this.module),
        member: this.member,
        module: this.module,
        openedAt: Date.now(),
        state: this.state,
        paper: this.paper,
        result: this.result,
        answers: this.answers,
        flagged: this.flagged,
        conflicts: this.conflicts,
        position: this.position,
      });
    }
  }
}

const isPaper = (found: Paper | Result): found is Paper => found.state === 'open';
