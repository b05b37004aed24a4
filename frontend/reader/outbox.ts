import { now, Refused, send } from './answers';
import { device } from './device';
import type { Entry, Place, Waiting } from './types';

interface Taken {
  done: string[];
  refused: { id: string; reason: string }[];
  read: string[];
  place: Place | null;
}

/** As many entries as the portal takes at once. */
const MOST = 200;

export type Sending = 'sent' | 'offline' | 'signed-out' | 'refused';

const markId = (member: number, hash: string, section: string) => `read:${member}:${hash}:${section}`;
const placeId = (member: number, hash: string) => `place:${member}:${hash}`;

const isEntry = (waiting: Waiting): waiting is Entry => waiting.kind === 'read' || waiting.kind === 'place';

/** The same mark has the same name, so that a second tap adds nothing. */
export function mark(member: number, hash: string, section: string): Promise<boolean> {
  return posted({ id: markId(member, hash, section), member, hash, kind: 'read', section, paragraph: 0, at: now() });
}

/** Only the last place of a module is kept, never the way there. */
export function place(member: number, hash: string, section: string, paragraph: number): Promise<boolean> {
  return posted({ id: placeId(member, hash), member, hash, kind: 'place', section, paragraph, at: now() });
}

const posted = (entry: Entry) => device.post(entry);

export async function waiting(member: number): Promise<Entry[]> {
  return (await device.outbox()).filter(isEntry).filter((entry) => entry.member === member);
}

/** Sends what waits, in parts, of this member only. The portal takes the same entry any number of times. */
export async function flush(member: number, leaving = false): Promise<Sending> {
  const entries = await waiting(member);
  for (const hash of new Set(entries.map((entry) => entry.hash))) {
    const ofEdition = entries.filter((entry) => entry.hash === hash);
    for (let from = 0; from < ofEdition.length; from += MOST) {
      const outcome = await sendPart(member, hash, ofEdition.slice(from, from + MOST), leaving);
      if (outcome !== 'sent') {
        return outcome;
      }
    }
  }
  return 'sent';
}

async function sendPart(member: number, hash: string, part: Entry[], leaving: boolean): Promise<Sending> {
  try {
    const taken = await send<Taken>(
      `/api/reading/${hash}`,
      { member, entries: part.map(({ id, kind, section, paragraph, at }) => ({ id, kind, section, paragraph, at })) },
      leaving,
    );
    const over = new Set([...taken.done, ...taken.refused.map((refusal) => refusal.id)]);
    await device.sent(part.filter((entry) => over.has(entry.id)));
    return 'sent';
  } catch (failure) {
    return outcomeOf(failure);
  }
}

/** What a failed request means for what waits. */
export function outcomeOf(failure: unknown): Sending {
  if (!(failure instanceof Refused) || failure.status >= 500 || failure.status === 429) {
    return 'offline';
  }
  return failure.status === 401 || failure.status === 409 ? 'signed-out' : 'refused';
}
