import type { ReadingState } from './types';

/** Why a section cannot be marked as read yet; null when it can. */
export type Missing = { end: boolean; seconds: number } | null;

/** Reaching the end and a least time from the length, as the portal's settings say. */
export function missing(words: number, spent: number, ended: boolean, terms: ReadingState): Missing {
  const least = Math.ceil((words / 100) * terms.secondsPer100Words);
  const seconds = Math.max(0, least - Math.floor(spent));
  const end = terms.endRequired && !ended;
  return end || seconds > 0 ? { end, seconds } : null;
}
