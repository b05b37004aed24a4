import { now, Refused, send } from '../reader/answers';
import { device } from '../reader/device';
import { outcomeOf, type Sending } from '../reader/outbox';
import type { Waiting } from '../reader/types';
import type { Row, Said, WaitingMark } from './types';

interface Taken {
  outcomes: { key: string; member: number; result: 'TAKEN' | 'SAME' | 'DIFFERENT' | 'REFUSED'; why: string | null }[];
  version: number;
  rows: Row[];
}

/** What the portal made of what waited. */
export interface Told {
  received(count: number, rows: Row[], version: number): void;
  different(): void;
  refused(sentence: string): void;
}

const NOBODY: Told = { received: () => undefined, different: () => undefined, refused: () => undefined };

/** As many marks as go in one request: a large roll, marked twice over. */
const MOST = 150;
/** What waited longer than this was recorded without network, whatever the browser said then. */
const ONLINE_WITHIN_MS = 20_000;

let last = 0;

/** Rising within this page, and from page to page. */
const nextSequence = () => {
  last = Math.max(last + 1, Date.now() * 10);
  return last;
};

/** Works on pages without HTTPS too, where `randomUUID` is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const isMark = (waiting: Waiting): waiting is WaitingMark => waiting.kind === 'mark';

export async function post(member: number, session: number, cell: number, target: number, said: Said, how: { base: number; offline: boolean; paper: boolean }) {
  const entry: WaitingMark = {
    id: newKey(),
    member,
    kind: 'mark',
    at: now(),
    sequence: nextSequence(),
    session,
    cell,
    target,
    ...how,
    ...said,
  };
  return { entry, kept: await device.post(entry) };
}

export async function waiting(member: number, session?: number, cell?: number): Promise<WaitingMark[]> {
  return (await device.outbox())
    .filter(isMark)
    .filter((mark) => mark.member === member && (session === undefined || (mark.session === session && mark.cell === cell)))
    .sort((one, other) => one.sequence - other.sequence);
}

/** Sends what waits, of this member only. The portal takes the same any number of times. */
export async function flush(member: number, told: Told = NOBODY, leaving = false): Promise<Sending> {
  const all = await waiting(member);
  for (const roll of new Set(all.map((mark) => `${mark.session}/${mark.cell}`))) {
    const ofRoll = all.filter((mark) => `${mark.session}/${mark.cell}` === roll);
    for (let from = 0; from < ofRoll.length; from += MOST) {
      const outcome = await sendPart(member, roll, ofRoll.slice(from, from + MOST), told, leaving);
      if (outcome !== 'sent') {
        return outcome;
      }
    }
  }
  return 'sent';
}

async function sendPart(member: number, roll: string, part: WaitingMark[], told: Told, leaving: boolean): Promise<Sending> {
  try {
    const entries = part.map(({ id, target, mark, reason, spoke, elsewhere, point, base, offline, paper, at }) => ({
      key: id,
      member: target,
      mark,
      reason,
      spoke,
      elsewhere,
      point,
      base,
      offline: offline || Date.now() - Date.parse(at) > ONLINE_WITHIN_MS,
      paper: paper ?? false,
      at,
    }));
    const taken = await send<Taken>(`/api/rolls/${roll}/marks`, { member, device: await device.named(), entries }, leaving);
    await device.sent(part);
    told.received(taken.outcomes.filter((outcome) => outcome.result !== 'REFUSED').length, taken.rows, taken.version);
    if (taken.outcomes.some((outcome) => outcome.result === 'DIFFERENT')) {
      told.different();
    }
    const refusal = taken.outcomes.find((outcome) => outcome.result === 'REFUSED');
    if (refusal?.why) {
      told.refused(refusal.why);
    }
    return 'sent';
  } catch (failure) {
    return refused(failure, part, told);
  }
}

/** What the portal will never take is not kept for ever; what needs a new sign-in is. */
async function refused(failure: unknown, part: WaitingMark[], told: Told): Promise<Sending> {
  if (failure instanceof Refused && failure.status === 403) {
    return 'signed-out';
  }
  if (failure instanceof Refused && (failure.status === 422 || failure.status === 400)) {
    await device.sent(part);
    told.refused(failure.problem.detail ?? '');
    return 'refused';
  }
  return outcomeOf(failure);
}
