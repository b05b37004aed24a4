import { now, Refused, send } from '../reader/answers';
import { device } from '../reader/device';
import { outcomeOf, type Sending } from '../reader/outbox';
import type { Waiting } from '../reader/types';
import type { Answer, GivenAnswer, HandingIn, Result } from './types';

interface Saved {
  position: number;
  sequence: number;
  saved: boolean;
  late: boolean;
  conflict?: { answer: Answer | null };
}

/** What the portal made of what waited. */
export interface Told {
  conflict(entry: GivenAnswer, theirs: Answer | null): void;
  late(entry: GivenAnswer): void;
  /** The attempt is over: this device or another one has handed it in. */
  over(attempt: string, result: Result | null): void;
  /** Will never be taken; the sentence says why. */
  refused(sentence: string): void;
}

const NOBODY: Told = { conflict: () => undefined, late: () => undefined, over: () => undefined, refused: () => undefined };

const isAnswer = (waiting: Waiting): waiting is GivenAnswer => waiting.kind === 'answer';
const isHandingIn = (waiting: Waiting): waiting is HandingIn => waiting.kind === 'hand-in';

/** Only the last answer to a question waits, with a number above all before it. Resolves to whether it is on the disk. */
export function give(member: number, module: string, attempt: string, by: string, position: number, answer: Answer | null): Promise<boolean> {
  const entry = { id: `answer:${attempt}:${position}`, member, kind: 'answer', attempt, module, device: by, position, answer, at: now() } as const;
  return device.postNumbered(attempt, (sequence): GivenAnswer => ({ ...entry, sequence }));
}

export async function handIn(member: number, module: string, attempt: string, by: string): Promise<void> {
  const entry: HandingIn = { id: `hand-in:${attempt}`, member, kind: 'hand-in', attempt, module, device: by, at: now() };
  await device.post(entry);
}

export async function takeBackHandIn(member: number, attempt: string): Promise<void> {
  await device.sent((await handingsIn(member)).filter((entry) => entry.attempt === attempt));
}

export const answers = (member: number): Promise<GivenAnswer[]> => waiting(member, isAnswer);

export const handingsIn = (member: number): Promise<HandingIn[]> => waiting(member, isHandingIn);

async function waiting<T extends Waiting>(member: number, is: (waiting: Waiting) => waiting is T): Promise<T[]> {
  return (await device.outbox()).filter(is).filter((entry) => entry.member === member);
}

/** Sends what waits, of this member only. The portal takes the same any number of times. */
export async function flush(member: number, told: Told = NOBODY, leaving = false): Promise<Sending> {
  const given = await answers(member);
  const handings = await handingsIn(member);
  for (const attempt of new Set([...given, ...handings].map((entry) => entry.attempt))) {
    const mine = given.filter((entry) => entry.attempt === attempt).sort((one, other) => one.sequence - other.sequence);
    const handing = handings.find((entry) => entry.attempt === attempt);
    const outcome = handing ? await sendHandIn(handing, mine, told, leaving) : await sendAnswers(mine, told, leaving);
    if (outcome !== 'sent') {
      return outcome;
    }
  }
  return 'sent';
}

async function sendAnswers(entries: GivenAnswer[], told: Told, leaving: boolean): Promise<Sending> {
  for (const entry of entries) {
    const outcome = await sendAnswer(entry, told, leaving);
    if (outcome !== 'sent') {
      return outcome;
    }
  }
  return 'sent';
}

async function sendAnswer(entry: GivenAnswer, told: Told, leaving: boolean): Promise<Sending> {
  try {
    const { member, sequence, answer, at } = entry;
    const path = `/api/attempts/${entry.attempt}/answers/${entry.position}`;
    const saved = await send<Saved>(path, { member, device: entry.device, sequence, answer, at }, leaving, 'PUT');
    await device.sent([entry]);
    if (!saved.saved) {
      told.conflict(entry, saved.conflict?.answer ?? null);
    } else if (saved.late) {
      told.late(entry);
    }
    return 'sent';
  } catch (failure) {
    return refused(failure, [entry], told);
  }
}

/** The queue rides along, so that nothing is missing from what is handed in. */
async function sendHandIn(handing: HandingIn, queue: GivenAnswer[], told: Told, leaving: boolean): Promise<Sending> {
  try {
    const result = await send<Result>(
      `/api/attempts/${handing.attempt}/hand-in`,
      {
        member: handing.member,
        device: handing.device,
        answers: queue.map(({ position, sequence, answer, at }) => ({ position, sequence, answer, at })),
      },
      leaving,
    );
    await device.sent([handing, ...queue]);
    await device.dropCounter(handing.attempt);
    told.over(handing.attempt, result);
    return 'sent';
  } catch (failure) {
    return refused(failure, [handing, ...queue], told);
  }
}

/** What the portal never takes must not hold up the rest. */
async function refused(failure: unknown, entries: (GivenAnswer | HandingIn)[], told: Told): Promise<Sending> {
  const code = failure instanceof Refused ? failure.problem.code : undefined;
  const never = code === 'handed-in' || code === 'too-late' || (failure instanceof Refused && [400, 404].includes(failure.status));
  if (!never) {
    return outcomeOf(failure);
  }
  await device.sent(entries);
  told.refused((failure as Refused).problem.detail ?? '');
  if (code === 'handed-in') {
    told.over((entries[0] as GivenAnswer).attempt, null);
  }
  return 'sent';
}
